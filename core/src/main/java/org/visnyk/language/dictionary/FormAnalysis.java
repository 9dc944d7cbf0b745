package org.visnyk.language.dictionary;

/**
 * One way to read a form. Immutable.
 *
 * @param lemma the lemma as the dictionary writes it, with its capitals
 * @param grammar what the form is grammatically
 */
public record FormAnalysis(String lemma, Grammar grammar) {}

package org.visnyk.language.word;

/**
 * One possible lemma of a word in the normal form that is indexed: lower case, apostrophe U+0027.
 *
 * @param lemma the lemma
 * @param weight how likely the lemma is meant, above 0 and at most 1; the weights of one word sum
 *     to 1
 */
public record WeightedLemma(String lemma, double weight) {}

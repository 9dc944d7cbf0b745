package org.visnyk.benchmarks.lemma;

/**
 * A word as people tagged it.
 *
 * @param form as it stands in the text
 * @param lemma its lemma, as the annotators write it
 * @param partOfSpeech as Universal Dependencies name it, such as {@code NOUN}
 */
public record GoldToken(String form, String lemma, String partOfSpeech) {}

package org.visnyk.query.assist;

/**
 * A word in a better spelling.
 *
 * @param text the word, with the capitals of what was typed
 * @param articles about how many articles have it in any form
 */
public record SpellingCorrection(String text, int articles) {}

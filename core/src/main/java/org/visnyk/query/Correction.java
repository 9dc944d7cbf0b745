package org.visnyk.query;

/**
 * A word in a better spelling.
 *
 * @param text the word, with the capitals of what was typed
 * @param articles about how many articles have it in any form
 */
public record Correction(String text, int articles) {}

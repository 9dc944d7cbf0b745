package org.visnyk.language.time;

import java.time.LocalDate;

/**
 * Words that name a time, and the days they mean. Immutable.
 *
 * @param start offset of the first UTF-16 unit of the words, a preposition before them included
 * @param end offset behind their last UTF-16 unit
 * @param from the first day
 * @param before the day after the last one
 */
public record DatePhrase(int start, int end, LocalDate from, LocalDate before) {}

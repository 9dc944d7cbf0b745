package org.visnyk.language.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days that a phrase names.
 *
 * @param end index after its last word
 * @param from the first day
 * @param before the day after the last one
 */
record DaySpan(int end, LocalDate from, LocalDate before) {
  static DaySpan day(int end, LocalDate day) {
    return new DaySpan(end, day, day.plusDays(1));
  }

  static DaySpan month(int end, LocalDate anyDay) {
    LocalDate first = anyDay.withDayOfMonth(1);
    return new DaySpan(end, first, first.plusMonths(1));
  }

  static DaySpan year(int end, int year) {
    return new DaySpan(end, LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
  }

  /** The one with more words; the first of equals. */
  static @Nullable DaySpan longer(@Nullable DaySpan one, @Nullable DaySpan other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return other.end > one.end ? other : one;
  }
}

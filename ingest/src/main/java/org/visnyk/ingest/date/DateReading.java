package org.visnyk.ingest.date;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A date as it was read. A date such as {@code 06/05/2024} has two readings until another date of
 * the same input shows the order of day and month.
 *
 * @param dayFirst the moment if the day comes before the month; {@code null} if there is no such
 *     day
 * @param monthFirst the moment if the month comes before the day; {@code null} if there is no such
 *     day
 * @param evidence what the date shows about others of the same input
 */
public record DateReading(
    @Nullable Instant dayFirst, @Nullable Instant monthFirst, Evidence evidence) {
  /** What a date shows about the order of day and month in other dates. */
  public enum Evidence {
    /** Nothing: it is not in figures, or has the year first, or dots. */
    NONE,
    /** It can be read in both orders. */
    AMBIGUOUS,
    /** It can be read in both orders, and its clock of twelve hours suggests American writing. */
    AMBIGUOUS_AMERICAN,
    /** Only the first number can be the day. */
    DAY_FIRST,
    /** Only the second number can be the day. */
    MONTH_FIRST
  }

  /** A date with one reading that shows nothing about others. */
  static DateReading of(Instant moment) {
    return new DateReading(moment, moment, Evidence.NONE);
  }

  /** Whether there are two readings. */
  public boolean isAmbiguous() {
    return evidence == Evidence.AMBIGUOUS || evidence == Evidence.AMBIGUOUS_AMERICAN;
  }

  /** The same with one reading of two. */
  public DateReading only(boolean isMonthFirst) {
    return isMonthFirst
        ? new DateReading(null, monthFirst, Evidence.MONTH_FIRST)
        : new DateReading(dayFirst, null, Evidence.DAY_FIRST);
  }

  /** The moment, in the given order if there are two readings. */
  public Instant moment(boolean isMonthFirst) {
    Instant preferred = isMonthFirst ? monthFirst : dayFirst;
    Instant other = isMonthFirst ? dayFirst : monthFirst;
    if (preferred != null) {
      return preferred;
    }
    if (other != null) {
      return other;
    }
    throw new IllegalStateException("a reading has at least one moment");
  }
}

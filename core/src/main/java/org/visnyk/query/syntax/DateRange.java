package org.visnyk.query.syntax;

import java.time.LocalDate;

/** The days that several dates beside each other leave. */
final class DateRange {
  private LocalDate first = LocalDate.MIN;
  private LocalDate end = LocalDate.MAX;

  /** Adds a date; whether it leaves no day, when there were some before. */
  boolean becomesEmpty(QueryNode.DateFilter date) {
    boolean wasEmpty = !first.isBefore(end);
    DateSpan span = date.span();
    if (date.field() == QueryField.BEFORE) {
      end = min(end, span.first());
    } else {
      first = first.isAfter(span.first()) ? first : span.first();
      end = date.field() == QueryField.DATE ? min(end, span.end()) : end;
    }
    return !wasEmpty && !first.isBefore(end);
  }

  private static LocalDate min(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}

package org.visnyk.server.page;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Optional;
import org.visnyk.Facet;

/** A day, week, month or year of a histogram. */
record TimeSpan(Facet facet, LocalDate first) {

  /** Reads the value of a facet. */
  static Optional<TimeSpan> of(Facet facet, String value) {
    try {
      return switch (facet) {
        case DAY -> Optional.of(new TimeSpan(facet, LocalDate.parse(value)));
        case WEEK -> Optional.of(new TimeSpan(facet, monday(value)));
        case MONTH -> Optional.of(new TimeSpan(facet, YearMonth.parse(value).atDay(1)));
        case YEAR -> Optional.of(new TimeSpan(facet, LocalDate.of(Integer.parseInt(value), 1, 1)));
        case SOURCE, SECTION, AUTHOR, TAG, LANGUAGE -> Optional.empty();
      };
    } catch (DateTimeParseException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static LocalDate monday(String value) {
    int year = Integer.parseInt(value.substring(0, value.indexOf('-')));
    int week = Integer.parseInt(value.substring(value.indexOf('W') + 1));
    return LocalDate.of(year, 1, 4)
        .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week)
        .with(DayOfWeek.MONDAY);
  }

  /** The kind of span of which a time has at most a hundred. */
  static Facet fitting(LocalDate from, LocalDate to) {
    long days = ChronoUnit.DAYS.between(from, to);
    if (days <= 62) {
      return Facet.DAY;
    }
    if (days <= 366) {
      return Facet.WEEK;
    }
    return days <= 8 * 366 ? Facet.MONTH : Facet.YEAR;
  }

  TimeSpan next() {
    return new TimeSpan(facet, end());
  }

  /** The day after its last one. */
  LocalDate end() {
    return switch (facet) {
      case WEEK -> first.plusWeeks(1);
      case MONTH -> first.plusMonths(1);
      case YEAR -> first.plusYears(1);
      default -> first.plusDays(1);
    };
  }

  /** Its name, such as {@code червень 2024}. */
  String name(Dates dates) {
    if (facet == Facet.WEEK) {
      LocalDate last = end().minusDays(1);
      boolean isOneMonth = first.getMonth() == last.getMonth();
      return dates.name(first, isOneMonth ? "d" : "d MMMM") + "–" + nameOf(last, dates);
    }
    return nameOf(first, dates);
  }

  /** The name of one of its days, as precise as the span is. */
  String nameOf(LocalDate day, Dates dates) {
    return switch (facet) {
      case MONTH -> dates.name(day, "LLLL uuuu");
      case YEAR -> dates.name(day, "uuuu");
      default -> dates.name(day, "d MMMM uuuu");
    };
  }
}

package org.visnyk.query.syntax;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day, a month or a year.
 *
 * @param first its first day
 * @param unit {@link ChronoUnit#DAYS}, {@link ChronoUnit#MONTHS} or {@link ChronoUnit#YEARS}
 */
public record DateSpan(LocalDate first, ChronoUnit unit) {
  private static final Pattern ISO =
      Pattern.compile("(?<year>\\d{4})(?:-(?<month>\\d{2})(?:-(?<day>\\d{2}))?)?");
  private static final Pattern DOTTED =
      Pattern.compile("(?<day>\\d{1,2})\\.(?<month>\\d{1,2})\\.(?<year>\\d{4})");

  /** The day after the last one. */
  public LocalDate end() {
    return first.plus(1, unit);
  }

  /** Parses {@code 2024}, {@code 2024-06}, {@code 2024-06-26} or {@code 26.06.2024}. */
  static Optional<DateSpan> parse(String text) {
    Matcher iso = ISO.matcher(text);
    Matcher matcher = iso.matches() ? iso : DOTTED.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    boolean hasMonth = matcher.group("month") != null;
    boolean hasDay = matcher.group("day") != null;
    try {
      LocalDate first =
          LocalDate.of(
              Integer.parseInt(matcher.group("year")),
              hasMonth ? Integer.parseInt(matcher.group("month")) : 1,
              hasDay ? Integer.parseInt(matcher.group("day")) : 1);
      ChronoUnit unit = hasDay ? ChronoUnit.DAYS : hasMonth ? ChronoUnit.MONTHS : ChronoUnit.YEARS;
      return first.getYear() == 0 ? Optional.empty() : Optional.of(new DateSpan(first, unit));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  String print() {
    String day = first.toString();
    return switch (unit) {
      case YEARS -> day.substring(0, "2024".length());
      case MONTHS -> day.substring(0, "2024-06".length());
      default -> day;
    };
  }
}

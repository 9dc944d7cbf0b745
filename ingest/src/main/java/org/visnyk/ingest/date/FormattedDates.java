package org.visnyk.ingest.date;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.visnyk.ingest.record.ReaderOptions;

/** Parses dates in a pattern that a user gives, in Java's letters or in those of C and Python. */
final class FormattedDates {
  private static final List<Locale> LANGUAGES =
      List.of(Locale.of("uk"), Locale.ENGLISH, Locale.of("ru"));

  /** The letters of C's strptime as those of Java. */
  private static final Map<Character, String> DIRECTIVES =
      Map.ofEntries(
          Map.entry('Y', "uuuu"),
          Map.entry('y', "uu"),
          Map.entry('m', "M"),
          Map.entry('d', "d"),
          Map.entry('e', "d"),
          Map.entry('H', "H"),
          Map.entry('I', "h"),
          Map.entry('M', "mm"),
          Map.entry('S', "ss"),
          Map.entry('f', "SSSSSS"),
          Map.entry('p', "[a]"),
          Map.entry('b', "MMM"),
          Map.entry('B', "MMMM"),
          Map.entry('a', "EEE"),
          Map.entry('A', "EEEE"),
          Map.entry('z', "[XXX][XX][X]"),
          Map.entry('Z', "z"),
          Map.entry('F', "uuuu-M-d"),
          Map.entry('T', "H:mm:ss"),
          Map.entry('R', "H:mm"),
          Map.entry('%', "'%'"));

  private final List<DateTimeFormatter> formatters;
  private final boolean isMonthFirst;

  /**
   * Prepares a pattern.
   *
   * @throws IllegalArgumentException if it is not a pattern of dates
   */
  FormattedDates(String pattern) {
    String java = pattern.contains("%") ? javaPattern(pattern) : pattern;
    formatters =
        LANGUAGES.stream()
            .map(
                language ->
                    new DateTimeFormatterBuilder()
                        .parseCaseInsensitive()
                        .appendPattern(java)
                        .toFormatter(language))
            .toList();
    int month = Math.max(java.indexOf('M'), java.indexOf('L'));
    isMonthFirst = month >= 0 && month < java.indexOf('d');
  }

  /** The pattern of the options; {@code null} if they have none. */
  static @Nullable FormattedDates of(ReaderOptions options) {
    return options.dateFormat().isEmpty() ? null : new FormattedDates(options.dateFormat());
  }

  private static String javaPattern(String pattern) {
    StringBuilder java = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char character = pattern.charAt(i);
      if (character == '%' && i + 1 < pattern.length()) {
        char directive = pattern.charAt(++i);
        String letters = DIRECTIVES.get(directive);
        if (letters == null) {
          throw new IllegalArgumentException("there is no such directive as %" + directive);
        }
        boolean isAdjacent =
            (i >= 3 && pattern.charAt(i - 3) == '%') || pattern.startsWith("%", i + 1);
        java.append(isAdjacent && letters.length() == 1 ? letters.repeat(2) : letters);
      } else {
        java.append('\'').append(character == '\'' ? "''" : character).append('\'');
      }
    }
    // Two literals side by side are one: between them, quotation marks would mean one of them.
    return java.toString().replaceAll("(?<=[^'])''(?=[^'])", "");
  }

  /** Whether the pattern has the month before the day. */
  boolean isMonthFirst() {
    return isMonthFirst;
  }

  /** The moment of a date in the pattern; empty if it has another form. */
  Optional<Instant> parse(String date, ZoneId zone) {
    for (DateTimeFormatter formatter : formatters) {
      try {
        return Optional.of(instant(formatter.parse(date), zone));
      } catch (DateTimeParseException e) {
        // In another language, or in another form.
      } catch (DateTimeException e) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Instant instant(TemporalAccessor parsed, ZoneId zone) {
    if (parsed.isSupported(ChronoField.INSTANT_SECONDS)) {
      return Instant.from(parsed);
    }
    LocalDate date = LocalDate.from(parsed);
    LocalTime time = parsed.query(TemporalQueries.localTime());
    ZoneId named = parsed.query(TemporalQueries.zone());
    ZoneId used = named == null ? zone : named;
    return time == null
        ? date.atStartOfDay(used).toInstant()
        : date.atTime(time).atZone(used).toInstant();
  }
}

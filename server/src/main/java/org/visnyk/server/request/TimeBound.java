package org.visnyk.server.request;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Year;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.visnyk.InvalidRequestException;
import org.visnyk.ingest.date.NewsDates;
import org.visnyk.ingest.record.ReaderOptions;

/**
 * Parses a bound of a time range: {@code 2024}, {@code 2024-06}, any form of {@link NewsDates}, or
 * an age such as {@code 7d} or {@code 24h}. A year, a month or a day means its first moment in
 * Kyiv.
 */
public final class TimeBound {
  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
  private static final Pattern AGO = Pattern.compile("(\\d{1,6})([dh])");

  private TimeBound() {}

  /**
   * Parses the value of an option or a parameter.
   *
   * @param name the name of the option or parameter, for the message of a failure
   * @param now the reference time for ages
   * @throws InvalidRequestException if the value is malformed, or there is no such day
   */
  public static Instant parse(String name, String text, Instant now) {
    try {
      return parse(text.strip(), now);
    } catch (DateTimeException e) {
      throw new InvalidRequestException("%s: %s".formatted(name, e.getMessage()));
    }
  }

  private static Instant parse(String text, Instant now) {
    Matcher ago = AGO.matcher(text);
    if (ago.matches()) {
      long amount = Long.parseLong(ago.group(1));
      return now.minus(
          ago.group(2).equals("d") ? Duration.ofDays(amount) : Duration.ofHours(amount));
    }
    if (YEAR.matcher(text).matches()) {
      return start(Year.parse(text).atMonth(1));
    }
    if (MONTH.matcher(text).matches()) {
      return start(month(text));
    }
    return NewsDates.parse(text);
  }

  private static YearMonth month(String text) {
    try {
      return YearMonth.parse(text);
    } catch (DateTimeException e) {
      throw new DateTimeException("there is no such month as \"%s\"".formatted(text), e);
    }
  }

  private static Instant start(YearMonth month) {
    if (month.getYear() == 0) {
      throw new DateTimeException("there is no year 0");
    }
    return month.atDay(1).atStartOfDay(ReaderOptions.ZONE).toInstant();
  }
}

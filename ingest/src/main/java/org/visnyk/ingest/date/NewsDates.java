package org.visnyk.ingest.date;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.visnyk.ingest.draft.Excerpts;
import org.visnyk.ingest.record.ReaderOptions;
import org.visnyk.language.time.MonthNames;

/**
 * Parses the dates of publication in news data:
 *
 * <ul>
 *   <li>ISO 8601 with an offset, with or without seconds and fractions: {@code
 *       2024-06-26T07:15:00Z}, {@code 2024-09-19T13:05+03:00};
 *   <li>ISO 8601 without an offset, with {@code T} or a space before the time: in Kyiv;
 *   <li>a day, a month or a year alone, {@code 2024-06-26}, {@code 2024-06} or {@code 2024}: its
 *       first moment in Kyiv;
 *   <li>{@code 26.06.2024}, {@code 26.06.2024, 07:15} and {@code 26 червня 2024 року, 07:15}: the
 *       same in Kyiv;
 *   <li>{@code Wed, 26 Jun 2024 10:15:00 +0300}, as in mail and feeds.
 * </ul>
 *
 * <p>A day that does not exist is refused. A local time that is skipped in spring is moved forward
 * by an hour, and one that is repeated in autumn is the earlier of the two, as in {@link
 * java.time}.
 */
public final class NewsDates {
  static final ZoneId ZONE = ReaderOptions.ZONE;

  /** Larger numbers are milliseconds: as seconds they would be after the year 5100. */
  private static final BigDecimal FIRST_MILLISECONDS = BigDecimal.valueOf(100_000_000_000L);

  /** Larger than any accepted moment in milliseconds. */
  private static final BigDecimal END_OF_EPOCH = BigDecimal.valueOf(1_000_000_000_000_000L);

  /** More decimal places than any clock has; 1e-999999999 is short but expands to a gigabyte. */
  private static final int MAX_DECIMAL_PLACES = 1_000;

  private static final int MAX_LENGTH = 100;

  static final String TIME =
      "(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,](?<fraction>\\d{1,9}))?)?";
  private static final String TIME_AFTER_DATE = "(?:(?:,\\h*|\\h+)" + TIME + ")?";
  private static final Pattern ISO =
      Pattern.compile(
          "(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})(?:(?:[Tt]|\\h+)"
              + TIME
              + "(?:\\h?(?<offset>[Zz]|[+-]\\d{2}(?::?\\d{2})?))?)?");
  private static final Pattern MONTH_OR_YEAR =
      Pattern.compile("(?<year>\\d{4})(?:-(?<month>\\d{2}))?");
  private static final Pattern DOTTED =
      Pattern.compile("(?<day>\\d{1,2})\\.(?<month>\\d{1,2})\\.(?<year>\\d{4})" + TIME_AFTER_DATE);
  private static final Pattern WORDED =
      Pattern.compile(
          "(?<day>\\d{1,2})\\h+(?<word>\\p{IsCyrillic}+)(?:,?\\h+(?<year>\\d{4})(?:\\h+(?:року|р\\.?))?"
              + TIME_AFTER_DATE
              + ")?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private NewsDates() {}

  /**
   * Parses a date in one of the forms above.
   *
   * @throws DateTimeException if it has another form, or there is no such day or time; the message
   *     says which
   */
  public static Instant parse(String text) {
    String date = text.strip();
    if (date.length() <= MAX_LENGTH) {
      Matcher iso = ISO.matcher(date);
      if (iso.matches()) {
        return instant(date, iso, number(iso, "month"), offset(date, iso.group("offset")));
      }
      Matcher coarse = MONTH_OR_YEAR.matcher(date);
      if (coarse.matches()) {
        return startOfMonthOrYear(date, coarse);
      }
      Matcher dotted = DOTTED.matcher(date);
      if (dotted.matches()) {
        return instant(date, dotted, number(dotted, "month"), ZONE);
      }
      Matcher worded = WORDED.matcher(date);
      if (worded.matches()) {
        return instant(date, worded, month(date, worded.group("word")), ZONE);
      }
      Matcher mailed = MailDates.FORM.matcher(date);
      if (mailed.matches()) {
        int month = MailDates.month(mailed.group("word")).orElseThrow(() -> unknownForm(date));
        return instant(date, mailed, month, mailZone(date, mailed));
      }
    }
    throw unknownForm(date);
  }

  /**
   * Converts a number of seconds, or of milliseconds if it is too large for seconds, since 1970.
   *
   * @throws DateTimeException if the moment is not in the years 1 to 9999
   */
  public static Instant ofEpoch(BigDecimal number) {
    if (number.scale() <= MAX_DECIMAL_PLACES && number.abs().compareTo(END_OF_EPOCH) < 0) {
      boolean milliseconds = number.abs().compareTo(FIRST_MILLISECONDS) >= 0;
      BigDecimal millis = milliseconds ? number : number.movePointRight(3);
      Instant instant = Instant.ofEpochMilli(millis.setScale(0, RoundingMode.FLOOR).longValue());
      int year = instant.atZone(ZoneOffset.UTC).getYear();
      if (year >= 1 && year <= 9999) {
        return instant;
      }
    }
    throw new DateTimeException("the number is not a time in seconds or milliseconds since 1970");
  }

  private static Instant instant(String date, Matcher match, int month, ZoneId zone) {
    int day = number(match, "day");
    if (match.group("year") == null) {
      requireDay(date, day, month, 2024); // a leap year, in which every day exists
      throw new DateTimeException("%s has no year".formatted(Excerpts.quote(date)));
    }
    int year = number(match, "year");
    requireDay(date, day, month, year);
    LocalDate localDate = LocalDate.of(year, month, day);
    return match.group("hour") == null
        ? localDate.atStartOfDay(zone).toInstant()
        : localDate.atTime(time(date, match)).atZone(zone).toInstant();
  }

  /** For many old articles, archives know no more than the month or the year. */
  private static Instant startOfMonthOrYear(String date, Matcher match) {
    int year = number(match, "year");
    int month = match.group("month") == null ? 1 : number(match, "month");
    requireDay(date, 1, month, year);
    return LocalDate.of(year, month, 1).atStartOfDay(ZONE).toInstant();
  }

  private static void requireDay(String date, int day, int month, int year) {
    boolean exists =
        year > 0 && month >= 1 && month <= 12 && YearMonth.of(year, month).isValidDay(day);
    if (!exists) {
      throw new DateTimeException("there is no such day as %s".formatted(Excerpts.quote(date)));
    }
  }

  private static LocalTime time(String date, Matcher match) {
    int hour = number(match, "hour");
    int minute = number(match, "minute");
    int second = match.group("second") == null ? 0 : number(match, "second");
    if (hour > 23 || minute > 59 || second > 59) {
      throw new DateTimeException("there is no such time as in %s".formatted(Excerpts.quote(date)));
    }
    return LocalTime.of(hour, minute, second, nanoseconds(match.group("fraction")));
  }

  private static int nanoseconds(@Nullable String fraction) {
    return fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
  }

  private static ZoneId offset(String date, @Nullable String offset) {
    if (offset == null) {
      return ZONE;
    }
    try {
      return ZoneOffset.of(offset.toUpperCase(Locale.ROOT));
    } catch (DateTimeException e) {
      throw new DateTimeException(
          "there is no such offset from UTC as in %s".formatted(Excerpts.quote(date)), e);
    }
  }

  private static ZoneId mailZone(String date, Matcher match) {
    String name = match.group("zone");
    return name == null
        ? offset(date, match.group("offset"))
        : MailDates.zone(name)
            .orElseThrow(
                () ->
                    new DateTimeException(
                        "there is no such time zone as in %s".formatted(Excerpts.quote(date))));
  }

  private static int month(String date, String word) {
    int index = MonthNames.GENITIVE.indexOf(word.toLowerCase(Locale.ROOT));
    if (index < 0) {
      throw unknownForm(date);
    }
    return index + 1;
  }

  private static int number(Matcher match, String group) {
    return Integer.parseInt(match.group(group));
  }

  private static DateTimeException unknownForm(String date) {
    return new DateTimeException(
        "%s is not a date that can be read".formatted(Excerpts.quote(date)));
  }
}

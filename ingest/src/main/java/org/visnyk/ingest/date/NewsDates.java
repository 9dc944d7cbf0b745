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
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.visnyk.ingest.draft.Excerpts;
import org.visnyk.ingest.record.ArticleField;
import org.visnyk.ingest.record.ReaderOptions;
import org.visnyk.ingest.record.ValueProblem;

/**
 * Parses the dates of publication in news data:
 *
 * <ul>
 *   <li>ISO 8601 with or without an offset, seconds and fractions, with {@code T} or a space before
 *       the time, and without separators: {@code 2024-06-26T07:15:00Z}, {@code 20240626T101500};
 *   <li>a day, a month or a year alone, {@code 2024-06-26}, {@code 2024-06} or {@code 2024}: its
 *       first moment;
 *   <li>figures with dots, slashes or hyphens, with four or two digits of the year: {@code
 *       26.06.2024}, {@code 6/26/24 6:30 PM};
 *   <li>months in words, whole or abbreviated, in Ukrainian, Russian or English, in any order, with
 *       or without a day of the week: {@code 10:15, 26 червня 2024 року}, {@code Wed, 26 Jun 2024
 *       10:15:00 +0300};
 *   <li>seconds, milliseconds, microseconds or nanoseconds since 1970.
 * </ul>
 *
 * <p>A time without an offset is in the zone of the options, Europe/Kyiv by default. A day that
 * does not exist is refused. A local time that is skipped in spring is moved forward by an hour,
 * and one that is repeated in autumn is the earlier of the two, as in {@link java.time}.
 *
 * <p>Immutable, and safe for use by several threads.
 */
public final class NewsDates {
  private static final ZoneId ZONE = ReaderOptions.ZONE;

  /** Our era begins in different moments all over the world. */
  private static final Instant END_OF_NO_YEAR = Instant.parse("0001-01-02T00:00:00Z");

  /** Earlier dates are more often mistakes than dates of publication. */
  private static final Instant DOUBTED_BEFORE = Instant.parse("1990-01-01T00:00:00Z");

  /** Larger numbers are milliseconds: as seconds they would be after the year 5100. */
  private static final BigDecimal FIRST_MILLISECONDS = BigDecimal.valueOf(100_000_000_000L);

  /** The same for microseconds and nanoseconds. */
  private static final BigDecimal FIRST_MICROSECONDS = FIRST_MILLISECONDS.movePointRight(3);

  private static final BigDecimal FIRST_NANOSECONDS = FIRST_MILLISECONDS.movePointRight(6);

  /** Larger than any accepted moment in nanoseconds. */
  private static final BigDecimal END_OF_EPOCH = FIRST_MILLISECONDS.movePointRight(8);

  /** Smaller numbers, up to March 1973, are more often something else than a moment. */
  private static final BigDecimal FIRST_SECONDS = BigDecimal.valueOf(100_000_000L);

  /** More decimal places than any clock has; 1e-999999999 is short but expands to a gigabyte. */
  private static final int MAX_DECIMAL_PLACES = 1_000;

  private static final int MAX_LENGTH = 100;

  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4})-(\\d{2})-(\\d{2})"
              + "(?:(?:[Tt]|\\h+)(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?)?"
              + "(?:\\h?([Zz]|[+-]\\d{2}(?::?\\d{2})?))?");
  private static final Pattern COMPACT =
      Pattern.compile(
          "((?:19|20)\\d{2})(\\d{2})(\\d{2})(?:[Tt_-]?(\\d{2})(\\d{2})(\\d{2})?([Zz]|[+-]\\d{2}:?\\d{2})?)?");
  private static final Pattern MONTH_OR_YEAR = Pattern.compile("(\\d{4})(?:-(\\d{2}))?");

  /** Milliseconds since 1970, as .NET writes them in JSON. */
  private static final Pattern DOT_NET =
      Pattern.compile("\\\\?/Date\\((-?\\d{1,15})(?:[+-]\\d{4})?\\)\\\\?/");

  /** What PHP makes of a date of zeros: 30 November of the year -1. */
  private static final Pattern BEFORE_OUR_ERA = Pattern.compile("(?:^|\\s)-0001(?!\\d)");

  private static final Pattern NUMBER = Pattern.compile("-?\\d{9,19}(?:\\.\\d{1,9})?");

  private final ZoneId zone;
  private final @Nullable FormattedDates format;
  private final Optional<PageDates> relative;
  private final Instant future;

  /**
   * Creates a parser with zone, pattern and day of the crawl of the options.
   *
   * @throws IllegalArgumentException if the pattern is not one of dates
   */
  public NewsDates(ReaderOptions options) {
    this.zone = options.zone();
    this.format = FormattedDates.of(options);
    // A day more, since the day of the crawl began elsewhere before it began in Kyiv.
    this.future = options.crawled().plusDays(2).atStartOfDay(zone).toInstant();
    this.relative =
        options.isCrawledKnown() ? Optional.of(new PageDates(options)) : Optional.empty();
  }

  /**
   * Parses a date in one of the forms above, in Kyiv, with the day before the month.
   *
   * @throws DateTimeException if it has another form, or there is no such day or time; the message
   *     says which
   */
  public static Instant parse(String text) {
    return read(text, ZONE).moment(false);
  }

  /** Whether the pattern of the options has the month before the day; empty without a pattern. */
  public Optional<Boolean> isMonthFirst() {
    return Optional.ofNullable(format).map(FormattedDates::isMonthFirst);
  }

  /**
   * Reads a date in the pattern of the options or in one of the forms above; relative to the day of
   * the crawl if that is known.
   *
   * @param isUtc whether a time without an offset is in UTC, whatever the options say
   * @throws DateTimeException if it has another form, or there is no such day or time; the message
   *     says which
   */
  public DateReading read(String text, boolean isUtc) {
    ZoneId used = isUtc ? ZoneOffset.UTC : zone;
    Optional<Instant> formatted =
        format == null ? Optional.empty() : format.parse(text.strip(), used);
    if (formatted.isPresent()) {
      return DateReading.of(formatted.get());
    }
    try {
      return read(text, used);
    } catch (DateTimeException e) {
      return relative
          .flatMap(dates -> dates.line(text.strip()))
          .filter(line -> line.rest().isEmpty())
          .map(line -> DateReading.of(line.moment()))
          .orElseThrow(() -> e);
    }
  }

  /**
   * Reads the date of a document: as {@link #read(String, boolean)} does, and with the day before
   * the month unless the pattern of the options has the month first.
   *
   * @throws DateTimeException if it has another form, or there is no such day or time
   */
  public Instant read(String text) {
    return read(text, false).moment(isMonthFirst().orElse(false));
  }

  /** A moment that was dropped because it is {@linkplain #isInFuture in the future}. */
  public static ValueProblem future(Instant moment) {
    return ValueProblem.dropped(ArticleField.PUBLISHED, "is in the future", moment.toString());
  }

  /** The doubt about a moment before 1990; empty for a later one. */
  public static Optional<ValueProblem> doubt(Instant moment) {
    return moment.isBefore(DOUBTED_BEFORE)
        ? Optional.of(
            ValueProblem.doubted(ArticleField.PUBLISHED, "is before 1990", moment.toString()))
        : Optional.empty();
  }

  /** Whether a moment stands for "no date": programs write the beginning of 1970 or of our era. */
  public static boolean isNone(Instant moment) {
    return moment.equals(Instant.EPOCH) || moment.isBefore(END_OF_NO_YEAR);
  }

  /** Whether a moment is after the day of the crawl, which no date of publication is. */
  public boolean isInFuture(Instant moment) {
    return !moment.isBefore(future);
  }

  private static DateReading read(String text, ZoneId zone) {
    String date = text.strip();
    if (date.contains("-0001") && BEFORE_OUR_ERA.matcher(date).find()) {
      throw new DateTimeException("there is no such day as %s".formatted(Excerpts.quote(date)));
    }
    if (date.length() <= MAX_LENGTH) {
      Matcher iso = ISO.matcher(date);
      if (iso.matches() && !isLate(iso.group(4))) {
        return DateReading.of(instant(date, iso, iso.group(8), zone));
      }
      Matcher dotNet = DOT_NET.matcher(date);
      if (dotNet.matches()) {
        return DateReading.of(ofEpoch(new BigDecimal(dotNet.group(1)).movePointLeft(3)));
      }
      Matcher coarse = MONTH_OR_YEAR.matcher(date);
      if (coarse.matches()) {
        return DateReading.of(startOfMonthOrYear(date, coarse, zone));
      }
      Matcher compact = COMPACT.matcher(date);
      if (compact.matches() && exists(compact)) {
        return DateReading.of(instant(date, compact, compact.group(7), zone));
      }
      if (NUMBER.matcher(date).matches()) {
        return DateReading.of(ofNumber(new BigDecimal(date)));
      }
      return FreeDate.parse(date.replaceAll("[\\s\\u00A0\\u200E\\u200F]+", " "), zone);
    }
    throw FreeDate.unknownForm(date);
  }

  /** Whether it is the hour after the last one of a day, which the slower parser knows. */
  private static boolean isLate(@Nullable String hour) {
    return "24".equals(hour);
  }

  /**
   * Reads a number as a moment: a year of four digits, a day such as 20240626, or the time since
   * 1970.
   *
   * @throws DateTimeException if it is none of these
   */
  public static Instant ofNumber(BigDecimal number) {
    if (number.scale() <= 0 && number.signum() > 0 && number.precision() - number.scale() <= 14) {
      String digits = number.toBigInteger().toString();
      Matcher compact = COMPACT.matcher(digits);
      boolean isYear = digits.length() == 4 && digits.matches("(?:19|20)\\d\\d");
      if (isYear || (compact.matches() && exists(compact))) {
        return parse(digits);
      }
    }
    if (number.abs().compareTo(FIRST_SECONDS) < 0) {
      throw new DateTimeException("the number is not a time in seconds or milliseconds since 1970");
    }
    return ofEpoch(number);
  }

  /**
   * Converts a number of seconds since 1970; of milliseconds, microseconds or nanoseconds if it is
   * too large.
   *
   * @throws DateTimeException if the moment is not in the years 1 to 9999
   */
  public static Instant ofEpoch(BigDecimal number) {
    if (number.scale() <= MAX_DECIMAL_PLACES && number.abs().compareTo(END_OF_EPOCH) < 0) {
      BigDecimal millis = number.movePointRight(3 - magnitude(number.abs()));
      Instant instant = Instant.ofEpochMilli(millis.setScale(0, RoundingMode.FLOOR).longValue());
      int year = instant.atZone(ZoneOffset.UTC).getYear();
      if (year >= 1 && year <= 9999) {
        return instant;
      }
    }
    throw new DateTimeException("the number is not a time in seconds or milliseconds since 1970");
  }

  /** The power of ten that a second is divided by. */
  private static int magnitude(BigDecimal number) {
    if (number.compareTo(FIRST_MILLISECONDS) < 0) {
      return 0;
    }
    if (number.compareTo(FIRST_MICROSECONDS) < 0) {
      return 3;
    }
    return number.compareTo(FIRST_NANOSECONDS) < 0 ? 6 : 9;
  }

  private static Instant instant(
      String date, Matcher match, @Nullable String offset, ZoneId defaultZone) {
    int day = number(match, 3);
    int month = number(match, 2);
    int year = number(match, 1);
    requireDay(date, day, month, year);
    ZoneId zone = offset == null ? defaultZone : offset(date, offset);
    LocalDate localDate = LocalDate.of(year, month, day);
    return match.group(4) == null
        ? localDate.atStartOfDay(zone).toInstant()
        : localDate.atTime(time(date, match)).atZone(zone).toInstant();
  }

  /** For many old articles, archives know no more than the month or the year. */
  private static Instant startOfMonthOrYear(String date, Matcher match, ZoneId zone) {
    int year = number(match, 1);
    int month = match.group(2) == null ? 1 : number(match, 2);
    requireDay(date, 1, month, year);
    return LocalDate.of(year, month, 1).atStartOfDay(zone).toInstant();
  }

  private static void requireDay(String date, int day, int month, int year) {
    if (!exists(year, month, day)) {
      throw new DateTimeException("there is no such day as %s".formatted(Excerpts.quote(date)));
    }
  }

  private static boolean exists(Matcher match) {
    return exists(number(match, 1), number(match, 2), number(match, 3))
        && (match.group(4) == null || number(match, 4) < 24);
  }

  private static boolean exists(int year, int month, int day) {
    return year > 0 && month >= 1 && month <= 12 && YearMonth.of(year, month).isValidDay(day);
  }

  private static LocalTime time(String date, Matcher match) {
    int hour = number(match, 4);
    int minute = number(match, 5);
    int second = match.group(6) == null ? 0 : number(match, 6);
    if (hour > 23 || minute > 59 || second > 60) {
      throw new DateTimeException("there is no such time as in %s".formatted(Excerpts.quote(date)));
    }
    @Nullable String fraction = match.pattern() == ISO ? match.group(7) : null;
    return LocalTime.of(hour, minute, Math.min(second, 59), nanoseconds(fraction));
  }

  private static int nanoseconds(@Nullable String fraction) {
    return fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
  }

  private static ZoneId offset(String date, String offset) {
    try {
      return Zones.of(offset).orElseThrow(() -> FreeDate.unknownForm(date));
    } catch (DateTimeException e) {
      throw new DateTimeException(
          "there is no such offset from UTC as in %s".formatted(Excerpts.quote(date)), e);
    }
  }

  private static int number(Matcher match, int group) {
    return Integer.parseInt(match.group(group));
  }
}

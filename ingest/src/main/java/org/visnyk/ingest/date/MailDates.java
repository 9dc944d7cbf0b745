package org.visnyk.ingest.date;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.visnyk.ingest.record.Excerpts;

/** Dates as mail and RSS write them (RFC 822 and its successors), with the liberties feeds take. */
final class MailDates {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final Map<String, String> ZONES =
      Map.ofEntries(
          Map.entry("Z", "+00:00"),
          Map.entry("UT", "+00:00"),
          Map.entry("UTC", "+00:00"),
          Map.entry("GMT", "+00:00"),
          Map.entry("EET", "+02:00"),
          Map.entry("EEST", "+03:00"),
          Map.entry("EST", "-05:00"),
          Map.entry("EDT", "-04:00"),
          Map.entry("CST", "-06:00"),
          Map.entry("CDT", "-05:00"),
          Map.entry("MST", "-07:00"),
          Map.entry("MDT", "-06:00"),
          Map.entry("PST", "-08:00"),
          Map.entry("PDT", "-07:00"));

  /** The name of the day says nothing that the date does not say, and is often wrong. */
  private static final Pattern FORM =
      Pattern.compile(
          "(?:\\p{L}{2,10}\\.?,?\\h*)?(\\d{1,2})[\\h-]+([A-Za-z]{3})[a-z]*[\\h-]+(\\d{4})"
              + "(?:,?\\h+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?:\\h*([+-]\\d{2}):?(\\d{2})|\\h+([A-Za-z]{1,4}))?)?");

  private MailDates() {}

  /**
   * Reads such a date.
   *
   * @return empty if it is in another form
   * @throws DateTimeException if there is no such day, time or zone
   */
  static Optional<Instant> parse(String date) {
    Matcher match = FORM.matcher(date);
    if (!match.matches()) {
      return Optional.empty();
    }
    int month = MONTHS.indexOf(match.group(2).toLowerCase(Locale.ROOT)) + 1;
    if (month == 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDateTime.of(
                  number(match.group(3)),
                  month,
                  number(match.group(1)),
                  number(match.group(4)),
                  number(match.group(5)),
                  number(match.group(6)))
              .atZone(zone(match))
              .toInstant());
    } catch (DateTimeException e) {
      throw new DateTimeException(
          "there is no such day or time as %s".formatted(Excerpts.quote(date)), e);
    }
  }

  private static ZoneId zone(Matcher match) {
    if (match.group(7) != null) {
      return ZoneOffset.of(match.group(7) + ":" + match.group(8));
    }
    if (match.group(9) == null) {
      return NewsDates.ZONE;
    }
    String name = match.group(9).toUpperCase(Locale.ROOT);
    String offset = ZONES.get(name);
    if (offset == null) {
      throw new DateTimeException("there is no time zone " + name);
    }
    return ZoneOffset.of(offset);
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}

package org.visnyk.ingest.date;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.visnyk.language.time.MonthNames;

/** Dates as mail and RSS write them (RFC 822 and its successors), with the liberties of feeds. */
final class MailDates {
  /**
   * Has the groups of {@link NewsDates}, and {@code zone} for the name of a time zone. The day of
   * the week is ignored, because it is redundant and often wrong.
   */
  static final Pattern FORM =
      Pattern.compile(
          "(?:\\p{L}{2,10}\\.?,?\\h*)?(?<day>\\d{1,2})[\\h-]+(?<word>[A-Za-z]{3,})[\\h-]+(?<year>\\d{4})"
              + "(?:,?\\h+"
              + NewsDates.TIME
              + "(?:\\h*(?<offset>[+-]\\d{2}:?\\d{2})|\\h+(?<zone>[A-Za-z]{1,4}))?)?");

  private static final Map<String, Integer> OFFSETS =
      Map.ofEntries(
          Map.entry("Z", 0),
          Map.entry("UT", 0),
          Map.entry("UTC", 0),
          Map.entry("GMT", 0),
          Map.entry("EET", 2),
          Map.entry("EEST", 3),
          Map.entry("EST", -5),
          Map.entry("EDT", -4),
          Map.entry("CST", -6),
          Map.entry("CDT", -5),
          Map.entry("MST", -7),
          Map.entry("MDT", -6),
          Map.entry("PST", -8),
          Map.entry("PDT", -7));

  private static final int ABBREVIATION = 3;

  private MailDates() {}

  /** The number of a month by the first three letters of its English name. */
  static Optional<Integer> month(String word) {
    String abbreviation = word.substring(0, ABBREVIATION).toLowerCase(Locale.ROOT);
    return IntStream.rangeClosed(1, MonthNames.ENGLISH.size())
        .filter(month -> MonthNames.ENGLISH.get(month - 1).startsWith(abbreviation))
        .boxed()
        .findFirst();
  }

  /** The time zone of a name such as {@code EEST}. */
  static Optional<ZoneId> zone(String name) {
    return Optional.ofNullable(OFFSETS.get(name.toUpperCase(Locale.ROOT))).map(ZoneOffset::ofHours);
  }
}

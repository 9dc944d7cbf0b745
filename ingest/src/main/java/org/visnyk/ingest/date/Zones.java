package org.visnyk.ingest.date;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Time zones as dates name them: {@code +0300}, {@code GMT+3}, {@code EEST}, {@code Z}. */
final class Zones {
  private static final Map<String, Integer> OFFSETS =
      Map.ofEntries(
          Map.entry("Z", 0),
          Map.entry("UT", 0),
          Map.entry("UTC", 0),
          Map.entry("GMT", 0),
          Map.entry("WET", 0),
          Map.entry("WEST", 1),
          Map.entry("BST", 1),
          Map.entry("CET", 1),
          Map.entry("CEST", 2),
          Map.entry("EET", 2),
          Map.entry("EEST", 3),
          Map.entry("MSK", 3),
          Map.entry("EST", -5),
          Map.entry("EDT", -4),
          Map.entry("CST", -6),
          Map.entry("CDT", -5),
          Map.entry("MST", -7),
          Map.entry("MDT", -6),
          Map.entry("PST", -8),
          Map.entry("PDT", -7));

  /** The most of a clock's difference to UTC. */
  private static final int MAX_HOURS = 18;

  private static final Pattern OFFSET =
      Pattern.compile(
          "(?:(?:UTC|GMT)\\h*)?([+\\u2212\\u2013-])(\\d{1,2})(?::?(\\d{2}))?(?::?\\d{2})?",
          Pattern.CASE_INSENSITIVE);

  private Zones() {}

  /**
   * The zone that a text names.
   *
   * @return empty if it names none
   * @throws DateTimeException if it is an offset that no clock has
   */
  static Optional<ZoneId> of(String text) {
    String name = text.strip();
    Integer hours = OFFSETS.get(name.toUpperCase(Locale.ROOT));
    if (hours != null) {
      return Optional.of(ZoneOffset.ofHours(hours));
    }
    Matcher offset = OFFSET.matcher(name);
    if (offset.matches()) {
      int minutes = offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3));
      int total = 60 * Integer.parseInt(offset.group(2)) + minutes;
      if (total > 60 * MAX_HOURS || minutes > 59) {
        throw new DateTimeException("there is no such offset from UTC");
      }
      boolean west = !offset.group(1).equals("+");
      return Optional.of(ZoneOffset.ofTotalSeconds(60 * (west ? -total : total)));
    }
    try {
      return name.contains("/") ? Optional.of(ZoneId.of(name)) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}

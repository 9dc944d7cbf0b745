package org.visnyk.ingest.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the address of a page says about it. */
final class PageAddress {
  /** A copy in the Internet Archive: the moment it was made, and the address of the original. */
  private static final Pattern ARCHIVED =
      Pattern.compile(
          "(?i)(?:https?:)?(?://web\\.archive\\.org)?/web/(\\d{4,14})(?:[a-z]{2}_)?/(https?:/.*)");

  private static final Pattern FRONT_PAGE =
      Pattern.compile(
          "(?i)/?(?:(?:[a-z]{2}(?:[-_][a-z]{2})?)/?)?(?:(?:index|default)\\.\\w{2,5})?");

  private static final Pattern DATE =
      Pattern.compile(
          "(?<![\\d])((?:19|20)\\d{2})(?:[/-](\\d{1,2})[/-](\\d{1,2})|(\\d{2})(\\d{2}))(?![\\d])");

  private PageAddress() {}

  /** The address of the original of an archived page; any other address as it is. */
  static String original(String address) {
    Matcher archived = ARCHIVED.matcher(address);
    return archived.matches() ? archived.group(2).replaceFirst("^(https?:)/+", "$1//") : address;
  }

  /** The day on which the Internet Archive made its copy; empty if the address is of no copy. */
  static Optional<LocalDate> archived(String address) {
    Matcher archived = ARCHIVED.matcher(address);
    return archived.matches() && archived.group(1).length() >= 8
        ? date(
            archived.group(1).substring(0, 4),
            archived.group(1).substring(4, 6),
            archived.group(1).substring(6, 8))
        : Optional.empty();
  }

  /** Whether an address is that of the front page of a site, perhaps in one of its languages. */
  static boolean isFrontPage(String address) {
    try {
      URI uri = new URI(address);
      String path = uri.getPath();
      return uri.getRawQuery() == null && (path == null || FRONT_PAGE.matcher(path).matches());
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /** The host of an address, without {@code www}; empty if it has none. */
  static String host(String address) {
    try {
      String host = new URI(address).getHost();
      return host == null ? "" : host.replaceFirst("^www\\.", "");
    } catch (URISyntaxException e) {
      return "";
    }
  }

  /** The day in an address such as {@code /2024/06/26/title}: its first moment. */
  static Optional<Instant> date(String address, ZoneId zone) {
    Matcher match = DATE.matcher(address);
    while (match.find()) {
      boolean separated = match.group(2) != null;
      Optional<LocalDate> found =
          date(match.group(1), match.group(separated ? 2 : 4), match.group(separated ? 3 : 5));
      if (found.isPresent()) {
        return found.map(day -> day.atStartOfDay(zone).toInstant());
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> date(String year, String month, String day) {
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}

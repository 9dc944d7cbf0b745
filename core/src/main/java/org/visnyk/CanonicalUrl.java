package org.visnyk;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The canonical form of the many ways to write the address of an article. */
final class CanonicalUrl {
  private static final Pattern TRACKING_PARAMETER =
      Pattern.compile("(utm_[a-z]+|fbclid|gclid|yclid|mc_cid|mc_eid)(=.*)?");

  private CanonicalUrl() {}

  /**
   * Returns the canonical form of an address, or an empty string if it is not a URL with a host.
   */
  static String of(String url) {
    int schemeEnd = url.indexOf("://");
    if (schemeEnd <= 0) {
      return "";
    }
    String withoutFragment = beforeFirst(url, '#');
    int hostStart = schemeEnd + "://".length();
    int hostEnd = firstOf(withoutFragment, hostStart, "/?");
    String host = withoutFragment.substring(0, hostEnd).toLowerCase(Locale.ROOT);
    if (host.length() == hostStart) {
      return "";
    }
    String rest = withoutFragment.substring(hostEnd);
    String path = beforeFirst(rest, '?');
    String parameters = rest.length() > path.length() ? keptParameters(rest, path.length()) : "";
    String trimmedPath = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    return host + trimmedPath + (parameters.isEmpty() ? "" : "?" + parameters);
  }

  private static String keptParameters(String rest, int questionMark) {
    return Arrays.stream(rest.substring(questionMark + 1).split("&"))
        .filter(parameter -> !parameter.isEmpty())
        .filter(parameter -> !TRACKING_PARAMETER.matcher(parameter).matches())
        .collect(Collectors.joining("&"));
  }

  private static String beforeFirst(String value, char end) {
    int at = value.indexOf(end);
    return at < 0 ? value : value.substring(0, at);
  }

  private static int firstOf(String value, int from, String characters) {
    int at = from;
    while (at < value.length() && characters.indexOf(value.charAt(at)) < 0) {
      at++;
    }
    return at;
  }
}

package org.visnyk.server.page;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language of the page. */
enum Language {
  UK("uk", "Українська"),
  EN("en", "English");

  private final String code;
  private final String label;

  Language(String code, String label) {
    this.code = code;
    this.label = label;
  }

  String code() {
    return code;
  }

  /** What it calls itself. */
  String label() {
    return label;
  }

  Locale locale() {
    return Locale.of(code);
  }

  static Optional<Language> of(String code) {
    return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
  }

  /**
   * The language that a browser prefers. Who prefers neither reads English, but for Russian and
   * Belarusian.
   *
   * @param accepted the header {@code Accept-Language}
   */
  static Language preferred(String accepted) {
    Language best = UK;
    double most = 0;
    for (String range : accepted.toLowerCase(Locale.ROOT).split(",", 20)) {
      String[] parts = range.strip().split(";", 2);
      double quality = parts.length < 2 ? 1 : quality(parts[1]);
      if (quality > most && !parts[0].isEmpty()) {
        most = quality;
        best = parts[0].matches("(uk|ru|be)(-.*)?") ? UK : EN;
      }
    }
    return best;
  }

  private static double quality(String parameter) {
    try {
      return Double.parseDouble(parameter.replaceFirst("^\\s*q\\s*=", ""));
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}

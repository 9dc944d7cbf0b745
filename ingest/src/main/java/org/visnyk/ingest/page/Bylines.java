package org.visnyk.ingest.page;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Extracts names and keywords from the lines that list them. */
final class Bylines {
  private static final Pattern NAME =
      Pattern.compile("\\p{Lu}[\\p{L}'’ʼ.-]+(?:\\h+\\p{Lu}[\\p{L}'’ʼ.-]+){1,2}");
  private static final Pattern BEFORE_NAMES =
      Pattern.compile("^[^:—–]{0,30}?(?:\\h*:\\h*|\\h+[—–-]\\h+)|^(?i:by)\\h+");

  private Bylines() {}

  /** Whether a text has the form of a person's name. */
  static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  /** The names in a line such as {@code Автори: Олена Гай, Петро Луг}. */
  static List<String> names(String line) {
    String names = BEFORE_NAMES.matcher(line).replaceFirst("");
    return Arrays.stream(names.split("\\h*[,;|]\\h*|\\h+(?:та|і|й|и|and|&)\\h+"))
        .map(String::strip)
        .filter(Bylines::isName)
        .toList();
  }

  /** The keywords in a line such as {@code Теги: вибори, Одеса}. */
  static List<String> tags(String line) {
    String tags = line.substring(line.indexOf(':') + 1);
    return Arrays.stream(tags.split("[,;|#•]"))
        .map(String::strip)
        .filter(t -> !t.isEmpty())
        .toList();
  }
}

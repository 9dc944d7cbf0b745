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

  private static final int FLAGS =
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
  private static final Pattern LABEL =
      Pattern.compile("^\\s*(?:автор(?:ка|и)?|текст|by)\\s*:?\\s+", FLAGS);

  /** One to four words that begin with a capital, such as a name or an editorial office. */
  private static final Pattern PLAIN_NAME =
      Pattern.compile("\\p{Lu}[\\p{L}'’ʼ.-]+(?:\\h+[\\p{L}'’ʼ.-]+){0,3}");

  /** Roles of systems, and labels of forms. */
  private static final Pattern NO_NAME =
      Pattern.compile(
          "(?:admin\\w*|root|user|guest|webmaster|editor|адмін\\w*|null|none|unknown|author|автор\\w*"
              + "|(?:ваше?\\h+)?ім['’ʼ]я|имя|name|e-?mail|пошта|сайт|website|коментар\\w*|всі\\W.*|усі\\W.*)"
              + "\\W*",
          FLAGS);

  private static final int MAX_LENGTH = 100;

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

  /**
   * The author that a page declares in its metadata, without a label; empty if it is an address, a
   * role of the system or the like.
   */
  static String declaredName(String value) {
    String name = LABEL.matcher(value).replaceFirst("").strip();
    return name.contains("://")
            || name.contains("@")
            || name.length() > MAX_LENGTH
            || NO_NAME.matcher(name).matches()
        ? ""
        : name;
  }

  /** The names in a visible byline such as {@code Автор: Олена Гай, кореспондентка}. */
  static List<String> visibleNames(String line) {
    List<String> names = names(line);
    if (!names.isEmpty()) {
      return names;
    }
    String name = LABEL.matcher(line).replaceFirst("").strip();
    return PLAIN_NAME.matcher(name).matches() && !NO_NAME.matcher(name).matches()
        ? List.of(name)
        : List.of();
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

package org.visnyk.ingest.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Splits the text that holds several authors or tags: at semicolons, bars or line ends, or else at
 * commas; hashtags at blanks. Lists that Python, PostgreSQL or JSON printed are taken apart.
 */
final class LabelList {
  private static final Pattern STRING =
      Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|'((?:[^'\\\\]|\\\\.)*)'", Pattern.DOTALL);

  /** An apostrophe inside a word is no quotation mark: {@code [Дем'ян, Соф'я]}. */
  private static final Pattern OPENING = Pattern.compile("[\\[{(,\\s][\"']");

  private static final Pattern ESCAPE =
      Pattern.compile("\\\\(?:u(\\p{XDigit}{4})|(.))", Pattern.DOTALL);

  private static final Pattern HASHTAGS = Pattern.compile("(?:#[\\p{L}\\p{N}_]+[\\s,;]*)+");

  private LabelList() {}

  static List<String> split(String text) {
    String value = text.strip();
    if (isEnclosed(value)) {
      return items(value);
    }
    if (HASHTAGS.matcher(value).matches()) {
      return trimmed(value.split("[\\s,;]+")).map(tag -> tag.substring(1)).toList();
    }
    return trimmed(value.split(value.matches("(?s).*[;|\n].*") ? "[;|\n]" : ",")).toList();
  }

  private static boolean isEnclosed(String value) {
    if (value.length() < 2) {
      return false;
    }
    char first = value.charAt(0);
    char last = value.charAt(value.length() - 1);
    return (first == '[' && last == ']')
        || (first == '{' && last == '}')
        || (first == '(' && last == ')' && OPENING.matcher(value).lookingAt());
  }

  private static List<String> items(String list) {
    List<String> items = new ArrayList<>();
    int at = 1;
    int end = list.length() - 1;
    while (at < end) {
      at = skipBreaks(list, at, end);
      Matcher string = STRING.matcher(list).region(at, end);
      if (string.lookingAt()) {
        String quoted = string.group(1) == null ? string.group(2) : string.group(1);
        items.add(unescaped(quoted));
        at = string.end();
      } else {
        int comma = list.indexOf(',', at);
        int stop = comma < 0 ? end : comma;
        items.add(list.substring(at, Math.max(at, stop)));
        at = stop + 1;
      }
    }
    return trimmed(items.toArray(String[]::new)).toList();
  }

  private static int skipBreaks(String list, int from, int end) {
    int at = from;
    while (at < end && (list.charAt(at) == ',' || Character.isWhitespace(list.charAt(at)))) {
      at++;
    }
    return at;
  }

  private static String unescaped(String quoted) {
    return ESCAPE
        .matcher(quoted)
        .replaceAll(
            escape ->
                Matcher.quoteReplacement(
                    escape.group(1) == null
                        ? escape.group(2)
                        : String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
  }

  private static Stream<String> trimmed(String[] parts) {
    return Stream.of(parts).map(String::strip).filter(part -> !Absence.isAbsent(part));
  }
}

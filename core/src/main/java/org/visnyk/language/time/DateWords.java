package org.visnyk.language.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words, numbers and signs of a text, as far as they matter to dates. */
final class DateWords {
  private static final Pattern PIECE =
      Pattern.compile("\\d+|[\\p{L}'\\u2019\\u02BC]+|[.,/\\-\\u2013\\u2014]|[^\\s\\p{Z}]");

  /** Stands for what lies outside of the text; no word is empty. */
  private static final String NONE = "";

  private final List<String> words = new ArrayList<>();
  private final List<Integer> starts = new ArrayList<>();
  private final List<Integer> ends = new ArrayList<>();

  private DateWords() {}

  static DateWords of(String text) {
    DateWords words = new DateWords();
    Matcher piece = PIECE.matcher(text);
    while (piece.find()) {
      words.starts.add(piece.start());
      words.ends.add(piece.end());
      words.words.add(normal(piece.group()));
    }
    return words;
  }

  int count() {
    return words.size();
  }

  int start(int i) {
    return starts.get(i);
  }

  int end(int i) {
    return ends.get(i);
  }

  /** A word in lower case with the usual apostrophe; empty outside of the text. */
  String word(int i) {
    return i < 0 || i >= words.size() ? NONE : words.get(i);
  }

  private static String normal(String word) {
    return word.toLowerCase(Locale.ROOT).replace('\u2019', '\'').replace('\u02BC', '\'');
  }

  /** Whether a sign or a word stands there. */
  boolean is(int i, String... wanted) {
    String word = word(i);
    for (String each : wanted) {
      if (each.equals(word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether nothing, not even a space, stands between a piece and the one before it. */
  boolean touches(int i) {
    return i > 0 && i < words.size() && end(i - 1) == start(i);
  }

  /** The number that stands there, of at most four digits; -1 if there is none. */
  int number(int i) {
    String word = word(i);
    return !word.isEmpty() && word.length() <= 4 && word.chars().allMatch(c -> c >= '0' && c <= '9')
        ? Integer.parseInt(word)
        : -1;
  }

  /** The number with some digits that stands there; -1 if there is none. */
  int number(int i, int fewestDigits, int mostDigits) {
    int digits = word(i).length();
    return digits >= fewestDigits && digits <= mostDigits ? number(i) : -1;
  }
}

package org.visnyk.language.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words, numbers and punctuation of a text, as far as they matter to dates. */
final class DateWords {
  private static final Pattern PIECE =
      Pattern.compile("\\d+|[\\p{L}'\\u2019\\u02BC]+|[.,/\\-\\u2013\\u2014]|[^\\s\\p{Z}]");

  /** The word outside the text; no word of the text is empty. */
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

  /** A word in lower case with the apostrophe U+0027; empty outside the text. */
  String word(int i) {
    return i < 0 || i >= words.size() ? NONE : words.get(i);
  }

  private static String normal(String word) {
    return word.toLowerCase(Locale.ROOT).replace('\u2019', '\'').replace('\u02BC', '\'');
  }

  /** Whether one of the given words is at an index. */
  boolean is(int i, String... wanted) {
    String word = word(i);
    for (String each : wanted) {
      if (each.equals(word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word directly follows the previous one, without a space. */
  boolean touches(int i) {
    return i > 0 && i < words.size() && end(i - 1) == start(i);
  }

  /** The number of at most four digits at an index; -1 if there is none. */
  int number(int i) {
    String word = word(i);
    return !word.isEmpty() && word.length() <= 4 && word.chars().allMatch(c -> c >= '0' && c <= '9')
        ? Integer.parseInt(word)
        : -1;
  }

  /** The number with the given count of digits at an index; -1 if there is none. */
  int number(int i, int minDigits, int maxDigits) {
    int digits = word(i).length();
    return digits >= minDigits && digits <= maxDigits ? number(i) : -1;
  }
}

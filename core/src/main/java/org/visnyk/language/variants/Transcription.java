package org.visnyk.language.variants;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Rewrites a foreign name in Latin letters, letter by letter: {@code старлінк} is {@code starlink}.
 * The opposite direction is the help with romanised queries. Names whose Ukrainian spelling follows
 * the sound are in {@link VariantList}. Stateless.
 */
final class Transcription {
  /** Shorter words are too often words of their own in the other alphabet. */
  private static final int MIN_LETTERS = 5;

  private static final Pattern CYRILLIC_WORD = Pattern.compile("[а-щьюяєії]+");

  /** Pairs of Cyrillic and Latin spellings; the longest first. */
  private static final String[][] CYRILLIC_TO_LATIN = {
    {"кс", "x"}, {"дж", "j"}, {"йо", "yo"}, {"щ", "shch"}, {"ш", "sh"}, {"ч", "ch"}, {"ж", "zh"},
    {"х", "h"}, {"ц", "ts"}, {"я", "ya"}, {"ю", "yu"}, {"є", "ye"}, {"ї", "i"}, {"а", "a"},
    {"б", "b"}, {"в", "v"}, {"г", "g"}, {"д", "d"}, {"е", "e"}, {"з", "z"}, {"и", "i"},
    {"і", "i"}, {"й", "y"}, {"к", "k"}, {"л", "l"}, {"м", "m"}, {"н", "n"}, {"о", "o"},
    {"п", "p"}, {"р", "r"}, {"с", "s"}, {"т", "t"}, {"у", "u"}, {"ф", "f"}, {"ь", ""},
  };

  private Transcription() {}

  /** The word in Latin letters; empty if it is short or not entirely in Cyrillic letters. */
  static Optional<String> toLatin(String word) {
    if (word.length() < MIN_LETTERS || !CYRILLIC_WORD.matcher(word).matches()) {
      return Optional.empty();
    }
    StringBuilder written = new StringBuilder();
    int at = 0;
    while (at < word.length()) {
      int from = at;
      for (String[] pair : CYRILLIC_TO_LATIN) {
        if (word.startsWith(pair[0], at)) {
          written.append(pair[1]);
          at += pair[0].length();
          break;
        }
      }
      at = at == from ? at + 1 : at;
    }
    return Optional.of(written.toString());
  }
}

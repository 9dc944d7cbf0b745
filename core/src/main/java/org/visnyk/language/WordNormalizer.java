package org.visnyk.language;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The normal form of a word, in which the dictionary is asked and lemmas are indexed: Unicode NFC,
 * lower case, every apostrophe as U+0027, {@code ґ} as {@code г}, without stress marks, soft
 * hyphens and zero-width characters. Stateless.
 */
public final class WordNormalizer {
  private static final char STRESS_ACUTE = '\u0301';
  private static final char STRESS_GRAVE = '\u0300';

  private WordNormalizer() {}

  /** Returns the normal form of a word. */
  public static String normalize(CharSequence word) {
    String composed = Normalizer.normalize(word, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    StringBuilder normal = new StringBuilder(composed.length());
    for (int i = 0; i < composed.length(); i++) {
      char c = composed.charAt(i);
      if (isApostrophe(c)) {
        normal.append('\'');
      } else if (c == 'ґ') {
        normal.append('г');
      } else if (!isInvisible(c)) {
        normal.append(c);
      }
    }
    return normal.toString();
  }

  /** Whether people write this character where the orthography wants an apostrophe. */
  public static boolean isApostrophe(char c) {
    return switch (c) {
      case '\'', '\u2019', '\u02BC', '\u2018', '\u201B', '`', '\u00B4', '\u02B9', '\u2032' -> true;
      default -> false;
    };
  }

  /** Whether the character only shows how to read or where to break a word. */
  private static boolean isInvisible(char c) {
    return c == STRESS_ACUTE
        || c == STRESS_GRAVE
        || c == '\u00AD'
        || (c >= '\u200B' && c <= '\u200F')
        || c == '\u2060'
        || c == '\uFEFF';
  }
}

package org.visnyk.language.text;

import java.text.Normalizer;

/**
 * The spelling in which words are compared and indexed: composed letters without stress marks or
 * invisible characters, one script, lower case, the apostrophe U+0027, and {@code г} for {@code ґ}.
 * Stateless.
 */
public final class NormalForm {
  private NormalForm() {}

  /** The normal form of a character other than a mark. */
  public static char of(char c) {
    if (c == 'ґ' || c == 'Ґ') {
      return 'г';
    }
    return isApostrophe(c) ? '\'' : Character.toLowerCase(c);
  }

  /** Whether a character is used as an apostrophe. */
  public static boolean isApostrophe(char c) {
    return CharClass.of(c) == CharClass.APOSTROPHE;
  }

  /** The normal form of a word. */
  public static String of(CharSequence word) {
    char[] letters = word.toString().toCharArray();
    return new String(letters, 0, write(letters, 0, letters.length));
  }

  /**
   * Converts a word to its normal form, in place.
   *
   * @param word the characters; those outside the word are not changed
   * @return the new length, at most the old one
   */
  public static int write(char[] word, int start, int length) {
    int kept = removeMarks(word, start, length);
    if (LookAlikes.areMixed(word, start, kept)) {
      LookAlikes.repair(word, start, kept);
    }
    for (int i = start; i < start + kept; i++) {
      word[i] = of(word[i]);
    }
    return kept;
  }

  /**
   * Composes letters with their marks ({@code и} and a breve become {@code й}) and removes all
   * other marks and invisible characters, in place.
   *
   * @return the new length, at most the old one
   */
  public static int removeMarks(char[] word, int start, int length) {
    String composed = Normalizer.normalize(new String(word, start, length), Normalizer.Form.NFC);
    int at = start;
    for (int i = 0; i < composed.length() && at < start + length; i++) {
      char c = composed.charAt(i);
      if (!isMark(c)) {
        word[at++] = plain(c);
      }
    }
    return at - start;
  }

  /** Whether a character is a digit below the line. */
  static boolean isSubscript(char c) {
    return c >= '₀' && c <= '₉';
  }

  /** A digit for a subscript, and an apostrophe for a quotation mark, which stands for one here. */
  private static char plain(char c) {
    if (isSubscript(c)) {
      return (char) ('0' + c - '₀');
    }
    return c == '"' || c == '\u201C' || c == '\u201D' ? '\'' : c;
  }

  /** Whether a character is a combining mark or invisible. */
  public static boolean isMark(char c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.FORMAT ->
          true;
      default -> false;
    };
  }
}

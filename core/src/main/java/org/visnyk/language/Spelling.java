package org.visnyk.language;

import java.text.Normalizer;
import org.visnyk.language.lexicon.Alphabet;
import org.visnyk.language.text.LookAlikes;
import org.visnyk.language.text.WordKind;

/** Brings words to their normal spelling, in place. Stateless. */
final class Spelling {
  private Spelling() {}

  /**
   * Composes letters with their marks ({@code и} and a breve is {@code й}) and removes the marks
   * that are left and invisible characters.
   *
   * @return the new length
   */
  static int removeMarks(char[] word, int start, int length) {
    String composed = Normalizer.normalize(new String(word, start, length), Normalizer.Form.NFC);
    int at = start;
    for (int i = 0; i < composed.length() && at < start + length; i++) {
      char c = composed.charAt(i);
      if (!isMark(c)) {
        word[at++] = c;
      }
    }
    return at - start;
  }

  private static boolean isMark(char c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.FORMAT ->
          true;
      default -> false;
    };
  }

  /** Repairs a word of mixed script, and says what it is now. */
  static WordKind repair(char[] word, int start, int length) {
    if (!LookAlikes.repair(word, start, length)) {
      return WordKind.MIXED_SCRIPT;
    }
    return Character.UnicodeScript.of(word[start]) == Character.UnicodeScript.CYRILLIC
        ? WordKind.CYRILLIC
        : WordKind.FOREIGN;
  }

  /** Writes the normal form of characters: lower case, U+0027 for any apostrophe, г for ґ. */
  static int copyNormal(char[] word, int start, int length, char[] target, int offset) {
    for (int i = 0; i < length; i++) {
      target[offset + i] = normal(word[start + i]);
    }
    return length;
  }

  static char normal(char c) {
    if (c == 'ґ' || c == 'Ґ') {
      return 'г';
    }
    return Alphabet.isApostrophe(c) ? '\'' : Character.toLowerCase(c);
  }
}

package org.visnyk.language.word;

import org.visnyk.language.text.LookAlikes;
import org.visnyk.language.text.NormalForm;
import org.visnyk.language.text.WordKind;

/** Converts words to their normal spelling. Stateless. */
public final class Spelling {
  private Spelling() {}

  /** Repairs a word of mixed script and returns its new kind. */
  static WordKind repair(char[] word, int start, int length) {
    if (!LookAlikes.repair(word, start, length)) {
      return WordKind.MIXED_SCRIPT;
    }
    return Character.UnicodeScript.of(word[start]) == Character.UnicodeScript.CYRILLIC
        ? WordKind.CYRILLIC
        : WordKind.FOREIGN;
  }

  /**
   * Repairs the parts of a compound separately, because their scripts may differ: {@code
   * IT-фахівець}. Replaces any hyphen by U+002D.
   */
  static void repairParts(char[] word, int length) {
    int start = 0;
    for (int at = 0; at <= length; at++) {
      if (at < length && Character.isLetter(word[at])) {
        continue;
      }
      if (LookAlikes.areMixed(word, start, at - start)) {
        LookAlikes.repair(word, start, at - start);
      }
      start = at + 1;
      if (at < length && (word[at] == '\u2010' || word[at] == '\u2011')) {
        word[at] = '-';
      }
    }
  }

  /** Writes the normal form of characters: lower case, U+0027 for any apostrophe, г for ґ. */
  public static int copyNormal(char[] word, int start, int length, char[] target, int offset) {
    for (int i = 0; i < length; i++) {
      target[offset + i] = NormalForm.of(word[start + i]);
    }
    return length;
  }
}

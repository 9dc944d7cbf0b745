package org.visnyk.language;

import org.visnyk.language.text.LookAlikes;
import org.visnyk.language.text.NormalForm;
import org.visnyk.language.text.WordKind;

/** Brings words to their normal spelling, in place. Stateless. */
final class Spelling {
  private Spelling() {}

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
      target[offset + i] = NormalForm.of(word[start + i]);
    }
    return length;
  }
}

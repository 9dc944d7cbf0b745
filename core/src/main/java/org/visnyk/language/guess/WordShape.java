package org.visnyk.language.guess;

import org.visnyk.language.dictionary.UkrainianDictionary;
import org.visnyk.language.text.Alphabet;

/** Properties of the letters of a word, independent of any dictionary. Stateless. */
final class WordShape {
  private static final int MIN_LETTERS = 3;
  private static final int MAX_ABBREVIATION = 5;
  private static final String VOWELS = "аеєиіїоуюя";

  private WordShape() {}

  /**
   * Whether a word is not lemmatised: it has letters other than Ukrainian ones, no vowel, only one
   * or two characters, or is an abbreviation in capitals.
   */
  static boolean isVerbatim(char[] text, int start, int length) {
    int end = start + length;
    if (length < MIN_LETTERS
        || length > UkrainianDictionary.MAX_LETTERS
        || isHyphen(text[start])
        || isHyphen(text[end - 1])) {
      return true;
    }
    int small = 0;
    for (int i = start; i < end; i++) {
      int code = Alphabet.code(text[i]);
      if (code == Alphabet.NONE || text[i] == '.') {
        return true;
      }
      small += Character.isLowerCase(text[i]) ? 1 : 0;
    }
    return (small == 0 && length <= MAX_ABBREVIATION) || !hasVowel(text, start, end);
  }

  /** Whether a text has a vowel. */
  static boolean hasVowel(char[] text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (isVowel(text[i])) {
        return true;
      }
    }
    return false;
  }

  /** Whether a character is a vowel, in upper or lower case. */
  static boolean isVowel(char c) {
    int code = Alphabet.code(c);
    return code != Alphabet.NONE && VOWELS.indexOf(Alphabet.letter(code)) >= 0;
  }

  /** Whether a word is written like a name: a capital followed by a lower-case letter. */
  static boolean isCapitalised(char[] text, int start, int end) {
    return Character.isUpperCase(text[start])
        && start + 1 < end
        && !Character.isUpperCase(text[start + 1]);
  }

  /** The start of the part after the last hyphen. */
  static int lastPart(char[] text, int start, int end) {
    int part = end;
    while (part > start && !isHyphen(text[part - 1])) {
      part--;
    }
    return part;
  }

  private static boolean isHyphen(char c) {
    return c == '-';
  }
}

package org.visnyk.language.guess;

import org.visnyk.language.dictionary.UkrainianDictionary;
import org.visnyk.language.text.Alphabet;

/** What the letters of a word tell before any dictionary is asked. Stateless. */
final class WordShape {
  private static final int MIN_LETTERS = 3;
  private static final int LONGEST_ABBREVIATION = 5;
  private static final String VOWELS = "аеєиіїоуюя";

  private WordShape() {}

  /**
   * Whether a word is left as it is: it has other than Ukrainian letters, no vowel, one or two
   * characters, or it is an abbreviation in capitals.
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
    return (small == 0 && length <= LONGEST_ABBREVIATION) || !hasVowel(text, start, end);
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

  /** Whether a character is a vowel, small or capital. */
  static boolean isVowel(char c) {
    int code = Alphabet.code(c);
    return code != Alphabet.NONE && VOWELS.indexOf(Alphabet.letter(code)) >= 0;
  }

  /** Whether a word is written as names are: a capital first, small letters after it. */
  static boolean isCapitalised(char[] text, int start, int end) {
    return Character.isUpperCase(text[start])
        && start + 1 < end
        && !Character.isUpperCase(text[start + 1]);
  }

  /** Where the part after the last hyphen starts. */
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

package org.visnyk.language.text;

import java.util.regex.Pattern;

/**
 * Roman numerals, which are often typed with the Cyrillic letters {@code І} and {@code Х}. They are
 * indexed in Latin letters. Stateless.
 */
public final class RomanNumerals {
  private static final Pattern NUMERAL =
      Pattern.compile("(?=.)M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})");

  private static final char CYRILLIC_ONE = 'І';
  private static final char CYRILLIC_TEN = 'Х';

  /** The longest numeral of ones and tens: XXXIII. */
  private static final int MAX_LETTERS = 6;

  private RomanNumerals() {}

  /** Whether a word is a numeral in Latin capitals, or would be if its look-alikes were Latin. */
  public static boolean isNumeral(String word) {
    StringBuilder latin = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      latin.append(c == CYRILLIC_ONE || c == CYRILLIC_TEN ? LookAlikes.toLatin(c) : c);
    }
    return NUMERAL.matcher(latin).matches();
  }

  /** Whether a word is a Cyrillic capital {@code І}, a numeral or a conjunction. */
  public static boolean isOne(char[] text, int length) {
    return length == 1 && text[0] == CYRILLIC_ONE;
  }

  /**
   * Whether letters are a numeral in Cyrillic capitals. Other letters that look alike, С and М, are
   * rather abbreviations.
   */
  public static boolean isCyrillic(char[] text, int start, int length) {
    if (length == 0 || length > MAX_LETTERS) {
      return false;
    }
    for (int i = start; i < start + length; i++) {
      if (text[i] != CYRILLIC_ONE && text[i] != CYRILLIC_TEN) {
        return false;
      }
    }
    return isNumeral(new String(text, start, length));
  }

  /** Replaces the letters of a Cyrillic numeral by Latin ones, in place. */
  public static void toLatin(char[] text, int start, int length) {
    for (int i = start; i < start + length; i++) {
      text[i] = LookAlikes.toLatin(text[i]);
    }
  }
}

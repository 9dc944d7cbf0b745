package org.visnyk.language.text;

import java.util.regex.Pattern;

/**
 * Roman numerals, which are often typed with the Cyrillic letters {@code І} and {@code Х}.
 * Stateless.
 */
public final class RomanNumerals {
  /** The numeral 1 in Latin letters, in lower case. */
  public static final String ONE = "i";

  private static final Pattern NUMERAL =
      Pattern.compile("(?=.)M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})");

  /** The Cyrillic letter that is written for it. */
  public static final String CYRILLIC_ONE = "І";

  private static final char CYRILLIC_TEN = 'Х';

  private RomanNumerals() {}

  /** Whether a word is a numeral in Latin capitals, or would be if its look-alikes were Latin. */
  public static boolean isNumeral(String word) {
    String latin = word.replace(CYRILLIC_ONE.charAt(0), 'I').replace(CYRILLIC_TEN, 'X');
    return NUMERAL.matcher(latin).matches();
  }

  /** Whether a word is a Cyrillic capital {@code І}, a numeral or a conjunction. */
  public static boolean isOne(char[] text, int length) {
    return length == 1 && text[0] == CYRILLIC_ONE.charAt(0);
  }
}

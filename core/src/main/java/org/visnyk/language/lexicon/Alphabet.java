package org.visnyk.language.lexicon;

import org.visnyk.language.text.NormalForm;

/**
 * The letters of the lexicon as small numbers. Upper and lower case share a number, every
 * apostrophe is one, and {@code ґ} is {@code г}, so that a word is brought to its normal form and
 * numbered in one step. Stateless.
 */
public final class Alphabet {
  /** The number of what is no letter of the lexicon. */
  public static final int NONE = 0;

  /** The letters in the order of their numbers, from 1. */
  static final String LETTERS = "абвгдеєжзиіїйклмнопрстуфхцчшщьюя'-.";

  /** One more than the largest number. */
  public static final int SIZE = LETTERS.length() + 1;

  private static final char[] LETTER_OF_CODE = (" " + LETTERS).toCharArray();
  private static final int CYRILLIC_START = 0x400;
  private static final int CYRILLIC_END = 0x4A0;
  private static final byte[] CYRILLIC = cyrillicCodes();
  private static final byte APOSTROPHE = (byte) (LETTERS.indexOf('\'') + 1);
  private static final byte HYPHEN = (byte) (LETTERS.indexOf('-') + 1);
  private static final byte FULL_STOP = (byte) (LETTERS.indexOf('.') + 1);

  private Alphabet() {}

  /** The number of a character, or {@link #NONE}. */
  public static int code(char c) {
    int index = c - CYRILLIC_START;
    if (index >= 0 && index < CYRILLIC_END - CYRILLIC_START) {
      return CYRILLIC[index];
    }
    if (c == '-') {
      return HYPHEN;
    }
    if (NormalForm.isApostrophe(c)) {
      return APOSTROPHE;
    }
    return c == '.' ? FULL_STOP : NONE;
  }

  /** The letter with a number from 1. */
  public static char letter(int code) {
    return LETTER_OF_CODE[code];
  }

  private static byte[] cyrillicCodes() {
    byte[] codes = new byte[CYRILLIC_END - CYRILLIC_START];
    for (int i = 0; i < LETTERS.length(); i++) {
      char letter = LETTERS.charAt(i);
      if (letter >= CYRILLIC_START) {
        codes[letter - CYRILLIC_START] = (byte) (i + 1);
        codes[Character.toUpperCase(letter) - CYRILLIC_START] = (byte) (i + 1);
      }
    }
    codes['ґ' - CYRILLIC_START] = codes['г' - CYRILLIC_START];
    codes['Ґ' - CYRILLIC_START] = codes['г' - CYRILLIC_START];
    return codes;
  }
}

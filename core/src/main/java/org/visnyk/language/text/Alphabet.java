package org.visnyk.language.text;

/**
 * Codes the letters of Ukrainian words as small numbers. Upper and lower case share a code, as do
 * all apostrophes, and {@code ґ} and {@code г}, so that encoding a word also normalises it.
 * Stateless.
 */
public final class Alphabet {
  /** The code of any character that is not a letter of Ukrainian words. */
  public static final int NONE = 0;

  /** The letters in the order of their codes, from 1. */
  public static final String LETTERS = "абвгдеєжзиіїйклмнопрстуфхцчшщьюя'-.";

  /** The largest code plus 1. */
  public static final int SIZE = LETTERS.length() + 1;

  private static final char[] LETTER_OF_CODE = (" " + LETTERS).toCharArray();
  private static final int CYRILLIC_START = 0x400;
  private static final int CYRILLIC_END = 0x4A0;

  /** Added to the code of a capital by {@link #codeAndCase}. */
  static final int CAPITAL = 1 << 6;

  /** Added to the code of {@code ґ}, which is otherwise that of {@code г}. */
  static final int UPTURN = 1 << 7;

  /** Mask of the code without flags. */
  static final int CODE_MASK = CAPITAL - 1;

  private static final byte[] CYRILLIC = new byte[CYRILLIC_END - CYRILLIC_START];
  private static final byte[] CYRILLIC_CASED = cyrillicCodes();
  private static final byte APOSTROPHE = (byte) (LETTERS.indexOf('\'') + 1);
  private static final byte HYPHEN = (byte) (LETTERS.indexOf('-') + 1);
  private static final byte FULL_STOP = (byte) (LETTERS.indexOf('.') + 1);

  private Alphabet() {}

  /** The code of a character, or {@link #NONE}. */
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

  /** Whether a Cyrillic letter belongs to the Ukrainian alphabet. */
  public static boolean isUkrainian(char letter) {
    return codeAndCase(letter) != NONE;
  }

  /** The code of a Cyrillic letter with the flags {@link #CAPITAL} and {@link #UPTURN}, or 0. */
  static int codeAndCase(char c) {
    int index = c - CYRILLIC_START;
    return index >= 0 && index < CYRILLIC_END - CYRILLIC_START
        ? CYRILLIC_CASED[index] & 0xFF
        : NONE;
  }

  /** The letter with a code from 1. */
  public static char letter(int code) {
    return LETTER_OF_CODE[code];
  }

  private static byte[] cyrillicCodes() {
    byte[] cased = new byte[CYRILLIC.length];
    for (int i = 0; i < LETTERS.length(); i++) {
      char letter = LETTERS.charAt(i);
      if (letter >= CYRILLIC_START) {
        put(cased, letter, i + 1);
      }
    }
    put(cased, 'ґ', CYRILLIC['г' - CYRILLIC_START]);
    cased['ґ' - CYRILLIC_START] |= (byte) UPTURN;
    cased['Ґ' - CYRILLIC_START] |= (byte) UPTURN;
    return cased;
  }

  private static void put(byte[] cased, char letter, int code) {
    char capital = Character.toUpperCase(letter);
    CYRILLIC[letter - CYRILLIC_START] = (byte) code;
    CYRILLIC[capital - CYRILLIC_START] = (byte) code;
    cased[letter - CYRILLIC_START] = (byte) code;
    cased[capital - CYRILLIC_START] = (byte) (code + CAPITAL);
  }
}

package org.visnyk.index.coding;

import java.nio.charset.Charset;
import java.util.Arrays;

/**
 * The 256 letters that texts are coded in: the characters of windows-1251, which has all of
 * Ukrainian news, and one that announces any other character. Stateless.
 */
final class Letters {
  /** Number of letters. */
  static final int COUNT = 256;

  /** The only byte that is undefined in windows-1251: two letters with a character follow. */
  static final int OTHER = 0x98;

  private static final char[] CHARACTERS = characters();
  private static final short[] LETTERS = letters();

  private Letters() {}

  private static char[] characters() {
    byte[] bytes = new byte[COUNT];
    for (int letter = 0; letter < COUNT; letter++) {
      bytes[letter] = (byte) letter;
    }
    char[] characters = new String(bytes, Charset.forName("windows-1251")).toCharArray();
    characters[OTHER] = OTHER;
    return characters;
  }

  private static short[] letters() {
    short[] letters = new short[1 << Character.SIZE];
    Arrays.fill(letters, (short) OTHER);
    for (int letter = 0; letter < COUNT; letter++) {
      letters[CHARACTERS[letter]] = (short) letter;
    }
    return letters;
  }

  /** The letter of a character; {@link #OTHER} if it has none. */
  static int of(char character) {
    return LETTERS[character];
  }

  /** The letters of a text. */
  static byte[] of(String text) {
    byte[] letters = new byte[text.length()];
    for (int i = 0; i < letters.length; i++) {
      letters[i] = (byte) LETTERS[text.charAt(i)];
    }
    return letters;
  }

  /** The character of a letter. */
  static char character(int letter) {
    return CHARACTERS[letter];
  }
}

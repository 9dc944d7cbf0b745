package org.visnyk.language.typing;

/**
 * Converts text that was typed in the wrong keyboard layout: {@code ghtpbltyn} is {@code президент}
 * on the keys of a US keyboard. Knows the Ukrainian layout of Windows with {@code ґ} on the key of
 * the backslash, as on Linux. A character that both layouts have on the same key is kept.
 * Stateless.
 */
public final class KeyboardLayout {
  private static final String LATIN_KEYS =
      "`qwertyuiop[]\\asdfghjkl;'zxcvbnm,./" + "~QWERTYUIOP{}|ASDFGHJKL:\"ZXCVBNM<>?" + "@#$^&";
  private static final String UKRAINIAN_KEYS =
      "'йцукенгшщзхїґфівапролджєячсмитьбю." + "₴ЙЦУКЕНГШЩЗХЇҐФІВАПРОЛДЖЄЯЧСМИТЬБЮ," + "\"№;:?";

  /** Letters of the Russian layout on keys with a different letter in the Ukrainian layout. */
  private static final String RUSSIAN_LETTERS = "ыэъёЫЭЪЁ";

  private static final String UKRAINIAN_LETTERS = "ієї'ІЄЇ'";

  private KeyboardLayout() {}

  /**
   * The characters of the same keys in the Ukrainian layout; characters that have no key are kept.
   */
  public static String toUkrainian(String typedInLatin) {
    return replace(typedInLatin, LATIN_KEYS, UKRAINIAN_KEYS);
  }

  /** The characters of the same keys in the US layout; characters that have no key are kept. */
  public static String toLatin(String typedInUkrainian) {
    return replace(typedInUkrainian, UKRAINIAN_KEYS, LATIN_KEYS);
  }

  /**
   * Converts from the Russian to the Ukrainian layout: {@code мысто} is {@code місто}. All other
   * letters have the same keys in both.
   */
  public static String fromRussian(String typedInRussian) {
    return replace(typedInRussian, RUSSIAN_LETTERS, UKRAINIAN_LETTERS);
  }

  private static String replace(String text, String from, String to) {
    char[] characters = text.toCharArray();
    for (int i = 0; i < characters.length; i++) {
      int key = from.indexOf(characters[i]);
      if (key >= 0) {
        characters[i] = to.charAt(key);
      }
    }
    return new String(characters);
  }
}

package org.visnyk.language.typing;

/**
 * Rewrites what was typed while the keyboard was switched to another layout: {@code ghtpbltyn} is
 * {@code президент} on the keys of a US keyboard. Knows the Ukrainian layout of Windows with {@code
 * ґ} on the key of the backslash, as on Linux. A sign that both layouts have on the same key stays.
 * Stateless.
 */
public final class KeyboardLayout {
  private static final String LATIN_KEYS =
      "`qwertyuiop[]\\asdfghjkl;'zxcvbnm,./" + "~QWERTYUIOP{}|ASDFGHJKL:\"ZXCVBNM<>?" + "@#$^&";
  private static final String UKRAINIAN_KEYS =
      "'йцукенгшщзхїґфівапролджєячсмитьбю." + "₴ЙЦУКЕНГШЩЗХЇҐФІВАПРОЛДЖЄЯЧСМИТЬБЮ," + "\"№;:?";

  /** Where the Russian layout has another letter on the key of a Ukrainian one. */
  private static final String RUSSIAN_LETTERS = "ыэъёЫЭЪЁ";

  private static final String UKRAINIAN_LETTERS = "ієї'ІЄЇ'";

  private KeyboardLayout() {}

  /** What the same keys give in the Ukrainian layout; characters that are on no key stay. */
  public static String toUkrainian(String typedInLatin) {
    return replace(typedInLatin, LATIN_KEYS, UKRAINIAN_KEYS);
  }

  /** What the same keys give in the US layout; characters that are on no key stay. */
  public static String toLatin(String typedInUkrainian) {
    return replace(typedInUkrainian, UKRAINIAN_KEYS, LATIN_KEYS);
  }

  /**
   * What the same keys give in the Ukrainian layout if the Russian one was on: {@code мысто} is
   * {@code місто}. Other letters are on the same keys in both.
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

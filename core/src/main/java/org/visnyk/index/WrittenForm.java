package org.visnyk.index;

import org.visnyk.language.text.NormalForm;

/**
 * The terms of {@link IndexSchema#FORM}: words as they are written, in the spelling of {@link
 * NormalForm}. Stateless.
 */
public final class WrittenForm {
  private WrittenForm() {}

  /** The term of a word, or of the beginning of one. */
  public static String of(String word) {
    char[] letters = word.toCharArray();
    return new String(letters, 0, write(letters, letters.length));
  }

  /**
   * Turns the first characters of an array into a term, in place.
   *
   * @return the length of the term
   */
  static int write(char[] word, int length) {
    for (int i = 0; i < length; i++) {
      if (!isPlain(word[i])) {
        return NormalForm.write(word, 0, length);
      }
    }
    for (int i = 0; i < length; i++) {
      word[i] = NormalForm.of(word[i]);
    }
    return length;
  }

  /** Whether a character needs no more than its own normal form: nearly always, and quick. */
  private static boolean isPlain(char c) {
    return (c >= '\u0404' && c <= '\u0457') || c == 'ґ' || c == 'Ґ' || NormalForm.isApostrophe(c);
  }
}

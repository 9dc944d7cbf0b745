package org.visnyk.index.schema;

import org.visnyk.language.text.NormalForm;

/**
 * Words as they are written, in {@link NormalForm}: the terms of {@link IndexSchema#TITLE_FORM},
 * and the form in which written words are compared. Stateless.
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
  public static int write(char[] word, int length) {
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

  /**
   * Whether a word of a text is written in a form.
   *
   * @param form the form as {@link #of} gives it
   * @param start offset of the first UTF-16 unit of the word
   * @param end offset after its last one
   */
  public static boolean isAt(String text, int start, int end, String form) {
    for (int i = start; i < end; i++) {
      if (!isPlain(text.charAt(i))) {
        return form.equals(of(text.substring(start, end)));
      }
    }
    return end - start == form.length() && hasLetters(text, start, form);
  }

  private static boolean hasLetters(String text, int start, String form) {
    for (int i = 0; i < form.length(); i++) {
      if (NormalForm.of(text.charAt(start + i)) != form.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether the normal form of a character is a single character; true for nearly all, and fast.
   */
  private static boolean isPlain(char c) {
    return (c >= '\u0404' && c <= '\u0457') || c == 'ґ' || c == 'Ґ' || NormalForm.isApostrophe(c);
  }
}

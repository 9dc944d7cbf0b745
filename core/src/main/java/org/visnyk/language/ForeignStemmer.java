package org.visnyk.language;

/** Removes the endings of words in other languages than Ukrainian. For one thread at a time. */
public interface ForeignStemmer {
  /** Leaves all words as they are. */
  ForeignStemmer NONE = (language, word, start, length) -> length;

  /**
   * Replaces a word by its stem, in place.
   *
   * @param language {@link TextLanguage#ENGLISH} or {@link TextLanguage#RUSSIAN}
   * @param word has the characters of the word in lower case
   * @param start index of its first character
   * @param length number of its characters
   * @return length of the stem, from 1 to the length of the word
   */
  int stem(TextLanguage language, char[] word, int start, int length);
}

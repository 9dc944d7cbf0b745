package org.visnyk.language.word;

/**
 * Finds the places in a word where an apostrophe may have been left out: {@code обєкт}, {@code
 * комп'ютер} without it. Stateless.
 */
public final class LostApostrophe {
  private static final String IOTATED = "яюєїЯЮЄЇ";

  /** Consonants that are never soft before я, ю, є, ї, so that an apostrophe is likely. */
  private static final String HARD = "бпвмфркгхжчшщБПВМФРКГХЖЧШЩ";

  /** Consonants that prefixes end in: з'їзд, від'їзд, ін'єкція, кон'юнктура. */
  private static final String ENDS_OF_PREFIXES = "здтнсЗДТНС";

  /** Length of the longest prefix that ends in one of them: перед-. */
  private static final int LONGEST_PREFIX = 6;

  private LostApostrophe() {}

  /**
   * The next place where an apostrophe may be missing.
   *
   * @param from index after which to look
   * @return the index of the letter that would follow the apostrophe; 0 if there is no further one
   */
  public static int after(char[] word, int from, int length) {
    for (int at = from + 1; at < length; at++) {
      if (IOTATED.indexOf(word[at]) < 0) {
        continue;
      }
      char before = word[at - 1];
      if (HARD.indexOf(before) >= 0
          || (at <= LONGEST_PREFIX && at + 1 < length && ENDS_OF_PREFIXES.indexOf(before) >= 0)) {
        return at;
      }
    }
    return 0;
  }
}

package org.visnyk.language.text;

/**
 * Latin and Cyrillic letters that look the same. They are mixed up because of a wrong keyboard
 * layout, or to evade search. Stateless.
 */
public final class LookAlikes {
  private static final String LATIN = "aceiopxyABCEHIKMOPTXYïÏ";
  private static final String CYRILLIC = "асеіорхуАВСЕНІКМОРТХУїЇ";

  private LookAlikes() {}

  /** The Cyrillic letter that looks like a Latin one; other characters unchanged. */
  public static char toCyrillic(char c) {
    int index = LATIN.indexOf(c);
    return index < 0 ? c : CYRILLIC.charAt(index);
  }

  /** The Latin letter that looks like a Cyrillic one; other characters unchanged. */
  public static char toLatin(char c) {
    int index = CYRILLIC.indexOf(c);
    return index < 0 ? c : LATIN.charAt(index);
  }

  /** Whether a word has both Cyrillic and Latin letters. */
  public static boolean areMixed(char[] word, int start, int length) {
    boolean cyrillic = false;
    boolean latin = false;
    for (int i = start; i < start + length; i++) {
      byte charClass = CharClass.of(word[i]);
      cyrillic |= charClass == CharClass.CYRILLIC;
      latin |= charClass == CharClass.LATIN;
    }
    return cyrillic && latin;
  }

  /**
   * Converts a word of mixed script to one script, if look-alikes suffice: to Cyrillic if every
   * Latin letter has a Cyrillic twin, else to Latin if every Cyrillic letter has a Latin twin.
   *
   * @return whether the word is of one script now; if not, it is unchanged
   */
  public static boolean repair(char[] word, int start, int length) {
    return repairTo(true, word, start, length) || repairTo(false, word, start, length);
  }

  /**
   * Converts letters and digits of several scripts to one spelling, in place: to capitals, which
   * have the most look-alikes, in one script if possible, else with every Latin look-alike replaced
   * by its Cyrillic twin.
   */
  public static void unify(char[] word, int start, int length) {
    for (int i = start; i < start + length; i++) {
      word[i] = Character.toUpperCase(word[i]);
    }
    if (!repair(word, start, length)) {
      for (int i = start; i < start + length; i++) {
        word[i] = toCyrillic(word[i]);
      }
    }
  }

  private static boolean repairTo(boolean cyrillic, char[] word, int start, int length) {
    byte wrong = cyrillic ? CharClass.LATIN : CharClass.CYRILLIC;
    for (int i = start; i < start + length; i++) {
      if (CharClass.of(word[i]) == wrong && twin(cyrillic, word[i]) == word[i]) {
        return false;
      }
    }
    for (int i = start; i < start + length; i++) {
      word[i] = twin(cyrillic, word[i]);
    }
    return true;
  }

  private static char twin(boolean cyrillic, char c) {
    return cyrillic ? toCyrillic(c) : toLatin(c);
  }
}

package org.visnyk.language.text;

/**
 * Groups of three digits separated by spaces: {@code 1 250 000} is one number. The rule is strict,
 * because separate numbers also follow each other, as in {@code у 2024 100 тисяч}: the first group
 * has one to three digits and does not start with 0, every other group has exactly three.
 * Stateless.
 */
public final class NumberGroups {
  private static final int GROUP = 3;

  private NumberGroups() {}

  /** Whether a character separates groups of digits: a space, also a narrow or no-break one. */
  public static boolean isSpace(char c) {
    return c == ' ' || c == '\u00A0' || c == '\u202F' || c == '\u2009';
  }

  /**
   * Whether a number continues after a character.
   *
   * @param start the start of the word that contains the number: a number, or a range such as
   *     {@code 10-15}
   * @param at index of the character, after {@code start}
   * @param limit the end of the text
   */
  public static boolean continuesAt(char[] text, int start, int at, int limit) {
    return isSpace(text[at]) && endsGroup(text, start, at) && beginsGroup(text, at + 1, limit);
  }

  private static boolean endsGroup(char[] text, int start, int end) {
    int first = end;
    while (first > start && end - first <= GROUP && isDigit(text[first - 1])) {
      first--;
    }
    int digits = end - first;
    if (digits == 0 || digits > GROUP) {
      return false;
    }
    if (first > start && isSpace(text[first - 1])) {
      return true;
    }
    boolean beginsNumber = first == start || CharClass.of(text[first - 1]) == CharClass.HYPHEN;
    return beginsNumber && text[first] != '0';
  }

  private static boolean beginsGroup(char[] text, int first, int limit) {
    int end = first + GROUP;
    if (end > limit) {
      return false;
    }
    for (int i = first; i < end; i++) {
      if (!isDigit(text[i])) {
        return false;
      }
    }
    return end == limit || !isMore(text, end, limit);
  }

  /** Whether the three digits start another word: 5 155-мм, 5 155мм. */
  private static boolean isMore(char[] text, int at, int limit) {
    byte charClass = CharClass.of(text[at]);
    return charClass == CharClass.HYPHEN
        ? at + 1 < limit && CharClass.isLetter(CharClass.of(text[at + 1]))
        : CharClass.isAlphanumeric(charClass)
            || charClass == CharClass.MARK
            || charClass == CharClass.HIGH_SURROGATE
            || text[at] == '_';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}

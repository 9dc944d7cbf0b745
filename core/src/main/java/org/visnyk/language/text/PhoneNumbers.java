package org.visnyk.language.text;

/**
 * Recognises Ukrainian telephone numbers in groups of digits: {@code 0-800-123-456}, {@code 044)
 * 123 45 67}, {@code 38 044 123-45-67}. Stateless.
 */
public final class PhoneNumbers {
  /** Digits of a number from the 0 of its area code on. */
  private static final int DIGITS = 10;

  /** The country code 380 shares its 0 with the area code. */
  private static final String COUNTRY = "38";

  /** Separators between two groups. */
  private static final int MAX_SEPARATORS = 2;

  /** Number of digits in the first group, unless it is the 0 of a free or paid line. */
  private static final int MIN_AREA_CODE = 3;

  private static final int MAX_AREA_CODE = 5;

  /** Digits in a group of a plain number. */
  private static final int GROUP = 3;

  private PhoneNumbers() {}

  /**
   * The end of the telephone number that starts at a digit.
   *
   * @param limit the end of the text
   * @return the index after its last digit; -1 if none starts there
   */
  static int end(char[] text, int start, int limit) {
    boolean hasCountry = startsWith(text, start, limit, COUNTRY);
    if (text[start] != '0' && !hasCountry) {
      return -1;
    }
    int wanted = hasCountry ? DIGITS + COUNTRY.length() : DIGITS;
    int at = start;
    int digits = 0;
    int separators = 0;
    int firstGroup = 0;
    for (; at < limit && digits < wanted && separators <= MAX_SEPARATORS; at++) {
      if (isDigit(text[at])) {
        boolean isZeroOfArea = text[at] == '0';
        if (digits == wanted - DIGITS && !isZeroOfArea) {
          return -1;
        }
        digits++;
        separators = 0;
      } else if (isSeparator(text[at])) {
        firstGroup = firstGroup == 0 ? digits : firstGroup;
        separators++;
      } else {
        break;
      }
    }
    return digits == wanted
            && startsLine(text, start, firstGroup, hasCountry)
            && !isGroupedNumber(text, start, at)
            && ends(text, at, limit)
        ? at
        : -1;
  }

  /** Whether the first group is a country or area code, or the 0 before 800 and 900. */
  private static boolean startsLine(char[] text, int start, int firstGroup, boolean hasCountry) {
    if (hasCountry) {
      return true;
    }
    return firstGroup == 1
        ? text[start + 2] == '8' || text[start + 2] == '9'
        : firstGroup >= MIN_AREA_CODE && firstGroup <= MAX_AREA_CODE;
  }

  /**
   * Whether the digits are a plain number in groups of three, as in {@code 380 500 000 000
   * гривень}. After a plus sign they are a telephone number all the same.
   */
  private static boolean isGroupedNumber(char[] text, int start, int end) {
    if (start > 0 && text[start - 1] == '+') {
      return false;
    }
    int at = start + GROUP;
    while (at < end && NumberGroups.continuesAt(text, start, at, end)) {
      at += 1 + GROUP;
    }
    return at == end;
  }

  /** Whether no word and no further part of a number continues at an index. */
  private static boolean ends(char[] text, int at, int limit) {
    if (at >= limit) {
      return true;
    }
    byte charClass = CharClass.of(text[at]);
    boolean joins = charClass != CharClass.OTHER && at + 1 < limit;
    return !CharClass.isAlphanumeric(charClass)
        && !(joins && CharClass.isAlphanumeric(CharClass.of(text[at + 1])));
  }

  private static boolean startsWith(char[] text, int start, int limit, String digits) {
    return limit - start > digits.length()
        && text[start] == digits.charAt(0)
        && text[start + 1] == digits.charAt(1);
  }

  /**
   * Writes the digits of a telephone number from the 0 of its area code on.
   *
   * @return number of characters written
   */
  public static int copy(char[] text, int length, char[] target, int offset) {
    int at = offset;
    for (int i = length - 1; i >= 0 && at - offset < DIGITS; i--) {
      if (isDigit(text[i])) {
        target[at++] = text[i];
      }
    }
    for (int i = offset, j = at - 1; i < j; i++, j--) {
      char digit = target[i];
      target[i] = target[j];
      target[j] = digit;
    }
    return at - offset;
  }

  private static boolean isSeparator(char c) {
    return NumberGroups.isSpace(c) || c == '(' || c == ')' || CharClass.of(c) == CharClass.HYPHEN;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}

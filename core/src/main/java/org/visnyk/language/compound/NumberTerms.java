package org.visnyk.language.compound;

import org.visnyk.language.text.NumberGroups;
import org.visnyk.language.word.AnalyzedWord;
import org.visnyk.language.word.CandidateWord;
import org.visnyk.language.word.WordOrigin;

/**
 * Writes the terms of numbers: {@code 10 000} as {@code 10000}, {@code 3,5} as {@code 3.5}, a
 * percentage with the word for the sign, and a number with several parts, such as {@code 10:30} or
 * {@code 25.06.2024}, as a whole and as parts. Stateless.
 */
public final class NumberTerms {
  /** Number of parts that are indexed of a long chain of numbers. */
  private static final int MAX_PARTS = 16;

  private static final String PERCENT = "відсоток";

  private static final int GROUP = 3;
  private static final int DATE_PARTS = 3;
  private static final int MAX_DAY_DIGITS = 2;
  private static final int YEAR_DIGITS = 4;

  private NumberTerms() {}

  /** Writes a word of kind {@link org.visnyk.language.text.WordKind#NUMBER}. */
  public static void write(CandidateWord word, AnalyzedWord target) {
    target.begin(word.startOffset, word.endOffset, WordOrigin.VERBATIM);
    int length = word.length;
    if (areDigits(word.text, length)) {
      int room = target.room(length);
      System.arraycopy(word.text, 0, target.characters(), room, length);
      target.add(length, word.startOffset, word.endOffset, false, 1f);
      return;
    }
    boolean percent = word.text[length - 1] == '%';
    if (percent) {
      length -= NumberGroups.isSpace(word.text[length - 2]) ? 2 : 1;
      int room = target.room(length + 1);
      int written = copy(word.text, 0, length, target.characters(), room);
      target.characters()[room + written] = '%';
      target.add(written + 1, word.startOffset, word.endOffset, false, 1f);
    }
    int room = target.room(length);
    int written = copy(word.text, 0, length, target.characters(), room);
    target.add(written, word.startOffset, word.endOffset, false, 1f);
    if (hasParts(word.text, 0, length)) {
      writeParts(word, length, target);
    }
    if (percent) {
      SignTerms.add(PERCENT, target);
    }
  }

  private static boolean areDigits(char[] text, int length) {
    for (int i = 0; i < length; i++) {
      if (text[i] < '0' || text[i] > '9') {
        return false;
      }
    }
    return true;
  }

  /** Writes the normal spelling of a number, which is never longer than the number. */
  static int copy(char[] text, int start, int length, char[] target, int offset) {
    boolean isGrouped = isGrouped(text, start, length);
    boolean isDate = isDate(text, start, length);
    boolean isTime =
        length > 2 && Character.isDigit(text[start + 1]) && hasColon(text, start, length);
    int at = offset;
    for (int i = start; i < start + length; i++) {
      char c = text[i];
      boolean dropped =
          NumberGroups.isSpace(c)
              || (isGrouped && isSeparator(c))
              || (isDate && isLeadingZero(text, start, i))
              || (isTime && i == start && c == '0');
      if (!dropped) {
        target[at++] = c == ',' ? '.' : c;
      }
    }
    return at - offset;
  }

  /** Whether a character between digits belongs to a number. */
  static boolean isSeparator(char c) {
    return c == ',' || c == '.' || c == ':';
  }

  private static boolean isLeadingZero(char[] text, int start, int at) {
    return text[at] == '0' && (at == start || isSeparator(text[at - 1]));
  }

  private static void writeParts(CandidateWord word, int length, AnalyzedWord target) {
    boolean isDate = isDate(word.text, 0, length);
    boolean isTime = hasColon(word.text, 0, length);
    boolean exact = word.length == word.endOffset - word.startOffset;
    int start = 0;
    for (int parts = 0; start < length && parts < MAX_PARTS; parts++) {
      int end = start;
      while (end < length && !isSeparator(word.text[end])) {
        end++;
      }
      boolean padded = (isDate || (isTime && start == 0)) && end - start > 1;
      int from = padded && word.text[start] == '0' ? start + 1 : start;
      int room = target.room(end - from);
      int written = copy(word.text, from, end - from, target.characters(), room);
      target.add(
          written,
          exact ? word.startOffset + start : word.startOffset,
          exact ? word.startOffset + end : word.endOffset,
          parts > 0,
          CompoundTerms.PART_WEIGHT);
      start = end + 1;
    }
  }

  /** Numbers separated by a colon or by several separators also have a meaning of their own. */
  private static boolean hasParts(char[] text, int start, int length) {
    int separators = 0;
    for (int i = start; i < start + length; i++) {
      separators += isSeparator(text[i]) ? 1 : 0;
    }
    return hasColon(text, start, length) || (separators > 1 && !isGrouped(text, start, length));
  }

  private static boolean hasColon(char[] text, int start, int length) {
    for (int i = start; i < start + length; i++) {
      if (text[i] == ':') {
        return true;
      }
    }
    return false;
  }

  /** Whether two or more equal separators divide groups of three digits: 1,250,000. */
  private static boolean isGrouped(char[] text, int start, int length) {
    char separator = 0;
    int separators = 0;
    int digits = 0;
    for (int i = start; i < start + length; i++) {
      if (!isSeparator(text[i])) {
        digits++;
        continue;
      }
      boolean fits = separators == 0 ? digits <= GROUP : digits == GROUP && text[i] == separator;
      if (!fits || text[i] == ':') {
        return false;
      }
      separator = text[i];
      separators++;
      digits = 0;
    }
    return separators > 1 && digits == GROUP;
  }

  /** Whether the number is a date of day, month and year, in which leading zeros are ignored. */
  private static boolean isDate(char[] text, int start, int length) {
    int parts = 1;
    int digits = 0;
    boolean isZero = true;
    for (int i = start; i < start + length; i++) {
      if (Character.isDigit(text[i])) {
        digits++;
        isZero &= text[i] == '0';
      } else if (text[i] != '.' || isZero || digits > MAX_DAY_DIGITS) {
        return false;
      } else {
        parts++;
        digits = 0;
        isZero = true;
      }
    }
    return parts == DATE_PARTS && digits == YEAR_DIGITS;
  }
}

package org.visnyk.language.compound;

import java.util.Set;
import org.visnyk.language.text.NormalForm;
import org.visnyk.language.text.NumberGroups;
import org.visnyk.language.text.RomanNumerals;
import org.visnyk.language.text.WordKind;
import org.visnyk.language.word.CandidateWord;

/** The boundaries of the parts of a word, and how each part is written. Reused. */
final class WordParts {
  /** Number of parts that are indexed of a long address. */
  static final int MAX_PARTS = 16;

  /** Length of a letter code before a number: Су-34, МіГ-29. */
  private static final int MAX_LETTERS_OF_CODE = 3;

  private static final int MAX_ORDINAL_ENDING = 3;

  /** Endings after a number that mark an ordinal or a case. */
  private static final Set<String> ORDINAL_ENDINGS =
      Set.of(
          "й", "я", "є", "ї", "а", "е", "у", "ю", "м", "х", "ий", "ій", "го", "му", "ми", "ої",
          "ою", "им", "ім", "их", "ох", "та", "те", "ту", "ти", "ті", "тя", "тє", "тю", "ма", "ша",
          "ше", "шу", "ші", "га", "ге", "гу", "ого", "ому", "ими", "тої", "тою", "тій", "тих",
          "тим", "шої", "шою", "шій", "ший", "гої", "гою", "гій", "гий", "тий", "мої", "мою", "мій",
          "мий", "мих", "і", "ри", "ро", "ьох");

  private final int[] starts = new int[MAX_PARTS];
  private final int[] ends = new int[MAX_PARTS];
  private char[] text = new char[0];
  private int count;

  /** Splits a word; its text must not change while the parts are used. */
  void split(CandidateWord word) {
    text = word.text;
    count = 0;
    int at = 0;
    while (at < word.length && count < MAX_PARTS) {
      while (at < word.length && !isLetterOrDigit(at)) {
        at++;
      }
      int start = at;
      while (at < word.length && isInside(word, at) && !breaksBefore(word, start, at)) {
        at++;
      }
      if (at > start) {
        starts[count] = start;
        ends[count] = at;
        count++;
      }
    }
  }

  int count() {
    return count;
  }

  int start(int part) {
    return starts[part];
  }

  int length(int part) {
    return ends[part] - starts[part];
  }

  private boolean isLetterOrDigit(int at) {
    char c = text[at];
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || NormalForm.isApostrophe(c);
  }

  private boolean isInside(CandidateWord word, int at) {
    if (isLetterOrDigit(at)) {
      return true;
    }
    boolean joinsDigits = NumberTerms.isSeparator(text[at]) || NumberGroups.isSpace(text[at]);
    return word.kind == WordKind.COMPOUND && joinsDigits;
  }

  private boolean breaksBefore(CandidateWord word, int start, int at) {
    if (at == start) {
      return false;
    }
    return switch (word.kind) {
      // A hashtag has no spaces: capitals begin its words.
      case HASHTAG -> Character.isUpperCase(text[at]) && Character.isLowerCase(text[at - 1]);
      // A number and its unit, 155мм; not 5G and 3D.
      case CODE -> Character.isLowerCase(text[at]) && isNumber(start, at);
      default -> false;
    };
  }

  private boolean isNumber(int start, int end) {
    for (int i = start; i < end; i++) {
      if (!Character.isDigit(text[i])
          && !NumberTerms.isSeparator(text[i])
          && !NumberGroups.isSpace(text[i])) {
        return false;
      }
    }
    return true;
  }

  boolean isNumber(int part) {
    return isNumber(starts[part], ends[part]);
  }

  /** Number of letters before the first digit of a part, or of all its characters. */
  int lettersBeforeDigits(int part) {
    int at = starts[part];
    while (at < ends[part] && !Character.isDigit(text[at])) {
      at++;
    }
    return at - starts[part];
  }

  /** Number of digits in a part from a character of it on. */
  int digitsFrom(int part, int from) {
    int at = starts[part] + from;
    while (at < ends[part] && Character.isDigit(text[at])) {
      at++;
    }
    return at - starts[part] - from;
  }

  /** Whether a part has a letter at an index. */
  boolean isLetterAt(int part, int index) {
    int at = starts[part] + index;
    return at < ends[part] && Character.isLetter(text[at]);
  }

  /** Number of digits that a part after letters begins with if letters follow them: Ту-95МС. */
  int digitsBeforeLetters(int part) {
    int digits = part == 0 ? 0 : digitsFrom(part, 0);
    return digits > 0 && isLetterAt(part, digits) && isLetterAt(part - 1, 0) ? digits : 0;
  }

  /** Whether there are several parts, all of Latin letters. */
  boolean areLatin() {
    for (int i = starts[0]; i < ends[count - 1]; i++) {
      if (Character.isLetterOrDigit(text[i])
          && Character.UnicodeScript.of(text[i]) != Character.UnicodeScript.LATIN) {
        return false;
      }
    }
    return count > 1;
  }

  boolean areNumbers() {
    for (int part = 0; part < count; part++) {
      if (!isNumber(part)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether the word is a number with the ending of an ordinal, such as {@code 2016-го} or {@code
   * XX-го}.
   */
  boolean isOrdinal() {
    return count == 2
        && length(1) <= MAX_ORDINAL_ENDING
        && (isNumber(0) || RomanNumerals.isNumeral(text(0)))
        && ORDINAL_ENDINGS.contains(text(1));
  }

  /** Whether all parts but the last are prefixes of it: {@code екс-віце-мер}. */
  boolean arePrefixed() {
    if (count < 2 || !beginsCyrillic(count - 1)) {
      return false;
    }
    for (int part = 0; part < count - 1; part++) {
      if (!WordPrefixes.isBeforeHyphen(text, starts[part], length(part))) {
        return false;
      }
    }
    return true;
  }

  String text(int part) {
    return new String(text, starts[part], length(part));
  }

  /** Whether the last part is an inflected word, as in {@code 14-річна}. */
  boolean endsInWord() {
    int last = count - 1;
    if (count == 0 || length(last) <= MAX_ORDINAL_ENDING) {
      return false;
    }
    for (int i = starts[last]; i < ends[last]; i++) {
      boolean small = isCyrillic(i) && Character.isLowerCase(text[i]);
      if (!small && !NormalForm.isApostrophe(text[i])) {
        return false;
      }
    }
    return true;
  }

  /** Whether a part is a letter code that has no meaning without the number after it. */
  boolean isLetterCode(int part) {
    return length(part) <= MAX_LETTERS_OF_CODE
        && isCapital(part)
        && part + 1 < count
        && Character.isDigit(text[starts[part + 1]]);
  }

  /** Whether a part is as short as the particles in names: Мар-а-Лаго, Га-Леві. */
  boolean isShort(int part) {
    return length(part) <= MAX_LETTERS_OF_CODE;
  }

  boolean isCapital(int part) {
    return Character.isUpperCase(text[starts[part]]);
  }

  /** Whether a part other than the first has a capital. */
  boolean hasLaterCapital() {
    for (int part = 1; part < count; part++) {
      if (isCapital(part)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a part may be the first half of an adjective: {@code ракетно-дроновий}. */
  boolean isLinking(int part) {
    char last = text[ends[part] - 1];
    return part + 1 < count && (last == 'о' || last == 'е');
  }

  boolean endsIn(int part, String ending) {
    int from = ends[part] - ending.length();
    for (int i = 0; i < ending.length(); i++) {
      if (from < starts[part] || Character.toLowerCase(text[from + i]) != ending.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private boolean isCyrillic(int at) {
    return Character.UnicodeScript.of(text[at]) == Character.UnicodeScript.CYRILLIC;
  }

  boolean beginsCyrillic(int part) {
    return isCyrillic(starts[part]);
  }
}

package org.visnyk.language.compound;

import java.util.Set;
import org.visnyk.language.text.NormalForm;
import org.visnyk.language.text.NumberGroups;
import org.visnyk.language.text.WordKind;
import org.visnyk.language.word.CandidateWord;

/** Where the parts of a word begin and end, and how each is written. Reused. */
final class WordParts {
  /** Of a very long address, so many parts are indexed. */
  static final int MOST = 16;

  /** Letters before a number that are no word: Су-34, МіГ-29. */
  private static final int LONGEST_CODE = 3;

  private static final int LONGEST_ORDINAL_ENDING = 3;

  /** What is written behind a number to say that it is an ordinal, or in which case. */
  private static final Set<String> ORDINAL_ENDINGS =
      Set.of(
          "й", "я", "є", "ї", "а", "е", "у", "ю", "м", "х", "ий", "ій", "го", "му", "ми", "ої",
          "ою", "им", "ім", "их", "ох", "та", "те", "ту", "ти", "ті", "тя", "тє", "тю", "ма", "ша",
          "ше", "шу", "ші", "га", "ге", "гу", "ого", "ому", "ими", "тої", "тою", "тій", "тих",
          "тим", "шої", "шою", "шій", "ший", "гої", "гою", "гій", "гий", "тий", "мої", "мою", "мій",
          "мий", "мих", "і", "ри", "ро", "ьох");

  private final int[] starts = new int[MOST];
  private final int[] ends = new int[MOST];
  private char[] text = new char[0];
  private int count;

  /** Finds the parts of a word; its text must not change while they are used. */
  void split(CandidateWord word) {
    text = word.text;
    count = 0;
    int at = 0;
    while (at < word.length && count < MOST) {
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
    boolean joinsDigits = NumberTerms.isSign(text[at]) || NumberGroups.isSpace(text[at]);
    return word.kind == WordKind.COMPOUND && joinsDigits;
  }

  private boolean breaksBefore(CandidateWord word, int start, int at) {
    if (at == start) {
      return false;
    }
    return switch (word.kind) {
      // A hashtag has no spaces: its words begin with capitals.
      case HASHTAG -> Character.isUpperCase(text[at]) && Character.isLowerCase(text[at - 1]);
      // A number and its unit, 155мм; not 5G and 3D.
      case CODE -> Character.isLowerCase(text[at]) && isNumber(start, at);
      default -> false;
    };
  }

  private boolean isNumber(int start, int end) {
    for (int i = start; i < end; i++) {
      if (!Character.isDigit(text[i])
          && !NumberTerms.isSign(text[i])
          && !NumberGroups.isSpace(text[i])) {
        return false;
      }
    }
    return true;
  }

  boolean isNumber(int part) {
    return isNumber(starts[part], ends[part]);
  }

  boolean areNumbers() {
    for (int part = 0; part < count; part++) {
      if (!isNumber(part)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the word is a number with the ending of an ordinal, such as {@code 2016-го}. */
  boolean isOrdinal() {
    return count == 2
        && isNumber(0)
        && length(1) <= LONGEST_ORDINAL_ENDING
        && ORDINAL_ENDINGS.contains(new String(text, starts[1], length(1)));
  }

  /** Whether the last part is a word that is inflected, as in {@code 14-річна}. */
  boolean endsInWord() {
    int last = count - 1;
    if (count == 0 || length(last) <= LONGEST_ORDINAL_ENDING) {
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

  /** Whether a part is a few letters that only mean something with the number behind them. */
  boolean isLetterCode(int part) {
    return length(part) <= LONGEST_CODE
        && isCapital(part)
        && part + 1 < count
        && Character.isDigit(text[starts[part + 1]]);
  }

  /** Whether a part is of the length of the particles in names: Мар-а-Лаго, Га-Леві. */
  boolean isShort(int part) {
    return length(part) <= LONGEST_CODE;
  }

  boolean isCapital(int part) {
    return Character.isUpperCase(text[starts[part]]);
  }

  /** Whether this is a name with a capital in a further part. */
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

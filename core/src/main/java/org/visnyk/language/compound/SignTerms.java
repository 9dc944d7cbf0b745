package org.visnyk.language.compound;

import org.visnyk.language.text.WordKind;
import org.visnyk.language.word.AnalyzedWord;
import org.visnyk.language.word.CandidateWord;
import org.visnyk.language.word.WordOrigin;

/** Writes the signs of currencies as the words that they are read as. Stateless. */
public final class SignTerms {
  private SignTerms() {}

  /** Writes a word of kind {@link WordKind#SIGN}. */
  public static void write(CandidateWord sign, AnalyzedWord target) {
    target.begin(sign.startOffset, sign.endOffset, WordOrigin.VERBATIM);
    add(wordOf(sign.text[0]), target);
  }

  /** Adds the word of a sign at the position after a word, with the offsets of its last term. */
  public static void add(String sign, AnalyzedWord target) {
    int last = target.termCount() - 1;
    int start = last < 0 ? target.startOffset() : target.termStartOffset(last);
    int room = target.room(sign.length());
    sign.getChars(0, sign.length(), target.characters(), room);
    target.add(sign.length(), start, target.endOffset(), true, 1f);
  }

  /** Whether a sign is the currency of the sum after it, and read after that: {@code $5}. */
  public static boolean isBeforeSum(CandidateWord word, CandidateWord after) {
    return word.kind == WordKind.SIGN && Character.isDigit(after.text[0]);
  }

  /** The lemma of the word that a sign is read as. */
  public static String wordOf(char sign) {
    return switch (sign) {
      case '$' -> "долар";
      case '\u20AC' -> "євро";
      case '\u20B4' -> "гривня";
      case '\u00A3' -> "фунт";
      default -> throw new IllegalArgumentException("no sign of a currency: " + sign);
    };
  }
}

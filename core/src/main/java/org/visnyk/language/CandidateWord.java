package org.visnyk.language;

import org.visnyk.language.lexicon.Lexicon;
import org.visnyk.language.lexicon.Readings;
import org.visnyk.language.text.WordKind;
import org.visnyk.language.text.WordScanner;

/** A word that was found in the text and looked up, before its lemmas are weighed. Reused. */
final class CandidateWord {
  /** How a word is written. */
  enum Casing {
    LOWER,
    CAPITALISED,
    UPPER,
    OTHER
  }

  final char[] text = new char[WordScanner.MOST_CHARACTERS];
  final Readings readings = new Readings();
  int length;
  int startOffset;
  int endOffset;
  WordKind kind = WordKind.CYRILLIC;
  Casing casing = Casing.LOWER;
  boolean startsSentence;
  boolean inLexicon;

  void read(WordScanner scanner, Lexicon lexicon) {
    length = scanner.length();
    System.arraycopy(scanner.buffer(), scanner.from(), text, 0, length);
    startOffset = scanner.startOffset();
    endOffset = scanner.endOffset();
    kind = scanner.kind();
    startsSentence = scanner.isAfterTerminator();
    if (scanner.hasMarks()) {
      length = Spelling.removeMarks(text, 0, length);
    }
    if (kind == WordKind.MIXED_SCRIPT) {
      kind = Spelling.repair(text, 0, length);
    }
    boolean maybeInLexicon = kind == WordKind.CYRILLIC || kind == WordKind.COMPOUND;
    inLexicon = maybeInLexicon && lexicon.lookup(text, 0, length, readings);
    if (!inLexicon) {
      readings.clear();
    }
    casing = casing();
  }

  private Casing casing() {
    if (!Character.isUpperCase(text[0])) {
      return Casing.LOWER;
    }
    if (length == 1) {
      return Casing.CAPITALISED;
    }
    boolean upper = true;
    boolean lower = true;
    for (int i = 1; i < length; i++) {
      char c = text[i];
      if (Character.isUpperCase(c)) {
        lower = false;
      } else if (Character.isLetter(c)) {
        upper = false;
      }
    }
    return upper ? Casing.UPPER : lower ? Casing.CAPITALISED : Casing.OTHER;
  }
}

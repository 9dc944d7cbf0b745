package org.visnyk.language;

import org.jspecify.annotations.Nullable;
import org.visnyk.language.lexicon.Lexicon;
import org.visnyk.language.lexicon.Readings;
import org.visnyk.language.text.Casing;
import org.visnyk.language.text.NormalForm;
import org.visnyk.language.text.WordKind;
import org.visnyk.language.text.WordScanner;
import org.visnyk.language.userlexicon.UserForm;
import org.visnyk.language.userlexicon.UserLexicon;

/** A word that was found in the text and looked up, before its lemmas are weighed. Reused. */
final class CandidateWord {
  final char[] text = new char[WordScanner.MOST_CHARACTERS];
  final Readings readings = new Readings();
  int length;
  int startOffset;
  int endOffset;
  WordKind kind = WordKind.CYRILLIC;
  Casing casing = Casing.LOWER;
  boolean startsSentence;
  boolean inLexicon;

  /** The form as a user added it to the lexicon, if one did. */
  @Nullable UserForm own;

  /** Takes over the word that the scanner stands on, and looks it up. */
  void read(WordScanner scanner, Lexicon lexicon, UserLexicon userLexicon) {
    length = scanner.length();
    startOffset = scanner.startOffset();
    endOffset = scanner.endOffset();
    kind = scanner.kind();
    startsSentence = scanner.isAfterTerminator();
    char[] buffer = scanner.buffer();
    int from = scanner.from();
    casing = scanner.casing();
    boolean clean = !scanner.hasMarks() && kind == WordKind.CYRILLIC;
    inLexicon = clean && lexicon.lookup(buffer, from, length, readings);
    if (!inLexicon) {
      copy(buffer, from, scanner.hasMarks());
      boolean tryAgain = !clean && (kind == WordKind.CYRILLIC || kind == WordKind.COMPOUND);
      inLexicon = tryAgain && lexicon.lookup(text, 0, length, readings);
    }
    if (!inLexicon) {
      readings.clear();
    }
    boolean stayed = clean && inLexicon;
    own =
        userLexicon.isEmpty()
            ? null
            : userLexicon.find(stayed ? buffer : text, stayed ? from : 0, length);
  }

  /** The letters are only needed where the lexicon does not say it all. */
  private void copy(char[] buffer, int from, boolean hasMarks) {
    System.arraycopy(buffer, from, text, 0, length);
    if (hasMarks) {
      length = NormalForm.removeMarks(text, 0, length);
    }
    if (kind == WordKind.MIXED_SCRIPT) {
      kind = Spelling.repair(text, 0, length);
    }
  }
}

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
  private static final int USUAL_CHARACTERS = 32;

  char[] text = new char[USUAL_CHARACTERS];

  /**
   * Of the form, or of the form that a user's word declines like; of a packed word with several not
   * yet unfolded.
   */
  final Readings readings = new Readings();

  /** The form if it has several readings. */
  @Nullable Homograph homograph;

  /** The grammar of a form with one reading or none. */
  final FormGrammar ownGrammar = new FormGrammar();

  int length;
  int startOffset;
  int endOffset;
  WordKind kind = WordKind.CYRILLIC;
  Casing casing = Casing.LOWER;
  boolean startsSentence;
  boolean inLexicon;

  /** The form as a user added it to the lexicon, if one did. */
  @Nullable UserForm own;

  // The letters, if they are packed, and whether they are in their normal form in the text, too.
  private boolean packed;
  private boolean normal;
  private long first;
  private long second;

  /** Takes over the word that the scanner stands on; {@link #reach} is next. */
  void scan(WordScanner scanner) {
    length = scanner.length();
    startOffset = scanner.startOffset();
    endOffset = scanner.endOffset();
    kind = scanner.kind();
    casing = scanner.casing();
    startsSentence = scanner.isAfterTerminator();
    if (length > text.length) {
      text = new char[WordScanner.MOST_CHARACTERS];
    }
    System.arraycopy(scanner.buffer(), scanner.from(), text, 0, length);
    packed = scanner.isPacked();
    normal = packed && scanner.isNormal();
    if (packed) {
      first = scanner.firstLetters();
      second = scanner.secondLetters();
      return;
    }
    if (scanner.hasMarks()) {
      length = NormalForm.removeMarks(text, 0, length);
    }
    if (kind == WordKind.MIXED_SCRIPT) {
      kind = Spelling.repair(text, 0, length);
    } else if (kind == WordKind.COMPOUND) {
      Spelling.repairParts(text, length);
    }
  }

  /** Begins to look the word up; {@link #find} is next, best when other words were reached for. */
  void reach(Lexicon lexicon) {
    if (packed) {
      lexicon.reach(first, second, readings);
    }
  }

  /** Looks the word up. */
  void find(Lexicon lexicon, UserLexicon userLexicon) {
    if (packed) {
      inLexicon = lexicon.find(text, 0, length, readings);
    } else if (kind == WordKind.CYRILLIC || kind == WordKind.COMPOUND) {
      inLexicon = lexicon.lookup(text, 0, length, readings);
    } else {
      inLexicon = false;
      readings.clear();
    }
    own = userLexicon.isEmpty() ? null : userLexicon.find(text, 0, length);
    if (own != null && own.model() != null && !inLexicon) {
      readLike(own.model(), lexicon);
    }
  }

  /**
   * Writes the lemma of a form with one reading in lower case.
   *
   * @param target receives the characters; at least {@link Lexicon#MOST_LETTERS} from the offset on
   * @return number of characters written
   */
  int copyLemma(Lexicon lexicon, char[] target, int offset) {
    return normal
        ? lexicon.copyLemma(readings, text, target, offset)
        : lexicon.copyLemma(readings, length, target, offset);
  }

  /** What the readings say together of the form. */
  FormGrammar grammar() {
    return homograph == null ? ownGrammar : homograph.all;
  }

  /** The same without readings that are far-fetched beside others. */
  FormGrammar likely() {
    return homograph == null ? ownGrammar : homograph.likely;
  }

  /** Takes over the grammar of another word, for what the neighbours make of this one. */
  private void readLike(UserForm.Model model, Lexicon lexicon) {
    char[] form = model.form().toCharArray();
    if (lexicon.lookup(form, 0, form.length, readings)) {
      readings.retain(lemma -> lexicon.spelling(lemma).equals(model.lemma()));
    }
  }
}

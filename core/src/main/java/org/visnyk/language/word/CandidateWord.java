package org.visnyk.language.word;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.visnyk.language.grammar.FormGrammar;
import org.visnyk.language.grammar.Homograph;
import org.visnyk.language.text.Casing;
import org.visnyk.language.text.NormalForm;
import org.visnyk.language.text.WordKind;
import org.visnyk.language.text.WordScanner;
import org.visnyk.language.userwords.UserForm;

/** A word that was found in the text and looked up, but not weighted yet. Reused. */
public final class CandidateWord {
  private static final int USUAL_CHARACTERS = 32;

  public char[] text = new char[USUAL_CHARACTERS];

  public int length;
  public int startOffset;
  public int endOffset;
  public WordKind kind = WordKind.CYRILLIC;
  public Casing casing = Casing.LOWER;
  public boolean startsSentence;
  public boolean inDictionary;

  /** Whether a full stop follows without a space. */
  public boolean precedesFullStop;

  /** The form as a user added it, or of a town that the dictionary lacks; or {@code null}. */
  public @Nullable UserForm own;

  /** Whether {@link #own} is the form of a town. */
  public boolean isTown;

  /** What is known of the form. */
  public long form = KnownForm.NONE;

  /** The form, if it has several terms. */
  public @Nullable Homograph homograph;

  /** The grammar of all analyses together. */
  public FormGrammar grammar = FormGrammar.NONE;

  /** The same without analyses that are implausible given the others. */
  public FormGrammar likely = FormGrammar.NONE;

  /** Whether the word consists of Ukrainian letters only, and not of too many. */
  public boolean isPacked;

  /** Whether the text has the letters of a packed word in normal form. */
  public boolean isNormal;

  /** The letters of a packed word, as in {@link org.visnyk.language.text.PackedWord}. */
  public long first;

  public long second;

  /** Where the form of a packed word is looked for, and a part of what was fetched there. */
  public int place;

  public long touched;

  /** Copies the current word of the scanner; the lookup comes next. */
  public void scan(WordScanner scanner) {
    length = scanner.length();
    startOffset = scanner.startOffset();
    endOffset = scanner.endOffset();
    kind = scanner.kind();
    casing = scanner.casing();
    startsSentence = scanner.isAfterTerminator();
    precedesFullStop = scanner.isBeforeFullStop();
    if (length > text.length) {
      text = new char[WordScanner.MAX_CHARACTERS];
    }
    System.arraycopy(scanner.buffer(), scanner.from(), text, 0, length);
    isPacked = scanner.isPacked();
    isNormal = isPacked && scanner.isNormal();
    if (isPacked) {
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

  /** Puts an apostrophe before a character. */
  public void insertApostrophe(int at) {
    if (length == text.length) {
      text = Arrays.copyOf(text, WordScanner.MAX_CHARACTERS);
    }
    System.arraycopy(text, at, text, at + 1, length - at);
    text[at] = '\'';
    length++;
    isPacked = false;
    isNormal = false;
  }
}

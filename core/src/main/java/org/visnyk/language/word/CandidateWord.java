package org.visnyk.language.word;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.visnyk.language.dictionary.FormAnalyses;
import org.visnyk.language.dictionary.UkrainianDictionary;
import org.visnyk.language.grammar.FormGrammar;
import org.visnyk.language.grammar.Homograph;
import org.visnyk.language.places.Places;
import org.visnyk.language.text.Casing;
import org.visnyk.language.text.NormalForm;
import org.visnyk.language.text.PackedWord;
import org.visnyk.language.text.WordKind;
import org.visnyk.language.text.WordScanner;
import org.visnyk.language.userwords.UserForm;

/** A word that was found in the text and looked up, but not weighted yet. Reused. */
public final class CandidateWord {
  private static final int USUAL_CHARACTERS = 32;

  public char[] text = new char[USUAL_CHARACTERS];

  /**
   * The analyses of the form, or of the dictionary form that a user's word declines like. If a
   * packed word has several, they are not unfolded yet.
   */
  public final FormAnalyses analyses = new FormAnalyses();

  /** The form, if it has several analyses. */
  public @Nullable Homograph homograph;

  /** The grammar of a form with at most one analysis. */
  public final FormGrammar ownGrammar = new FormGrammar();

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

  // The packed letters, and whether the text has them in normal form.
  private boolean packed;
  private boolean normal;
  private long first;
  private long second;

  /** Copies the current word of the scanner; {@link #prefetch} comes next. */
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

  /**
   * Starts the lookup by fetching the memory it will read; {@link #find} comes next, best after
   * other words were prefetched too.
   */
  public void prefetch(UkrainianDictionary dictionary) {
    if (packed) {
      dictionary.prefetch(first, second, analyses);
    }
  }

  /** Whether the word consists of Ukrainian letters only, and not of too many. */
  public boolean isPacked() {
    return packed;
  }

  /** The letters of a packed word as one block of {@link PackedWord}; 0 if one does not suffice. */
  public long letters() {
    return second == 0 ? first : 0;
  }

  /** Looks the word up. */
  public void find(KnownWords known) {
    UkrainianDictionary dictionary = known.dictionary();
    if (packed) {
      inDictionary = dictionary.find(text, 0, length, analyses);
    } else if (kind == WordKind.CYRILLIC || kind == WordKind.COMPOUND) {
      inDictionary = dictionary.lookup(text, 0, length, analyses);
    } else {
      inDictionary = false;
      analyses.clear();
    }
    own = known.userForm(text, 0, length);
    isTown = false;
    if (own == null && mayBeTown(known)) {
      own = Places.standard().form(text, 0, length);
      isTown = own != null;
    }
    if (!inDictionary && own == null) {
      restoreApostrophe(dictionary);
    }
    if (own != null && own.model() != null && !inDictionary) {
      analyseLike(own.model(), dictionary);
    }
  }

  private boolean mayBeTown(KnownWords known) {
    return (casing != Casing.LOWER || known.areOfQuery())
        && (packed
            ? second != 0 || Places.standard().mayHaveForm(first)
            : kind == WordKind.COMPOUND);
  }

  /** Puts in an apostrophe that was left out, if only then the word is in the dictionary. */
  private void restoreApostrophe(UkrainianDictionary dictionary) {
    if ((kind != WordKind.CYRILLIC && kind != WordKind.COMPOUND)
        || length == WordScanner.MAX_CHARACTERS) {
      return;
    }
    for (int at = LostApostrophe.after(text, 0, length);
        at > 0 && !inDictionary;
        at = LostApostrophe.after(text, at, length)) {
      ensureRoom(length + 1);
      System.arraycopy(text, at, text, at + 1, length - at);
      text[at] = '\'';
      inDictionary = dictionary.lookup(text, 0, length + 1, analyses);
      if (inDictionary) {
        length++;
        packed = false;
        normal = false;
      } else {
        System.arraycopy(text, at + 1, text, at, length - at);
      }
    }
  }

  private void ensureRoom(int characters) {
    if (characters > text.length) {
      text = Arrays.copyOf(text, WordScanner.MAX_CHARACTERS);
    }
  }

  /**
   * Writes the lemma of a form with one analysis, in lower case.
   *
   * @param target receives the characters; at least {@link UkrainianDictionary#MAX_LETTERS} from
   *     the offset on
   * @return number of characters written
   */
  public int copyLemma(UkrainianDictionary dictionary, char[] target, int offset) {
    return normal
        ? dictionary.copyLemma(analyses, text, target, offset)
        : dictionary.copyLemma(analyses, length, target, offset);
  }

  /** The grammar of all analyses together. */
  public FormGrammar grammar() {
    return homograph == null ? ownGrammar : homograph.all;
  }

  /** The same without analyses that are implausible given the others. */
  public FormGrammar likely() {
    return homograph == null ? ownGrammar : homograph.likely;
  }

  /**
   * Copies the grammar of the dictionary word that this one declines like, for the context around
   * it.
   */
  private void analyseLike(UserForm.Model model, UkrainianDictionary dictionary) {
    char[] form = model.form().toCharArray();
    if (dictionary.lookup(form, 0, form.length, analyses)) {
      analyses.retain(lemma -> dictionary.spelling(lemma).equals(model.lemma()));
    }
  }
}

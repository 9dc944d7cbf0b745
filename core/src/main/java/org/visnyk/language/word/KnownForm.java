package org.visnyk.language.word;

import org.visnyk.language.text.Alphabet;
import org.visnyk.language.text.PackedWord;

/**
 * What is known of a form apart from the words around it, in one number: the kind of its terms, how
 * to derive its only term from the form, the number of its grammar, and marks. So one memory access
 * answers nearly all that the analysis asks. Stateless.
 *
 * <p>From the lowest bit: 29 bits for the term, 16 for the number of the grammar, 2 for the kind,
 * one for each mark. Never negative.
 */
public final class KnownForm {
  /** A form that the dictionary lacks and of which nothing else is known. */
  public static final long NONE = 0;

  /**
   * Whether the form may be an abbreviation, a prefix or a numeral, depending on its neighbours.
   */
  public static final long SPECIAL = 1L << 48;

  /** Whether one of its lemmas is also the name of a town. */
  public static final long TOWN = 1L << 49;

  /** Whether a town that the dictionary lacks has the form. */
  public static final long TOWN_FORM = 1L << 50;

  /** Whether its parts are words of their own: {@code врешті-решт}. */
  public static final long HAS_PARTS = 1L << 51;

  /** The highest number of a grammar. */
  public static final int MAX_GRAMMAR = (1 << 16) - 1;

  /** The highest number of a lemma or homograph. */
  public static final int MAX_NUMBER = (1 << 29) - 1;

  private static final int MAX_ADDED = 4;
  private static final int KEPT_MASK = 0x1F;
  private static final int ADDED_SHIFT = 5;
  private static final int ADDED_MASK = (1 << (MAX_ADDED * PackedWord.LETTER_BITS)) - 1;
  private static final int GRAMMAR_SHIFT = 29;
  private static final int KIND_SHIFT = GRAMMAR_SHIFT + 16;
  private static final int KIND_MASK = 3;

  /** Which terms a form has. */
  static final int UNLISTED = 0;

  static final int DERIVED = 1;
  static final int LEMMA = 2;
  static final int HOMOGRAPH = 3;

  private KnownForm() {}

  private static long of(int kind, long number, int grammar) {
    return number | (long) grammar << GRAMMAR_SHIFT | (long) kind << KIND_SHIFT;
  }

  /**
   * A form that the dictionary lacks.
   *
   * @param lostApostrophe index of the letter before which an apostrophe was lost, if the
   *     dictionary has the form with it; 0 if none was
   */
  public static long unlisted(int lostApostrophe) {
    return lostApostrophe;
  }

  /** A form with several terms, which an object describes. */
  public static long homograph(int key, int grammar) {
    return of(HOMOGRAPH, key, grammar);
  }

  /**
   * A form with one term.
   *
   * @param lemma the number of its lemma in the dictionary
   * @param letters the letters of the lemma in lower case
   * @param form the letters of the form in lower case
   */
  public static long withTerm(int lemma, char[] letters, char[] form, int grammar) {
    int most = Math.min(letters.length, form.length);
    int kept = 0;
    while (kept < most && letters[kept] == form[kept]) {
      kept++;
    }
    if (form.length > PackedWord.MAX_LETTERS || letters.length - kept > MAX_ADDED) {
      return of(LEMMA, lemma, grammar);
    }
    long added = 0;
    for (int i = letters.length - 1; i >= kept; i--) {
      added = PackedWord.append(added, Alphabet.code(letters[i]));
    }
    return of(DERIVED, kept | added << ADDED_SHIFT, grammar);
  }

  /** Whether the dictionary has the form. */
  public static boolean isListed(long form) {
    return kind(form) != UNLISTED;
  }

  /** Whether the form has several terms. */
  public static boolean isHomograph(long form) {
    return kind(form) == HOMOGRAPH;
  }

  /** Whether the only term is derived from the form rather than read from the dictionary. */
  public static boolean isDerived(long form) {
    return kind(form) == DERIVED;
  }

  private static int kind(long form) {
    return (int) (form >>> KIND_SHIFT) & KIND_MASK;
  }

  /** The number of the lemma or the homograph. */
  public static int number(long form) {
    return (int) form & MAX_NUMBER;
  }

  /** The number of the grammar. */
  public static int grammar(long form) {
    return (int) (form >>> GRAMMAR_SHIFT) & MAX_GRAMMAR;
  }

  /** As for {@link #unlisted}. */
  public static int lostApostrophe(long form) {
    return isListed(form) ? 0 : number(form);
  }

  /** Whether a mark is set. */
  public static boolean has(long form, long mark) {
    return (form & mark) != 0;
  }

  /**
   * Writes the derived term in lower case.
   *
   * @param first the first block of letters of the form, as in {@link PackedWord}
   * @param second the second block
   * @param formLength number of letters of the form
   * @return number of letters written, at most {@link PackedWord#MAX_LETTERS} + 4
   */
  public static int copyTerm(
      long form, long first, long second, int formLength, char[] target, int offset) {
    int kept = (int) form & KEPT_MASK;
    int ofFirst = Math.min(kept, PackedWord.BLOCK_LETTERS);
    int at = offset;
    long rest = first << PackedWord.unused(Math.min(formLength, PackedWord.BLOCK_LETTERS));
    for (int i = 0; i < ofFirst; i++) {
      target[at++] = PackedWord.topLetter(rest);
      rest <<= PackedWord.LETTER_BITS;
    }
    if (kept > ofFirst) {
      rest = second << PackedWord.unused(formLength - PackedWord.BLOCK_LETTERS);
      for (int i = ofFirst; i < kept; i++) {
        target[at++] = PackedWord.topLetter(rest);
        rest <<= PackedWord.LETTER_BITS;
      }
    }
    return copyAdded(form, target, at) - offset;
  }

  /**
   * The same for a form whose letters are in normal form.
   *
   * @param letters the letters, from the first character on
   */
  public static int copyTerm(long form, char[] letters, char[] target, int offset) {
    int kept = (int) form & KEPT_MASK;
    System.arraycopy(letters, 0, target, offset, kept);
    return copyAdded(form, target, offset + kept) - offset;
  }

  /**
   * Writes the added letters, as if there were the most, since a loop ends unpredictably; returns
   * the index after the last.
   */
  private static int copyAdded(long form, char[] target, int start) {
    int added = ((int) form >>> ADDED_SHIFT) & ADDED_MASK;
    for (int i = 0; i < MAX_ADDED; i++) {
      target[start + i] = PackedWord.lastLetter(added >>> (i * PackedWord.LETTER_BITS));
    }
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(added);
    return start + (bits + PackedWord.LETTER_BITS - 1) / PackedWord.LETTER_BITS;
  }
}

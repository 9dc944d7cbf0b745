package org.visnyk.language.dictionary;

import org.visnyk.language.text.Alphabet;
import org.visnyk.language.text.PackedWord;

/**
 * The result of a lookup in one number: the slot of a form and, if its only lemma differs in at
 * most {@value #MAX_ADDED} final letters, how to derive the lemma from the form. Then the letters
 * and the case of the lemma need not be read from the table of lemmas. Stateless.
 *
 * <p>From the lowest bit: 32 bits for the slot, 5 for the number of letters kept, 6 for each letter
 * added (0 if none), one whether the lemma is derived, one whether it has a capital. Never
 * negative.
 */
final class FoundForm {
  private static final int MAX_ADDED = 4;
  private static final int KEPT_SHIFT = 32;
  private static final int KEPT_MASK = 0x1F;
  private static final int ADDED_SHIFT = KEPT_SHIFT + 5;
  private static final int ADDED_MASK = (1 << (MAX_ADDED * PackedWord.LETTER_BITS)) - 1;
  private static final long MAKES_LEMMA = 1L << 61;
  private static final long CAPITALISED = 1L << 62;
  private static final long SLOT_MASK = 0xFFFFFFFFL;

  private FoundForm() {}

  /** A result that has only the slot. */
  static long of(int slot) {
    return slot & SLOT_MASK;
  }

  /**
   * The result for a form with one lemma.
   *
   * @param lemma the codes of the letters of the lemma, as in {@link Alphabet}
   * @param from index of its first letter
   * @param length number of its letters
   * @param text the characters of the form
   * @param start index of its first letter
   * @param formLength number of its letters, at most {@link PackedWord#MAX_LETTERS}
   */
  static long of(
      int slot,
      boolean capitalised,
      byte[] lemma,
      int from,
      int length,
      char[] text,
      int start,
      int formLength) {
    int most = Math.min(length, formLength);
    int kept = 0;
    while (kept < most && lemma[from + kept] == Alphabet.code(text[start + kept])) {
      kept++;
    }
    if (length - kept > MAX_ADDED) {
      return of(slot);
    }
    long added = 0;
    for (int i = length - 1; i >= kept; i--) {
      added = PackedWord.append(added, lemma[from + i]);
    }
    return of(slot)
        | (long) kept << KEPT_SHIFT
        | added << ADDED_SHIFT
        | MAKES_LEMMA
        | (capitalised ? CAPITALISED : 0);
  }

  static int slot(long found) {
    return (int) found;
  }

  static boolean makesLemma(long found) {
    return (found & MAKES_LEMMA) != 0;
  }

  /** Whether the lemma has a capital; requires {@link #makesLemma}. */
  static boolean isCapitalised(long found) {
    return (found & CAPITALISED) != 0;
  }

  /**
   * Writes the lemma in lower case; requires {@link #makesLemma}.
   *
   * @param first the first block of letters of the form, as in {@link PackedWord}
   * @param second the second block
   * @param formLength number of letters of the form
   * @return number of letters written
   */
  static int copyLemma(
      long found, long first, long second, int formLength, char[] target, int offset) {
    int kept = (int) (found >>> KEPT_SHIFT) & KEPT_MASK;
    int ofFirst = Math.min(kept, PackedWord.BLOCK_LETTERS);
    int at = offset;
    long rest = first << PackedWord.unused(Math.min(formLength, PackedWord.BLOCK_LETTERS));
    for (int i = 0; i < ofFirst; i++) {
      target[at++] = PackedWord.topLetter(rest);
      rest <<= PackedWord.LETTER_BITS;
    }
    rest = second << PackedWord.unused(formLength - PackedWord.BLOCK_LETTERS);
    for (int i = ofFirst; i < kept; i++) {
      target[at++] = PackedWord.topLetter(rest);
      rest <<= PackedWord.LETTER_BITS;
    }
    return copyAdded(found, target, at) - offset;
  }

  /**
   * The same for a form whose letters are in normal form.
   *
   * @param form the letters, from the first character on
   */
  static int copyLemma(long found, char[] form, char[] target, int offset) {
    int kept = (int) (found >>> KEPT_SHIFT) & KEPT_MASK;
    System.arraycopy(form, 0, target, offset, kept);
    return copyAdded(found, target, offset + kept) - offset;
  }

  /** Writes the added letters; returns the index after the last. */
  private static int copyAdded(long found, char[] target, int start) {
    int at = start;
    int added = (int) (found >>> ADDED_SHIFT) & ADDED_MASK;
    while (added != 0) {
      target[at++] = PackedWord.lastLetter(added);
      added >>>= PackedWord.LETTER_BITS;
    }
    return at;
  }
}

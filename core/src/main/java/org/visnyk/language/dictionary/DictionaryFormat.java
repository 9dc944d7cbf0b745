package org.visnyk.language.dictionary;

import org.visnyk.language.text.Alphabet;

/**
 * The file format of a compiled dictionary, all numbers little-endian:
 *
 * <ol>
 *   <li>magic number, format version, CRC-32 of all that follows;
 *   <li>the seed of the hash and the lengths of the sections;
 *   <li>pilots, two bytes each; slots, four bytes each; lists, four bytes each;
 *   <li>inflections: for each the number of letters to cut from the lemma (a byte), half the offset
 *       of the ending in the endings (two bytes) and the index of the tag in the tags (two bytes);
 *   <li>endings and lemmas: a length, then codes of {@link Alphabet}; tags: lines of UTF-8.
 * </ol>
 *
 * <p>A slot holds one analysis of a form as {@code lemma << 10 | inflection}, where {@code lemma}
 * is half its offset in the lemmas. If the inflection is {@link #LIST} the upper bits point into
 * the lists instead: the number of analyses, then lemma and inflection of each.
 *
 * <p>The length byte of a lemma has its length in the lower six bits and its {@link #CASE_SHIFT
 * case} in the upper two. Eight bytes with a bit for each capital follow a lemma of mixed case or
 * with a {@code ґ}. If {@link #GHES_FOLLOW} is set in them, eight more bytes have a bit for each
 * {@code ґ}.
 */
final class DictionaryFormat {
  static final String RESOURCE = "dictionary.bin";
  static final int MAGIC = 0x31585356; // "VSX1"
  static final int VERSION = 2;

  static final int INFLECTION_BITS = 10;
  static final int INFLECTION_MASK = (1 << INFLECTION_BITS) - 1;

  /** Marks a slot whose upper bits point into the lists. */
  static final int LIST = INFLECTION_MASK;

  /**
   * Lemmas and endings start at even offsets, so that half the offset fits a slot, or two bytes.
   */
  static final int ALIGNMENT = 2;

  static final int LENGTH_MASK = 0x3F;
  static final int CASE_SHIFT = 6;
  static final int CASE_LOWER = 0;
  static final int CASE_CAPITALISED = 1;
  static final int CASE_UPPER = 2;
  static final int CASE_MIXED = 3;

  /** No lemma is so long that this bit could be a capital. */
  static final long GHES_FOLLOW = 1L << 63;

  private DictionaryFormat() {}
}

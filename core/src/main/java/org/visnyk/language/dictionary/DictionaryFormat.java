package org.visnyk.language.dictionary;

import org.visnyk.language.text.Alphabet;

/**
 * The compiled dictionary as a file, all numbers little-endian:
 *
 * <ol>
 *   <li>magic number, format version, CRC-32 of all that follows;
 *   <li>the seed of the hash and the lengths of the sections;
 *   <li>pilots, two bytes each; slots, four bytes each; lists, four bytes each;
 *   <li>inflections: for each the number of letters to cut from the lemma (a byte), half the place
 *       of the ending among the endings (two bytes) and the place of the tag among the tags (two
 *       bytes);
 *   <li>endings and lemmas: a length, then letters of {@link Alphabet}; tags: lines of UTF-8.
 * </ol>
 *
 * <p>A slot holds one analysis of a form as {@code lemma << 10 | inflection}, where the lemma is
 * half its place among the lemmas. If the inflection is {@link #LIST} the upper bits point into the
 * lists instead: the number of analyses, then lemma and inflection of each.
 *
 * <p>The length byte of a lemma has its length in the lower six bits and its {@link #CASE_SHIFT
 * case} in the upper two; a lemma of mixed case, or with a {@code ґ}, is followed by eight bytes
 * with a bit for each capital. {@link #GHES_FOLLOW} among them says that eight more have a bit for
 * each {@code ґ}.
 */
final class DictionaryFormat {
  static final String RESOURCE = "dictionary.bin";
  static final int MAGIC = 0x31585356; // "VSX1"
  static final int VERSION = 2;

  static final int INFLECTION_BITS = 10;
  static final int INFLECTION_MASK = (1 << INFLECTION_BITS) - 1;

  /** Marks a slot whose upper bits point into the lists. */
  static final int LIST = INFLECTION_MASK;

  /** Lemmas and endings begin at even places, so that half the place fits a slot, or two bytes. */
  static final int ALIGNMENT = 2;

  static final int LENGTH_MASK = 0x3F;
  static final int CASE_SHIFT = 6;
  static final int CASE_LOWER = 0;
  static final int CASE_CAPITALISED = 1;
  static final int CASE_UPPER = 2;
  static final int CASE_MIXED = 3;

  /** No lemma has so many letters that this bit could be a capital. */
  static final long GHES_FOLLOW = 1L << 63;

  private DictionaryFormat() {}
}

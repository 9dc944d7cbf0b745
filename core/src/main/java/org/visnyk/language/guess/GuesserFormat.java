package org.visnyk.language.guess;

/**
 * The file format of a compiled guesser, all numbers big-endian:
 *
 * <ol>
 *   <li>magic number, format version, CRC-32 of all that follows;
 *   <li>number of rules, then for each the number of letters to cut (a byte) and the ending to
 *       append (a length in two bytes, then modified UTF-8);
 *   <li>number of choices, then for each the numbers of its two rules (two bytes each, {@link
 *       #NONE} for no second one);
 *   <li>number of nodes of the trees of endings, in breadth-first order; for all nodes the letters
 *       (a byte each), then the numbers of children (a byte each), then the choices (two bytes
 *       each, {@link #NONE} for that of the shorter ending).
 * </ol>
 */
final class GuesserFormat {
  static final String RESOURCE = "guesser.bin";
  static final int MAGIC = 0x56534731; // "VSG1"
  static final int VERSION = 1;

  /** Marks a missing value. */
  static final int NONE = 0xFFFF;

  /** The root of the endings of names. */
  static final int NAME_ROOT = 0;

  /** The root of the endings of all other words. */
  static final int WORD_ROOT = 1;

  /** The root of the endings of names that predict a lemma shared by the forms of a name. */
  static final int SHARED_ROOT = 2;

  static final int ROOTS = 3;

  private GuesserFormat() {}
}

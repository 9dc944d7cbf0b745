package org.visnyk.language.guess;

/**
 * The compiled guesser as a file, all numbers with the highest byte first:
 *
 * <ol>
 *   <li>magic number, format version, CRC-32 of all that follows;
 *   <li>number of rules, then for each the number of letters to cut (a byte) and the ending to
 *       append (a length in two bytes, then modified UTF-8);
 *   <li>number of choices, then for each the numbers of its two rules (two bytes each, {@link
 *       #NONE} for no second one);
 *   <li>number of nodes of the trees of endings, in the order of their depth, the roots first; for
 *       all nodes the letters (a byte each), then the numbers of children (a byte each), then the
 *       choices (two bytes each, {@link #NONE} where a shorter ending decides).
 * </ol>
 */
final class GuesserFormat {
  static final String RESOURCE = "guesser.bin";
  static final int MAGIC = 0x56534731; // "VSG1"
  static final int VERSION = 1;

  /** Marks what is not there. */
  static final int NONE = 0xFFFF;

  /** The node where the endings of names begin. */
  static final int NAME_ROOT = 0;

  /** The node where the endings of all other words begin. */
  static final int WORD_ROOT = 1;

  /** The node where the endings of names begin that lead to the lemmas their forms meet in. */
  static final int MEETING_ROOT = 2;

  static final int ROOTS = 3;

  private GuesserFormat() {}
}

package org.visnyk.language.text;

/**
 * A word of up to {@value #MOST_LETTERS} letters as two numbers: blocks of {@value #BLOCK_LETTERS}
 * letters of {@link Alphabet}, six bits each, the last one lowest; the second block is 0 if the
 * first holds all. Stateless.
 */
public final class PackedWord {
  /** Letters of one block: as many as fit into 60 bits. */
  public static final int BLOCK_LETTERS = 10;

  /** The longest word that can be packed. */
  public static final int MOST_LETTERS = 2 * BLOCK_LETTERS;

  private static final int LETTER_BITS = 6;

  private PackedWord() {}

  /** Puts one more letter at the end of a block. */
  public static long append(long block, int code) {
    return (block << LETTER_BITS) | code;
  }
}

package org.visnyk.language.text;

/**
 * A word of up to {@value #MAX_LETTERS} letters as two numbers: blocks of {@value #BLOCK_LETTERS}
 * codes of {@link Alphabet}, six bits each, the last letter lowest; the second block is 0 if one
 * suffices. Stateless.
 */
public final class PackedWord {
  /** Letters per block: as many as fit into 60 bits. */
  public static final int BLOCK_LETTERS = 10;

  /** The longest word that can be packed. */
  public static final int MAX_LETTERS = 2 * BLOCK_LETTERS;

  /** Bits per letter. */
  public static final int LETTER_BITS = 6;

  private static final int LETTER_MASK = (1 << LETTER_BITS) - 1;
  private static final int TOP_SHIFT = (BLOCK_LETTERS - 1) * LETTER_BITS;

  private PackedWord() {}

  /** Appends a letter to a block. */
  public static long append(long block, int code) {
    return (block << LETTER_BITS) | code;
  }

  /**
   * The number of bits to shift a block of so many letters left so that its first letter is on top.
   */
  public static int unused(int letters) {
    return (BLOCK_LETTERS - letters) * LETTER_BITS;
  }

  /** The top letter of a block that is full or was shifted by {@link #unused}. */
  public static char topLetter(long block) {
    return Alphabet.letter((int) (block >>> TOP_SHIFT) & LETTER_MASK);
  }

  /** The last letter of a block. */
  public static char lastLetter(long block) {
    return Alphabet.letter((int) block & LETTER_MASK);
  }
}

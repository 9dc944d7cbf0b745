package org.visnyk.language.text;

/**
 * A word of up to {@value #MAX_LETTERS} letters as two numbers: blocks of {@value #BLOCK_LETTERS}
 * letters of {@link Alphabet}, six bits each, the last one lowest; the second block is 0 if the
 * first holds all. Stateless.
 */
public final class PackedWord {
  /** Letters of one block: as many as fit into 60 bits. */
  public static final int BLOCK_LETTERS = 10;

  /** The longest word that can be packed. */
  public static final int MAX_LETTERS = 2 * BLOCK_LETTERS;

  /** Bits of one letter. */
  public static final int LETTER_BITS = 6;

  private static final int LETTER_MASK = (1 << LETTER_BITS) - 1;
  private static final int TOP_SHIFT = (BLOCK_LETTERS - 1) * LETTER_BITS;

  private PackedWord() {}

  /** Puts one more letter at the end of a block. */
  public static long append(long block, int code) {
    return (block << LETTER_BITS) | code;
  }

  /** By how many bits a block of so many letters is shifted, so that the first one is on top. */
  public static int unused(int letters) {
    return (BLOCK_LETTERS - letters) * LETTER_BITS;
  }

  /** The letter on top of a block that is full, or was shifted by {@link #unused}. */
  public static char topLetter(long block) {
    return Alphabet.letter((int) (block >>> TOP_SHIFT) & LETTER_MASK);
  }

  /** The last letter of a block. */
  public static char lastLetter(long block) {
    return Alphabet.letter((int) block & LETTER_MASK);
  }
}

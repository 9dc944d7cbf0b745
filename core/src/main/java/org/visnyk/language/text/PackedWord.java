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

  /** A block with a character other than a letter. */
  public static final long NOT_PACKED = -1;

  /** Bits per letter. */
  public static final int LETTER_BITS = 6;

  private static final int TOP_SHIFT = (BLOCK_LETTERS - 1) * LETTER_BITS;
  private static final int LETTER_MASK = (1 << LETTER_BITS) - 1;

  private PackedWord() {}

  /**
   * Packs letters into a block.
   *
   * @param end at most {@value #BLOCK_LETTERS} characters after {@code start}
   * @return the block, never negative; {@link #NOT_PACKED} if a character is no letter of {@link
   *     Alphabet}
   */
  public static long pack(char[] text, int start, int end) {
    long block = 0;
    for (int i = start; i < end; i++) {
      int code = Alphabet.code(text[i]);
      if (code == Alphabet.NONE) {
        return NOT_PACKED;
      }
      block = append(block, code);
    }
    return block;
  }

  /** The letters of a word as packing represents them: in lower case, with one apostrophe. */
  public static char[] normalize(char[] text, int length) {
    char[] letters = new char[length];
    for (int i = 0; i < length; i++) {
      letters[i] = Alphabet.letter(Alphabet.code(text[i]));
    }
    return letters;
  }

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

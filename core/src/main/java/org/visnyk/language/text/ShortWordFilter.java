package org.visnyk.language.text;

import java.util.stream.Stream;

/**
 * Rules out in a nanosecond that a word is one of a few dozen words, as nearly every word of a text
 * is not: one bit for the hash of each of them. Words of more than {@link PackedWord#BLOCK_LETTERS}
 * letters are ignored. Immutable.
 */
public final class ShortWordFilter {
  private static final int BITS = 12;
  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

  private final long[] bits = new long[(1 << BITS) / Long.SIZE];

  /** Creates a filter for words of Ukrainian letters. */
  public ShortWordFilter(Stream<String> words) {
    words
        .mapToLong(word -> pack(word.toCharArray(), word.length()))
        .filter(letters -> letters != 0)
        .map(ShortWordFilter::place)
        .forEach(place -> bits[(int) place / Long.SIZE] |= 1L << place);
  }

  /** The letters of a word in one block; 0 if there are too many, or others than Ukrainian ones. */
  public static long pack(char[] text, int length) {
    if (length > PackedWord.BLOCK_LETTERS) {
      return 0;
    }
    long packed = 0;
    for (int i = 0; i < length; i++) {
      int code = Alphabet.code(text[i]);
      if (code == Alphabet.NONE) {
        return 0;
      }
      packed = PackedWord.append(packed, code);
    }
    return packed;
  }

  /**
   * Whether a word may be one of the words.
   *
   * @param letters in one block, as from {@link #pack}
   */
  public boolean mayContain(long letters) {
    int place = place(letters);
    return (bits[place / Long.SIZE] & 1L << place) != 0;
  }

  private static int place(long letters) {
    return (int) ((letters * MULTIPLIER) >>> (Long.SIZE - BITS));
  }
}

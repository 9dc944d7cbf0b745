package org.visnyk.language.lexicon;

/**
 * Remembers where the forms that were looked up lately are. Words of a text are so unevenly
 * frequent that most are found in this table of 2 MB, and seldom in the larger ones behind it.
 * Forms that the lexicon lacks are remembered too.
 *
 * <p>One table serves all threads without locks. An entry is three numbers that may come from
 * different writes; so each part of the key is stored mixed with the value, and an entry of mixed
 * origin is taken for another form (the trick of Hyatt and Mann, "A lock-less transposition table
 * implementation for parallel search", ICGA Journal 2002).
 */
final class FormCache {
  private static final int SIZE_BITS = 16;
  private static final int STRIDE = 4;
  private static final long MIXER = 0xD6E8FEB86659FD93L;

  private final long[] table = new long[STRIDE << SIZE_BITS];

  /** Where a hash has its entry; for {@link #get} and {@link #put}. */
  static int place(long hash) {
    return (int) (hash >>> (Long.SIZE - SIZE_BITS)) * STRIDE;
  }

  /** The value that was put for a key, or {@code absent} if it is not remembered. */
  int get(int place, long first, long second, int absent) {
    long value = table[place + 2];
    long mask = value * MIXER;
    return (table[place] ^ mask) == first && (table[place + 1] ^ mask) == second
        ? (int) value
        : absent;
  }

  void put(int place, long first, long second, int value) {
    long mask = value * MIXER;
    table[place] = first ^ mask;
    table[place + 1] = second ^ mask;
    table[place + 2] = value;
  }
}

package org.visnyk.language.lexicon;

/**
 * Remembers where the forms that were looked up lately are. Words of a text are so unevenly
 * frequent that most are found in this table of 2 MB, and seldom in the larger ones behind it.
 * Forms that the lexicon lacks are remembered too.
 *
 * <p>A hash leads to a line of two entries, the later one first; both fit one line of the
 * processor's cache. One table serves all threads without locks. An entry is three numbers that may
 * come from different writes; so each part of the key is stored mixed with the value, and an entry
 * of mixed origin is taken for another form (the trick of Hyatt and Mann, "A lock-less
 * transposition table implementation for parallel search", ICGA Journal 2002).
 */
final class FormCache {
  private static final int LINE_BITS = 15;

  /** Longs of a line of two entries, each of two parts of a key, a value, and one unused. */
  private static final int LINE = 8;

  private static final int ENTRY = LINE / 2;

  /** The table begins 16 bytes behind the start of its object; this takes it to the next line. */
  private static final int ALIGNMENT = 6;

  private static final long MIXER = 0xD6E8FEB86659FD93L;

  private final long[] table = new long[ALIGNMENT + (LINE << LINE_BITS)];

  /** Where a hash has its line; for the other methods. */
  static int place(long hash) {
    return ALIGNMENT + (int) (hash >>> (Long.SIZE - LINE_BITS)) * LINE;
  }

  /** Reads a number of a line, so that the processor fetches the line. */
  long touch(int place) {
    return table[place];
  }

  /** The value that was put for a key, or {@code absent} if it is not remembered. */
  int get(int place, long first, long second, int absent) {
    long value = table[place + 2];
    long mask = value * MIXER;
    if ((table[place] ^ mask) == first && (table[place + 1] ^ mask) == second) {
      return (int) value;
    }
    value = table[place + ENTRY + 2];
    mask = value * MIXER;
    return (table[place + ENTRY] ^ mask) == first && (table[place + ENTRY + 1] ^ mask) == second
        ? (int) value
        : absent;
  }

  /** Remembers a value; of what the line held the older entry is forgotten. */
  void put(int place, long first, long second, int value) {
    for (int i = 0; i < ENTRY; i++) {
      table[place + ENTRY + i] = table[place + i];
    }
    long mask = value * MIXER;
    table[place] = first ^ mask;
    table[place + 1] = second ^ mask;
    table[place + 2] = value;
  }
}

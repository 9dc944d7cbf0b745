package org.visnyk.language.dictionary;

/**
 * Remembers where the forms that were looked up lately are. Words of a text are so unevenly
 * frequent that most are found in this table of 1.25 MB, and seldom in the larger ones behind it.
 * Forms that the dictionary lacks are remembered too.
 *
 * <p>A hash leads to a line that fits one line of the processor's cache: of four entries for forms
 * of one block of letters, of two for longer ones; the latest entry is first. One table serves all
 * threads without locks. An entry is two or three numbers that may come from different writes; so
 * each part of the key is stored mixed with the value, and an entry of mixed origin is taken for
 * another form (the trick of Hyatt and Mann, "A lock-less transposition table implementation for
 * parallel search", ICGA Journal 2002).
 */
final class FormCache {
  /** Stands for a form that is not remembered. */
  static final long ABSENT = -1;

  private static final int SHORT_LINE_BITS = 14;
  private static final int LONG_LINE_BITS = 12;

  /** Longs of a line. */
  private static final int LINE = 8;

  /** A key and a value. */
  private static final int SHORT_ENTRY = 2;

  /** Two parts of a key, a value, and one unused. */
  private static final int LONG_ENTRY = LINE / 2;

  /** The table begins 16 bytes behind the start of its object; this takes it to the next line. */
  private static final int ALIGNMENT = 6;

  private static final int LONG_START = ALIGNMENT + (LINE << SHORT_LINE_BITS);
  private static final long MIXER = 0xD6E8FEB86659FD93L;

  private final long[] table = new long[LONG_START + (LINE << LONG_LINE_BITS)];

  /** Where a form has its line; for the other methods. */
  static int place(long hash, long second) {
    return second == 0
        ? ALIGNMENT + (int) (hash >>> (Long.SIZE - SHORT_LINE_BITS)) * LINE
        : LONG_START + (int) (hash >>> (Long.SIZE - LONG_LINE_BITS)) * LINE;
  }

  /** Reads a number of a line, so that the processor fetches the line. */
  long touch(int place) {
    return table[place];
  }

  /**
   * The value that was put for a form, or {@link #ABSENT} if it is not remembered.
   *
   * @param second the second block of letters; 0 if there is one only
   */
  long get(int place, long first, long second) {
    return second == 0 ? getShort(place, first) : getLong(place, first, second);
  }

  private long getShort(int place, long letters) {
    for (int at = place; at < place + LINE; at += SHORT_ENTRY) {
      long value = table[at + 1];
      if ((table[at] ^ (value * MIXER)) == letters) {
        return value;
      }
    }
    return ABSENT;
  }

  private long getLong(int place, long first, long second) {
    for (int at = place; at < place + LINE; at += LONG_ENTRY) {
      long value = table[at + 2];
      long mask = value * MIXER;
      if ((table[at] ^ mask) == first && (table[at + 1] ^ mask) == second) {
        return value;
      }
    }
    return ABSENT;
  }

  /** Remembers a value, not below 0; of what the line held the oldest entry is forgotten. */
  void put(int place, long first, long second, long value) {
    int entry = second == 0 ? SHORT_ENTRY : LONG_ENTRY;
    for (int at = place + LINE - 1; at >= place + entry; at--) {
      table[at] = table[at - entry];
    }
    long mask = value * MIXER;
    table[place] = first ^ mask;
    if (second == 0) {
      table[place + 1] = value;
    } else {
      table[place + 1] = second ^ mask;
      table[place + 2] = value;
    }
  }
}

package org.visnyk.language;

/**
 * A cache of recent lookups, also of forms that the dictionary lacks. Word frequencies are so
 * uneven that most lookups are answered by this table of three megabytes rather than by the larger
 * tables of the dictionary.
 *
 * <p>A hash selects a set that fits one cache line of the processor: four entries for forms of one
 * block of letters, two for longer forms, the newest first. All threads share one table without
 * locks. An entry consists of two or three numbers that may come from different writes; so each
 * part of the key is stored combined with the value, and a torn entry looks like another form (the
 * method of Hyatt and Mann, "A lock-less transposition table implementation for parallel search",
 * ICGA Journal 2002).
 */
final class FormCache {
  /** Marks a form that is not cached. */
  static final long ABSENT = -1;

  private static final int SHORT_LINE_BITS = 15;
  private static final int LONG_LINE_BITS = 14;

  /** Longs per set. */
  private static final int LINE = 8;

  /** A key and a value. */
  private static final int SHORT_ENTRY = 2;

  /** Two parts of a key, a value, and one unused. */
  private static final int LONG_ENTRY = LINE / 2;

  /**
   * The array data starts 16 bytes after its object; this offset moves it to the next cache line.
   */
  private static final int ALIGNMENT = 6;

  private static final int LONG_START = ALIGNMENT + (LINE << SHORT_LINE_BITS);
  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;
  private static final long MIXER = 0xD6E8FEB86659FD93L;

  private final long[] table = new long[LONG_START + (LINE << LONG_LINE_BITS)];

  /** The set of a form, for the other methods. */
  static int place(long first, long second) {
    long hash = (first ^ second * MIXER) * MULTIPLIER;
    return second == 0
        ? ALIGNMENT + (int) (hash >>> (Long.SIZE - SHORT_LINE_BITS)) * LINE
        : LONG_START + (int) (hash >>> (Long.SIZE - LONG_LINE_BITS)) * LINE;
  }

  /** Reads a number of the set, so that the processor fetches its cache line. */
  long touch(int place) {
    return table[place];
  }

  /**
   * The value of a form, or {@link #ABSENT} if it is not cached.
   *
   * @param second the second block of letters; 0 if there is only one
   */
  long get(int place, long first, long second) {
    return second == 0 ? getShort(place, first) : getLong(place, first, second);
  }

  // All entries of a set are compared, without branches, which the processor could not predict.

  private long getShort(int place, long letters) {
    long[] entries = table;
    long a = entries[place + 1];
    long b = entries[place + 3];
    long c = entries[place + 5];
    long d = entries[place + 7];
    long found = ABSENT;
    found = (entries[place + 6] ^ (d * MIXER)) == letters ? d : found;
    found = (entries[place + 4] ^ (c * MIXER)) == letters ? c : found;
    found = (entries[place + 2] ^ (b * MIXER)) == letters ? b : found;
    return (entries[place] ^ (a * MIXER)) == letters ? a : found;
  }

  private long getLong(int place, long first, long second) {
    long[] entries = table;
    long a = entries[place + 2];
    long b = entries[place + LONG_ENTRY + 2];
    long ofA = a * MIXER;
    long ofB = b * MIXER;
    long wrongA = (entries[place] ^ ofA ^ first) | (entries[place + 1] ^ ofA ^ second);
    long wrongB =
        (entries[place + LONG_ENTRY] ^ ofB ^ first)
            | (entries[place + LONG_ENTRY + 1] ^ ofB ^ second);
    long found = wrongB == 0 ? b : ABSENT;
    return wrongA == 0 ? a : found;
  }

  /** Caches a non-negative value and evicts the oldest entry of the set. */
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

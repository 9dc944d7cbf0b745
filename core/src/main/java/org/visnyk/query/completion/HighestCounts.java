package org.visnyk.query.completion;

/**
 * Finds the highest of consecutive counts. The maximum of each {@value #BLOCK} counts is stored, so
 * that few of the many words with a one-letter prefix must be looked at. Immutable.
 */
final class HighestCounts {
  private static final int BLOCK = 32;

  private final int[] counts;
  private final int[] highestOfBlock;

  /** Keeps the array, which must not be modified. */
  HighestCounts(int[] counts) {
    this.counts = counts;
    this.highestOfBlock = new int[counts.length / BLOCK + 1];
    for (int i = 0; i < counts.length; i++) {
      highestOfBlock[i / BLOCK] = Math.max(highestOfBlock[i / BLOCK], counts[i]);
    }
  }

  /** The indexes of the highest counts in a range; of equal counts, the first ones. */
  int[] highest(int from, int to, int most) {
    int[] best = new int[Math.min(most, to - from)];
    int found = 0;
    int place = from;
    while (place < to) {
      boolean full = found == best.length;
      if (full && place % BLOCK == 0 && highestOfBlock[place / BLOCK] <= counts[best[found - 1]]) {
        place += BLOCK;
        continue;
      }
      if (!full) {
        insert(place, best, found++);
      } else if (counts[place] > counts[best[found - 1]]) {
        insert(place, best, found - 1);
      }
      place++;
    }
    return best;
  }

  /** Inserts an index in descending order of counts, after equal counts. */
  private void insert(int place, int[] best, int length) {
    int at = length;
    while (at > 0 && counts[best[at - 1]] < counts[place]) {
      best[at] = best[at - 1];
      at--;
    }
    best[at] = place;
  }
}

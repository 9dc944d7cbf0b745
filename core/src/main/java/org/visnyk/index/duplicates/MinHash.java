package org.visnyk.index.duplicates;

import java.util.Arrays;

/**
 * One-permutation MinHash of a set: hashes are distributed to bins, and each bin keeps its minimum.
 * Two sets agree in a bin with the probability of their Jaccard similarity. An empty bin borrows
 * from another one (A. Shrivastava, "Optimal Densification for Fast and Accurate Minwise Hashing",
 * ICML 2017). One step for each member instead of one for each member and bin.
 */
final class MinHash {
  /**
   * The probability that different sets agree in a bin by chance, since a bin is stored in one
   * byte.
   */
  private static final double CHANCE = 1.0 / 256;

  private final long[] least;
  private int members;

  MinHash(int bins) {
    least = new long[bins];
    clear();
  }

  void clear() {
    Arrays.fill(least, Long.MAX_VALUE);
    members = 0;
  }

  /** Adds a member by its hash. */
  void add(long hash) {
    int bin = Hashing.reduce(hash, least.length);
    // The upper half chooses the bin, so the lower half decides within it.
    long value = hash & 0xffffffffL;
    if (value < least[bin]) {
      least[bin] = value;
    }
    members++;
  }

  /** Writes one byte for each bin; there must be a member. */
  void write(byte[] target, int offset) {
    if (members == 0) {
      throw new IllegalStateException("the set is empty");
    }
    for (int bin = 0; bin < least.length; bin++) {
      int from = bin;
      for (int attempt = 1; least[from] == Long.MAX_VALUE; attempt++) {
        from = Hashing.reduce(Hashing.mix(((long) bin << 32) | attempt), least.length);
      }
      target[offset + bin] = (byte) Hashing.mix(least[from]);
    }
  }

  /** Estimates the Jaccard similarity, 0 to 1, of two sets that were written. */
  static double similarity(byte[] one, byte[] other, int offset, int bins) {
    int equal = 0;
    for (int i = offset; i < offset + bins; i++) {
      if (one[i] == other[i]) {
        equal++;
      }
    }
    double agreement = (double) equal / bins;
    return Math.max(0, (agreement - CHANCE) / (1 - CHANCE));
  }
}

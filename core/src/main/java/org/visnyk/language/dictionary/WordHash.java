package org.visnyk.language.dictionary;

/**
 * The hash of a word and its slot in a perfect hash table.
 *
 * <p>The table is built as in Pibiri and Trani, "PTHash: Revisiting FCH Minimal Perfect Hashing"
 * (SIGIR 2021): a word belongs to a bucket, and the pilot of the bucket, found by trial when the
 * table is built, maps each of its words to a slot of its own.
 */
final class WordHash {
  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;
  private static final long MIXER = 0xBF58476D1CE4E5B9L;

  private WordHash() {}

  /** The initial state; each seed gives another hash function. */
  static long start(long seed) {
    return seed * MULTIPLIER;
  }

  /** Adds the next block of letters to the state. The last one may be shorter, but not empty. */
  static long add(long state, long block) {
    long mixed = (state ^ block) * MULTIPLIER;
    return mixed ^ (mixed >>> 32);
  }

  /** Spreads the state over all bits of the hash. */
  static long finish(long state) {
    long hash = state ^ (state >>> 32);
    hash *= MIXER;
    return hash ^ (hash >>> 29);
  }

  /** The bucket of a hash, from 0 to below the number of buckets. */
  static int bucket(long hash, int buckets) {
    return (int) (((hash >>> 32) * buckets) >>> 32);
  }

  /** The slot of a hash, given the pilot of its bucket, from 0 to below the number of slots. */
  static int slot(long hash, int pilot, int slots) {
    long mixed = (hash ^ (pilot * MULTIPLIER)) * MIXER;
    mixed ^= mixed >>> 32;
    return (int) (((mixed & 0xFFFFFFFFL) * slots) >>> 32);
  }
}

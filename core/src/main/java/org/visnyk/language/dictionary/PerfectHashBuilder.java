package org.visnyk.language.dictionary;

import java.util.BitSet;

/**
 * Finds the pilots of a perfect hash table: places buckets in order of decreasing size, and gives
 * each the first pilot that maps its words to free slots. Deterministic.
 */
final class PerfectHashBuilder {
  private static final int WORDS_PER_BUCKET = 4;
  private static final double LOAD = 0.97;
  private static final int MAX_PILOTS = 1 << Character.SIZE;

  private final long[] hashes;
  private final char[] pilots;
  private final int slots;

  /** Prepares a table for words with these hashes. */
  PerfectHashBuilder(long[] hashes) {
    this.hashes = hashes;
    this.pilots = new char[hashes.length / WORDS_PER_BUCKET + 1];
    this.slots = (int) (hashes.length / LOAD) + 1;
  }

  int slots() {
    return slots;
  }

  char[] pilots() {
    return pilots;
  }

  /** The slot of the word at an index, once the table is built. */
  int slotOf(int word) {
    long hash = hashes[word];
    return WordHash.slot(hash, pilots[WordHash.bucket(hash, pilots.length)], slots);
  }

  /** Builds the table; false if the hashes do not allow it and another seed is needed. */
  boolean build() {
    int[] starts = new int[pilots.length + 1];
    int[] words = byBucket(starts);
    BitSet taken = new BitSet(slots);
    for (int size = largest(starts); size > 0; size--) {
      for (int bucket = 0; bucket < pilots.length; bucket++) {
        int start = starts[bucket];
        if (starts[bucket + 1] - start == size && !place(bucket, words, start, size, taken)) {
          return false;
        }
      }
    }
    return true;
  }

  /** The indexes of the words, grouped by bucket, with the start of each group. */
  private int[] byBucket(int[] starts) {
    for (long hash : hashes) {
      starts[WordHash.bucket(hash, pilots.length) + 1]++;
    }
    for (int bucket = 0; bucket < pilots.length; bucket++) {
      starts[bucket + 1] += starts[bucket];
    }
    int[] next = starts.clone();
    int[] words = new int[hashes.length];
    for (int word = 0; word < hashes.length; word++) {
      words[next[WordHash.bucket(hashes[word], pilots.length)]++] = word;
    }
    return words;
  }

  private static int largest(int[] starts) {
    int largest = 0;
    for (int bucket = 0; bucket + 1 < starts.length; bucket++) {
      largest = Math.max(largest, starts[bucket + 1] - starts[bucket]);
    }
    return largest;
  }

  private boolean place(int bucket, int[] words, int start, int size, BitSet taken) {
    for (int pilot = 0; pilot < MAX_PILOTS; pilot++) {
      int placed = 0;
      while (placed < size) {
        int slot = WordHash.slot(hashes[words[start + placed]], pilot, slots);
        if (taken.get(slot)) {
          break;
        }
        taken.set(slot);
        placed++;
      }
      if (placed == size) {
        pilots[bucket] = (char) pilot;
        return true;
      }
      for (int i = 0; i < placed; i++) {
        taken.clear(WordHash.slot(hashes[words[start + i]], pilot, slots));
      }
    }
    return false;
  }
}

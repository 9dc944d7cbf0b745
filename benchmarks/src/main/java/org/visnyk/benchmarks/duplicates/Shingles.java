package org.visnyk.benchmarks.duplicates;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** The shingles of a text as hashes, and the ways to compare two texts by them. */
public final class Shingles {
  private final Set<Long> hashes = new HashSet<>();

  /**
   * Makes the shingles of a text.
   *
   * @param words its words, or their lemmas
   * @param length words in a shingle
   */
  public Shingles(List<String> words, int length) {
    for (int i = 0; i + length <= words.size(); i++) {
      hashes.add(mix(String.join(" ", words.subList(i, i + length))));
    }
  }

  /** The Jaccard similarity, exactly. */
  public double jaccard(Shingles other) {
    double shared = shared(other);
    double all = hashes.size() + other.hashes.size() - shared;
    return all == 0 ? 0 : shared / all;
  }

  /** How much of the shorter text stands in the longer one, exactly. */
  public double containment(Shingles other) {
    int shorter = Math.min(hashes.size(), other.hashes.size());
    return shorter == 0 ? 0 : shared(other) / shorter;
  }

  private double shared(Shingles other) {
    return hashes.stream().filter(other.hashes::contains).count();
  }

  /** MinHash with one hash function for each value, as in the textbooks. */
  public long[] minHash(int values) {
    long[] least = new long[values];
    SplittableRandom seeds = new SplittableRandom(1);
    for (int i = 0; i < values; i++) {
      long seed = seeds.nextLong();
      least[i] = hashes.stream().mapToLong(hash -> mix(hash ^ seed)).min().orElse(seed);
    }
    return least;
  }

  /** SimHash of 64 bits: each bit is what most shingles have there. */
  public long simHash() {
    int[] votes = new int[Long.SIZE];
    for (long hash : hashes) {
      for (int bit = 0; bit < Long.SIZE; bit++) {
        votes[bit] += (hash >>> bit & 1) == 1 ? 1 : -1;
      }
    }
    long result = 0;
    for (int bit = 0; bit < Long.SIZE; bit++) {
      result |= votes[bit] > 0 ? 1L << bit : 0;
    }
    return result;
  }

  private static long mix(String text) {
    long hash = 1;
    for (int i = 0; i < text.length(); i++) {
      hash = 31 * hash + text.charAt(i);
    }
    return mix(hash);
  }

  private static long mix(long value) {
    return new SplittableRandom(value).nextLong();
  }
}

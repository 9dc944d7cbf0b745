package org.visnyk.benchmarks.corpus;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Seeded random choices. All numbers are derived from {@link SplittableRandom#nextLong}, whose
 * algorithm has not changed since Java 8, because bounded numbers of the JDK have changed between
 * releases. Not safe for use by several threads.
 */
public final class Dice {
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  private final SplittableRandom random;

  /** Starts from a seed. */
  public Dice(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** Starts an independent stream for one member of a seeded family, such as one article. */
  public static Dice of(long seed, long member) {
    return new Dice(mix(seed + GOLDEN_GAMMA * (member + 1)));
  }

  /** A number from 0 (inclusive) to 1 (exclusive). */
  public double unit() {
    return (random.nextLong() >>> 11) * 0x1.0p-53;
  }

  /** A number from 0 (inclusive) to the bound (exclusive). */
  public int below(int bound) {
    return (int) (unit() * bound);
  }

  /** A number of a range, both ends inclusive. */
  public int between(int min, int max) {
    return min + below(max - min + 1);
  }

  /** One of the values, all equally likely. */
  public <T> T pick(List<T> values) {
    return values.get(below(values.size()));
  }

  /** Mixes the bits of a number with the finalizer of MurmurHash3. */
  static long mix(long value) {
    long mixed = value;
    mixed = (mixed ^ (mixed >>> 33)) * 0xff51afd7ed558ccdL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return mixed ^ (mixed >>> 33);
  }

  /** A well-distributed hash of a word that is the same on every JDK. */
  static long hash(String word) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
    }
    return mix(hash);
  }
}

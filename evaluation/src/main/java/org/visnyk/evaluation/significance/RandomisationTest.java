package org.visnyk.evaluation.significance;

import java.util.SplittableRandom;

/**
 * Fisher's paired randomisation test: were the two systems the same, each topic could as well have
 * had its two scores swapped, which flips the sign of its difference. The p-value is the share of
 * all such flips that give a mean difference at least as large, to either side (Smucker, Allan and
 * Carterette, "A comparison of statistical significance tests for information retrieval
 * evaluation", CIKM 2007).
 *
 * @param permutations how many flips are drawn where there are too many to try all
 * @param seed of the draws
 */
record RandomisationTest(int permutations, long seed) {
  /** Up to here every flip is tried: 2^16 are fewer than the draws usual in the field. */
  private static final int MAX_TOPICS_FOR_ALL = 16;

  double p(Differences differences) {
    // A topic without a difference stays as it is under a flip, so it can be left out.
    double[] decided = differences.decided();
    return decided.length <= MAX_TOPICS_FOR_ALL ? exact(decided) : sampled(decided);
  }

  private static double exact(double[] values) {
    double atLeast = atLeast(values);
    int flips = 1 << values.length;
    int extreme = 0;
    for (int signs = 0; signs < flips; signs++) {
      double sum = 0;
      for (int i = 0; i < values.length; i++) {
        sum += (signs >> i & 1) == 0 ? values[i] : -values[i];
      }
      if (Math.abs(sum) >= atLeast) {
        extreme++;
      }
    }
    return (double) extreme / flips;
  }

  /** The observed order counts as one more draw, which keeps p above 0 and the test valid. */
  private double sampled(double[] values) {
    double atLeast = atLeast(values);
    double[][] sums = sumsOfGroups(values);
    SplittableRandom random = new SplittableRandom(seed);
    int extreme = 0;
    for (int draw = 0; draw < permutations; draw++) {
      if (Math.abs(randomSum(sums, random)) >= atLeast) {
        extreme++;
      }
    }
    return (extreme + 1.0) / (permutations + 1.0);
  }

  /**
   * For each group of eight topics its sum under each of the 256 ways to flip them, so that a draw
   * adds up eight times fewer numbers. A set bit flips a topic; the last group may be smaller.
   */
  private static double[][] sumsOfGroups(double[] values) {
    double[][] sums = new double[Math.ceilDiv(values.length, Byte.SIZE)][1 << Byte.SIZE];
    for (int i = 0; i < values.length; i++) {
      double[] group = sums[i / Byte.SIZE];
      for (int signs = 0; signs < group.length; signs++) {
        group[signs] += (signs >> i % Byte.SIZE & 1) == 0 ? values[i] : -values[i];
      }
    }
    return sums;
  }

  private static double randomSum(double[][] sums, SplittableRandom random) {
    double sum = 0;
    long signs = 0;
    for (int group = 0; group < sums.length; group++) {
      if (group % Long.BYTES == 0) {
        signs = random.nextLong();
      }
      sum += sums[group][(int) (signs & 0xff)];
      signs >>>= Byte.SIZE;
    }
    return sum;
  }

  /** The size of the observed sum, less what rounding may take from an equal one. */
  private static double atLeast(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return Math.abs(sum) - Differences.NOISE;
  }
}

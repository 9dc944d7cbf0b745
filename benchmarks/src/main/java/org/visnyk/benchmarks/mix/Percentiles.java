package org.visnyk.benchmarks.mix;

import java.util.Arrays;

/** Percentiles of measured values. Stateless. */
public final class Percentiles {
  private Percentiles() {}

  /**
   * The smallest value that is at least as large as a share of all values (nearest rank).
   *
   * @param values at least one, in any order; not changed
   * @param percentile above 0, up to 100
   */
  public static double of(double[] values, double percentile) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.ceil(percentile / 100 * sorted.length) - 1];
  }

  /** The middle value; of an even number of values the lower of the two in the middle. */
  public static double median(double[] values) {
    return of(values, 50);
  }
}

package org.visnyk.benchmarks.report;

/**
 * One number of one engine, ready for comparison.
 *
 * @param engine the label of the engine
 */
public record Measurement(Subject subject, String engine, Estimate estimate) {

  /**
   * A measured value and its error.
   *
   * @param error half the width of its 99.9% interval, as JMH reports it; NaN if there are too few
   *     samples
   */
  public record Estimate(double value, double error) {

    /** The same in another unit. */
    Estimate times(double factor) {
      return new Estimate(value * factor, error * Math.abs(factor));
    }
  }
}

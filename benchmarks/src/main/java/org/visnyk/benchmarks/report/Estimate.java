package org.visnyk.benchmarks.report;

/**
 * A measured value and how far it may be off.
 *
 * @param value the value
 * @param error half the width of its interval of 99.9%, as JMH gives it; not a number if too little
 *     was measured to tell
 */
public record Estimate(double value, double error) {

  /** The same in another unit. */
  Estimate times(double factor) {
    return new Estimate(value * factor, error * Math.abs(factor));
  }
}

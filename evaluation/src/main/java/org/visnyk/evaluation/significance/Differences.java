package org.visnyk.evaluation.significance;

import java.util.Arrays;

/**
 * What every topic gained or lost from the baseline to a system, in the order of the topics.
 * Differences below {@link #NOISE} are taken as 0: two rankings that deserve the same score can
 * differ in its last bits, since the same terms are summed in another order.
 */
final class Differences {
  /** Far above rounding (about 1e-16 a topic), far below what four printed decimals show. */
  static final double NOISE = 1e-9;

  private final double[] values;

  private Differences(double[] values) {
    this.values = values;
  }

  /** The differences {@code system[i] - baseline[i]}. */
  static Differences of(double[] baseline, double[] system) {
    double[] values = new double[baseline.length];
    Arrays.setAll(
        values,
        topic -> {
          double difference = system[topic] - baseline[topic];
          return Math.abs(difference) < NOISE ? 0 : difference;
        });
    return new Differences(values);
  }

  int count() {
    return values.length;
  }

  int won() {
    return (int) Arrays.stream(values).filter(value -> value > 0).count();
  }

  int lost() {
    return (int) Arrays.stream(values).filter(value -> value < 0).count();
  }

  /** Those that are not 0. */
  double[] decided() {
    return Arrays.stream(values).filter(value -> value != 0).toArray();
  }

  double mean() {
    return Arrays.stream(values).sum() / values.length;
  }

  /** The sample standard deviation (divided by n - 1); 0 where it is nothing but rounding. */
  double deviation() {
    double mean = mean();
    double squares = Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum();
    double deviation = Math.sqrt(squares / (values.length - 1));
    return deviation < NOISE ? 0 : deviation;
  }
}

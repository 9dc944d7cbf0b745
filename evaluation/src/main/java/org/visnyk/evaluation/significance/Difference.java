package org.visnyk.evaluation.significance;

import java.util.OptionalDouble;

/**
 * How far a system is from the baseline, in units of the metric; positive where the system is
 * better. Topics whose scores differ by less than 1e-9, which is rounding, are tied.
 *
 * @param won topics on which the system is better
 * @param tied topics on which both are equal
 * @param lost topics on which the baseline is better
 * @param mean the mean of (system - baseline) over the topics, from -1 to 1
 * @param lower the lower end of the 95% confidence interval of the mean, by Student's t
 * @param upper the upper end
 * @param effectSize Cohen's d_z, the mean by the standard deviation of the differences (Cohen,
 *     "Statistical power analysis for the behavioral sciences", 1988, section 2.3.5); empty where
 *     all differences are the same, so that there is nothing to divide by
 */
public record Difference(
    int won,
    int tied,
    int lost,
    double mean,
    double lower,
    double upper,
    OptionalDouble effectSize) {
  private static final double CONFIDENCE = 0.95;

  static Difference of(Differences differences) {
    int won = differences.won();
    int lost = differences.lost();
    double mean = differences.mean();
    double margin = new PairedTTest(differences).margin(CONFIDENCE);
    double deviation = differences.deviation();
    return new Difference(
        won,
        differences.count() - won - lost,
        lost,
        mean,
        mean - margin,
        mean + margin,
        deviation == 0 ? OptionalDouble.empty() : OptionalDouble.of(mean / deviation));
  }
}

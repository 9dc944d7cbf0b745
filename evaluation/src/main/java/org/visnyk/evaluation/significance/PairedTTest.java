package org.visnyk.evaluation.significance;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Student's paired t-test of the mean difference against 0, and the interval that belongs to it
 * (Student, "The probable error of a mean", Biometrika 6(1), 1908). Needs two topics.
 */
final class PairedTTest {
  private final double mean;
  private final double standardError;
  private final TDistribution student;

  PairedTTest(Differences differences) {
    this.mean = differences.mean();
    this.standardError = differences.deviation() / Math.sqrt(differences.count());
    this.student = TDistribution.of(differences.count() - 1.0);
  }

  /** Two-sided. Without any spread: 1 if there is no difference at all, else 0. */
  double p() {
    if (standardError == 0) {
      return Math.abs(mean) < Differences.NOISE ? 1 : 0;
    }
    return 2 * student.survivalProbability(Math.abs(mean) / standardError);
  }

  /** Half the width of the interval around the mean that covers the truth this often. */
  double margin(double confidence) {
    return standardError * student.inverseSurvivalProbability((1 - confidence) / 2);
  }
}

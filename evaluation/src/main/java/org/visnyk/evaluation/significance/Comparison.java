package org.visnyk.evaluation.significance;

import org.visnyk.evaluation.metric.Metric;

/**
 * A system against the baseline by one metric. Both tests are paired by topic and two-sided; small
 * p-values say that a difference is hard to explain by the choice of topics.
 *
 * @param metric what was compared
 * @param baseline the name of the baseline run
 * @param system the name of the other run
 * @param difference how far apart they are
 * @param randomisationP the p-value of the paired randomisation test; never 0
 * @param randomisationHolm the same after Holm's correction over all systems compared by this
 *     metric
 * @param tTestP the p-value of the paired t-test; 0 only where all differences are the same and not
 *     0
 * @param tTestHolm the same after Holm's correction
 */
public record Comparison(
    Metric metric,
    String baseline,
    String system,
    Difference difference,
    double randomisationP,
    double randomisationHolm,
    double tTestP,
    double tTestHolm) {}

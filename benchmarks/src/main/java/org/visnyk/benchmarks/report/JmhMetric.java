package org.visnyk.benchmarks.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.util.ListStatistics;
import org.openjdk.jmh.util.MultisetStatistics;
import org.openjdk.jmh.util.Statistics;
import org.visnyk.benchmarks.report.Measurement.Estimate;

/**
 * A number that JMH measured.
 *
 * @param score the mean, with JMH's own error
 * @param percentiles the percentiles over all iterations, for the ranks that JMH reports
 * @param iterations the values of each iteration of each fork: a sample of times or a single value
 */
record JmhMetric(Estimate score, JsonNode percentiles, List<Statistics> iterations) {
  private static final double CONFIDENCE = 0.999;

  static JmhMetric of(JsonNode metric) {
    Estimate score =
        new Estimate(
            metric.get("score").asDouble(), metric.path("scoreError").asDouble(Double.NaN));
    List<Statistics> iterations = new ArrayList<>();
    for (JsonNode fork : metric.path("rawDataHistogram")) {
      fork.forEach(iteration -> iterations.add(histogram(iteration)));
    }
    for (JsonNode fork : metric.path("rawData")) {
      fork.forEach(value -> iterations.add(new ListStatistics(new double[] {value.asDouble()})));
    }
    return new JmhMetric(score, metric.path("scorePercentiles"), List.copyOf(iterations));
  }

  private static Statistics histogram(JsonNode buckets) {
    MultisetStatistics values = new MultisetStatistics();
    buckets.forEach(bucket -> values.addValue(bucket.get(0).asDouble(), bucket.get(1).asLong()));
    return values;
  }

  /**
   * A percentile over all iterations. JMH reports no error for it, so this is the error of the mean
   * of the same percentile of each iteration, by JMH's formula for means: Student's t at 99.9%
   * times the standard error.
   *
   * @param rank one of those that JMH writes: 0, 50, 90, 95, 99, 99.9, ... 100
   */
  Estimate percentile(double rank) {
    double value = percentiles.path(String.valueOf(rank)).asDouble(Double.NaN);
    ListStatistics ofIterations = new ListStatistics();
    iterations.forEach(iteration -> ofIterations.addValue(iteration.getPercentile(rank)));
    return new Estimate(value, ofIterations.getMeanErrorAt(CONFIDENCE));
  }

  /** The mean over the iterations, for counters that JMH sums up. */
  double perIteration() {
    return iterations.stream().mapToDouble(Statistics::getMean).average().orElse(Double.NaN);
  }
}

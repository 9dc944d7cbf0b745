package org.visnyk.benchmarks.relevance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.visnyk.benchmarks.relevance.CollectionResult.SystemResult;
import org.visnyk.evaluation.metric.Metric;
import org.visnyk.evaluation.significance.Comparison;

/** Sentences that say where the reference is behind; its strengths are in the tables. */
final class WeakSpots {
  private static final double SIGNIFICANT = 0.05;

  /** Equal scores to four decimals are a tie. */
  private static final double ROUNDING = 0.00005;

  private final CollectionResult result;

  WeakSpots(CollectionResult result) {
    this.result = result;
  }

  /** A sentence for each metric and slice, and for the worst topic; empty if it is never behind. */
  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    Metric.defaults().stream()
        .filter(metric -> !metric.name().startsWith("judged")) // a property of the judgements
        .forEach(metric -> byMetric(metric).ifPresent(sentences::add));
    Slice.of(result).forEach(slice -> bySlice(slice).ifPresent(sentences::add));
    notProven().ifPresent(sentences::add);
    byTopic().ifPresent(sentences::add);
    return sentences;
  }

  private Optional<String> byMetric(Metric metric) {
    double own = result.evaluation(result.reference()).mean(metric);
    return result.rivals().stream()
        .max(Comparator.comparingDouble(rival -> mean(rival, metric)))
        .filter(best -> mean(best, metric) > own + ROUNDING)
        .map(
            best ->
                "by %s: %s has %s, %s has %s"
                    .formatted(
                        metric.name(),
                        best.name(),
                        ResultTables.decimals(mean(best, metric)),
                        result.reference(),
                        ResultTables.decimals(own)));
  }

  private Optional<String> bySlice(Slice slice) {
    double own = slice.mean(result.reference());
    return result.rivals().stream()
        .max(Comparator.comparingDouble(rival -> slice.mean(rival.name())))
        .filter(best -> slice.mean(best.name()) > own + ROUNDING)
        .map(
            best ->
                "in the slice %s (%d topics): %s has %s, %s has %s"
                    .formatted(
                        slice.name(),
                        slice.topics(),
                        best.name(),
                        ResultTables.decimals(slice.mean(best.name())),
                        result.reference(),
                        ResultTables.decimals(own)));
  }

  /** Rivals over which its lead by the headline metric is not significant. */
  private Optional<String> notProven() {
    List<String> close =
        result.rivals().stream()
            .flatMap(rival -> result.comparison(rival.name(), CollectionResult.HEADLINE).stream())
            .filter(
                comparison ->
                    comparison.difference().mean() > 0
                        || comparison.randomisationHolm() >= SIGNIFICANT)
            .map(Comparison::system)
            .toList();
    return close.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "not significantly ahead by %s (p < 0.05) of: %s"
                .formatted(CollectionResult.HEADLINE.name(), String.join(", ", close)));
  }

  private Optional<String> byTopic() {
    if (result.worstTopics().isEmpty()) {
      return Optional.empty();
    }
    WorstTopic worst = result.worstTopics().getFirst();
    return Optional.of(
        "worst topic: %s \"%s\", %s has %s, %s has %s; the page shows the %d worst"
            .formatted(
                worst.topic().id(),
                worst.topic().text(),
                worst.rival(),
                ResultTables.decimals(worst.scores().getOrDefault(worst.rival(), 0.0)),
                result.reference(),
                ResultTables.decimals(worst.scores().getOrDefault(result.reference(), 0.0)),
                result.worstTopics().size()));
  }

  private static double mean(SystemResult system, Metric metric) {
    return system.evaluation().orElseThrow().mean(metric);
  }
}

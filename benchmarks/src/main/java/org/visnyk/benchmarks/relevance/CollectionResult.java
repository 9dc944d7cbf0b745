package org.visnyk.benchmarks.relevance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.visnyk.evaluation.Comparison;
import org.visnyk.evaluation.Evaluation;
import org.visnyk.evaluation.Metric;

/**
 * What all systems scored on a collection.
 *
 * @param collection topics and judgements
 * @param articles how many there are
 * @param strangers how many judged articles are not in the collection, so that nobody finds them
 * @param reference name of the system that the others are compared with
 * @param systems in the order of the definition
 * @param comparisons of the other systems with the reference, metric by metric; empty where there
 *     are fewer than two judged topics
 * @param losses topics where the reference is furthest behind, worst first
 */
record CollectionResult(
    TestCollection collection,
    long articles,
    long strangers,
    String reference,
    List<SystemResult> systems,
    List<Comparison> comparisons,
    List<WorstTopic> losses) {

  /** The metric that systems are told apart by first. */
  static final Metric HEADLINE = Metric.defaults().getFirst();

  /** Copies the lists. */
  CollectionResult {
    systems = List.copyOf(systems);
    comparisons = List.copyOf(comparisons);
    losses = List.copyOf(losses);
  }

  /** Whether somebody judged, so that there are scores. */
  boolean isJudged() {
    return collection.qrels().isPresent();
  }

  /** The evaluation of a system, where somebody judged. */
  Evaluation evaluation(String system) {
    return systems.stream()
        .filter(each -> each.name().equals(system))
        .flatMap(each -> each.evaluation().stream())
        .findFirst()
        .orElseThrow();
  }

  /** The systems that are not variants of the reference. */
  List<SystemResult> rivals() {
    return systems.stream().filter(SystemResult::rival).toList();
  }

  /** How a system differs from the reference; empty for the reference. */
  Optional<Comparison> comparison(String system, Metric metric) {
    return comparisons.stream()
        .filter(each -> each.system().equals(system) && each.metric().equals(metric))
        .findFirst();
  }

  /** Scores of each topic by one metric. */
  static Map<String, Double> byTopic(Evaluation evaluation, Metric metric) {
    Map<String, Double> scores = new LinkedHashMap<>();
    evaluation
        .topics()
        .forEach(each -> scores.put(each.topic(), each.scores().getOrDefault(metric, 0.0)));
    return scores;
  }
}

package org.visnyk.benchmarks.relevance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.visnyk.evaluation.Run;
import org.visnyk.evaluation.metric.Evaluation;
import org.visnyk.evaluation.metric.Metric;
import org.visnyk.evaluation.significance.Comparison;

/**
 * The results of all systems on a collection.
 *
 * @param collection topics and judgements
 * @param articles number of articles
 * @param missingArticles number of judged articles that are not in the collection, so that no
 *     system can find them
 * @param reference the name of the system that the others are compared with
 * @param systems in the order of the definition
 * @param comparisons of the other systems with the reference by each metric; empty if there are
 *     fewer than two judged topics
 * @param worstTopics topics on which the reference is furthest behind, worst first
 */
record CollectionResult(
    TestCollection collection,
    long articles,
    long missingArticles,
    String reference,
    List<SystemResult> systems,
    List<Comparison> comparisons,
    List<WorstTopic> worstTopics) {

  /** The metric that decides between systems. */
  static final Metric HEADLINE = Metric.defaults().getFirst();

  /** Copies the lists. */
  CollectionResult {
    systems = List.copyOf(systems);
    comparisons = List.copyOf(comparisons);
    worstTopics = List.copyOf(worstTopics);
  }

  /** Whether there are judgements, and so scores. */
  boolean isJudged() {
    return collection.qrels().isPresent();
  }

  /** The evaluation of a system of a judged collection. */
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

  /** The comparison of a system with the reference; empty for the reference itself. */
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

  /**
   * What a system returned.
   *
   * @param name the name of the system
   * @param rival whether it differs from the reference in more than its options
   * @param run its articles for every topic
   * @param evaluation its scores; empty without judgements
   */
  record SystemResult(String name, boolean rival, Run run, Optional<Evaluation> evaluation) {}
}

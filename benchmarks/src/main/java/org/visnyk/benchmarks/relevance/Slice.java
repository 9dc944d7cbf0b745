package org.visnyk.benchmarks.relevance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.visnyk.benchmarks.relevance.CollectionResult.SystemResult;
import org.visnyk.evaluation.Topic;
import org.visnyk.evaluation.metric.Evaluation;

/**
 * A group of topics.
 *
 * @param topics number of its topics with scores
 * @param means the headline metric of each system, in the order of the systems
 */
record Slice(String name, int topics, Map<String, Double> means) {

  /** The slices of a judged collection, largest first. */
  static List<Slice> of(CollectionResult result) {
    Map<String, Set<String>> members = new TreeMap<>();
    for (Topic topic : result.collection().topics()) {
      for (String slice : topic.slices()) {
        members.computeIfAbsent(slice, name -> new TreeSet<>()).add(topic.id());
      }
    }
    Evaluation reference = result.evaluation(result.reference());
    members.values().forEach(ids -> ids.retainAll(scores(reference).keySet()));
    return members.entrySet().stream()
        .filter(slice -> !slice.getValue().isEmpty())
        .map(slice -> of(slice.getKey(), slice.getValue(), result))
        .sorted((a, b) -> Integer.compare(b.topics, a.topics))
        .toList();
  }

  private static Slice of(String name, Set<String> topics, CollectionResult result) {
    Map<String, Double> means = new LinkedHashMap<>();
    for (SystemResult system : result.systems()) {
      Map<String, Double> scores = scores(system.evaluation().orElseThrow());
      means.put(
          system.name(),
          topics.stream().mapToDouble(id -> scores.getOrDefault(id, 0.0)).average().orElse(0));
    }
    return new Slice(name, topics.size(), means);
  }

  private static Map<String, Double> scores(Evaluation evaluation) {
    return CollectionResult.byTopic(evaluation, CollectionResult.HEADLINE);
  }

  double mean(String system) {
    return means.getOrDefault(system, 0.0);
  }
}

package org.visnyk.benchmarks.relevance;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.visnyk.evaluation.metric.Metric;

/**
 * A collection of a definition.
 *
 * @param name its name in tables and files
 * @param folder the folder of its articles, topics and judgements
 * @param without slices whose topics are excluded
 * @param runs run files of other programs, by the name of their system
 * @param expected minimum scores, by system and metric
 */
record CollectionDefinition(
    String name,
    Path folder,
    List<String> without,
    Map<String, Path> runs,
    Map<String, Map<Metric, Double>> expected) {

  /** Copies the values in their order. */
  CollectionDefinition {
    FileNames.check("collection", name);
    without = List.copyOf(without);
    runs.keySet().forEach(run -> FileNames.check("run", run));
    runs = Collections.unmodifiableMap(new LinkedHashMap<>(runs));
    expected = Collections.unmodifiableMap(new LinkedHashMap<>(expected));
  }

  /** A collection of a definition file; null means empty. */
  @JsonCreator
  static CollectionDefinition of(
      @JsonProperty("name") @Nullable String name,
      @JsonProperty("folder") @Nullable Path folder,
      @JsonProperty("without") @Nullable List<String> without,
      @JsonProperty("runs") @Nullable Map<String, Path> runs,
      @JsonProperty("expected") @Nullable Map<String, Map<String, Double>> expected) {
    if (folder == null) {
      throw new RelevanceException(
          "a collection has no \"folder\"; name the one with its articles and topics");
    }
    Map<String, Map<Metric, Double>> scores = new LinkedHashMap<>();
    if (expected != null) {
      expected.forEach((system, values) -> scores.put(system, metrics(system, values)));
    }
    return new CollectionDefinition(
        FileNames.check("collection", name),
        folder,
        without == null ? List.of() : without,
        runs == null ? Map.of() : runs,
        scores);
  }

  /** A collection without expected scores. */
  static CollectionDefinition of(Path folder) {
    Path last = folder.toAbsolutePath().normalize().getFileName();
    return new CollectionDefinition(
        FileNames.of(last == null ? "" : last.toString()), folder, List.of(), Map.of(), Map.of());
  }

  /** The same with its files resolved against a folder. */
  CollectionDefinition in(Path base) {
    Map<String, Path> found = new LinkedHashMap<>();
    runs.forEach((system, file) -> found.put(system, base.resolve(file)));
    return new CollectionDefinition(name, base.resolve(folder), without, found, expected);
  }

  private static Map<Metric, Double> metrics(
      String system, @Nullable Map<String, Double> expected) {
    if (expected == null) {
      throw new RelevanceException("nothing is expected of " + system + "; leave it out");
    }
    Map<Metric, Double> scores = new LinkedHashMap<>();
    expected.forEach(
        (name, score) -> {
          Metric metric = Metric.parse(name);
          if (!Metric.defaults().contains(metric)) {
            throw new RelevanceException(
                "%s is not among the metrics that are measured; take one of %s"
                    .formatted(name, Metric.defaults().stream().map(Metric::name).toList()));
          }
          if (score == null || !(score >= 0 && score <= 1)) {
            throw new RelevanceException(
                "the expected %s of %s is %s; write a score between 0 and 1"
                    .formatted(name, system, score));
          }
          scores.put(metric, score);
        });
    return Collections.unmodifiableMap(scores);
  }
}

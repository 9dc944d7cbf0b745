package org.visnyk.benchmarks.relevance;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.visnyk.benchmarks.relevance.CollectionResult.SystemResult;
import org.visnyk.evaluation.metric.Evaluation;
import org.visnyk.evaluation.metric.Metric;
import org.visnyk.evaluation.metric.TopicScores;
import org.visnyk.evaluation.significance.Comparison;

/** Writes scores for programs: everything as JSON, and topic by topic as CSV. */
final class ResultFiles {
  static final String CSV = "topics.csv";
  static final String JSON = "relevance.json";

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private ResultFiles() {}

  /** Writes both files into a folder and replaces existing ones. */
  static void write(List<CollectionResult> results, Path folder) throws IOException {
    List<CollectionResult> judged = results.stream().filter(CollectionResult::isJudged).toList();
    Files.write(folder.resolve(CSV), csv(judged));
    Files.writeString(
        folder.resolve(JSON),
        MAPPER.writeValueAsString(
                Map.of("collections", judged.stream().map(ResultFiles::json).toList()))
            + "\n");
  }

  private static List<String> csv(List<CollectionResult> results) {
    List<String> lines = new ArrayList<>();
    lines.add(
        Stream.concat(
                Stream.of("collection", "system", "topic", "text"),
                Metric.defaults().stream().map(Metric::name))
            .collect(Collectors.joining(",")));
    for (CollectionResult result : results) {
      for (SystemResult system : result.systems()) {
        for (TopicScores scores : system.evaluation().orElseThrow().topics()) {
          Stream<String> words =
              Stream.of(
                  result.collection().name(),
                  system.name(),
                  scores.topic(),
                  result.collection().topic(scores.topic()).text());
          lines.add(
              Stream.concat(
                      words.map(ResultFiles::quoted),
                      scores.scores().values().stream().map(ResultTables::decimals))
                  .collect(Collectors.joining(",")));
        }
      }
    }
    return lines;
  }

  private static String quoted(String cell) {
    return '"' + cell.replace("\"", "\"\"") + '"';
  }

  private static Map<String, Object> json(CollectionResult result) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", result.collection().name());
    json.put("articles", result.articles());
    json.put("reference", result.reference());
    Map<String, Object> systems = new LinkedHashMap<>();
    for (SystemResult system : result.systems()) {
      Evaluation evaluation = system.evaluation().orElseThrow();
      Map<String, Object> scores = new LinkedHashMap<>();
      scores.put("means", byName(evaluation.means()));
      Map<String, Object> topics = new LinkedHashMap<>();
      evaluation.topics().forEach(each -> topics.put(each.topic(), byName(each.scores())));
      scores.put("topics", topics);
      systems.put(system.name(), scores);
    }
    json.put("systems", systems);
    json.put("slices", Slice.of(result));
    json.put("comparisons", result.comparisons().stream().map(ResultFiles::json).toList());
    return json;
  }

  private static Map<String, Object> json(Comparison comparison) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("metric", comparison.metric().name());
    json.put("system", comparison.system());
    json.put("baseline", comparison.baseline());
    json.put("difference", comparison.difference().mean());
    json.put("lower", comparison.difference().lower());
    json.put("upper", comparison.difference().upper());
    comparison.difference().effectSize().ifPresent(d -> json.put("effectSize", d));
    json.put("won", comparison.difference().won());
    json.put("tied", comparison.difference().tied());
    json.put("lost", comparison.difference().lost());
    json.put("randomisationP", comparison.randomisationP());
    json.put("randomisationHolm", comparison.randomisationHolm());
    json.put("tTestP", comparison.tTestP());
    json.put("tTestHolm", comparison.tTestHolm());
    return json;
  }

  private static Map<String, Double> byName(Map<Metric, Double> scores) {
    Map<String, Double> byName = new LinkedHashMap<>();
    scores.forEach((metric, score) -> byName.put(metric.name(), score));
    return byName;
  }
}

package org.visnyk.benchmarks.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The result of one benchmark with one set of parameters, read from JMH's JSON.
 *
 * @param benchmark class and method
 * @param mode JMH's short name of the mode: {@code sample}, {@code thrpt}, {@code avgt}, {@code ss}
 * @param params the parameters
 * @param primary the time or the throughput
 * @param secondary counters and profiler results, without the middle dot in their JMH names
 */
public record JmhResult(
    String benchmark,
    String mode,
    Map<String, String> params,
    JmhMetric primary,
    Map<String, JmhMetric> secondary) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The simple name of the class. */
  String suite() {
    String type = benchmark.substring(0, benchmark.lastIndexOf('.'));
    return type.substring(type.lastIndexOf('.') + 1);
  }

  String method() {
    return benchmark.substring(benchmark.lastIndexOf('.') + 1);
  }

  /** A parameter, or an empty text. */
  String param(String name) {
    return params.getOrDefault(name, "");
  }

  /** A counter or a profiler result. */
  Optional<JmhMetric> secondary(String label) {
    return Optional.ofNullable(secondary.get(label));
  }

  /**
   * Reads a file that JMH wrote in JSON, or all such files of a folder.
   *
   * @throws IOException if it cannot be read
   * @throws IllegalArgumentException if there are no results in it
   */
  public static List<JmhResult> read(Path fileOrFolder) throws IOException {
    if (!Files.isDirectory(fileOrFolder)) {
      return readFile(fileOrFolder);
    }
    List<JmhResult> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(fileOrFolder)) {
      for (Path file : files.sorted().filter(JmhResult::mayHaveResults).toList()) {
        all.addAll(readFile(file));
      }
    }
    if (all.isEmpty()) {
      throw new IllegalArgumentException(
          "%s has no files of JMH results (*.json); run bench with --out first"
              .formatted(fileOrFolder));
    }
    return all;
  }

  private static boolean mayHaveResults(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".json") && !name.equals(EnvironmentFile.NAME);
  }

  private static List<JmhResult> readFile(Path file) throws IOException {
    if (!Files.isReadable(file)) {
      throw new IOException(file + " cannot be read");
    }
    JsonNode root;
    try {
      root = JSON.readTree(file.toFile());
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "%s is no JSON: %s".formatted(file, e.getOriginalMessage()), e);
    }
    if (!root.isArray() || root.isEmpty()) {
      throw new IllegalArgumentException(
          file + " is no result of JMH, whose JSON is an array of benchmarks");
    }
    List<JmhResult> results = new ArrayList<>();
    for (int i = 0; i < root.size(); i++) {
      results.add(result(root.get(i), "%s, benchmark %d".formatted(file, i + 1)));
    }
    return results;
  }

  private static JmhResult result(JsonNode node, String where) {
    String benchmark = node.path("benchmark").asText();
    if (benchmark.indexOf('.') < 0 || !node.path("mode").isTextual()) {
      throw new IllegalArgumentException(where + ": no result of JMH without a name and a mode");
    }
    if (!node.path("primaryMetric").path("score").isNumber()) {
      throw new IllegalArgumentException(where + ": " + benchmark + " has no score");
    }
    Map<String, String> params = new LinkedHashMap<>();
    node.path("params")
        .properties()
        .forEach(param -> params.put(param.getKey(), param.getValue().asText()));
    Map<String, JmhMetric> secondary = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> metric : node.path("secondaryMetrics").properties()) {
      if (metric.getValue().path("score").isNumber()) {
        secondary.put(metric.getKey().replace("·", ""), JmhMetric.of(metric.getValue()));
      }
    }
    return new JmhResult(
        benchmark,
        node.path("mode").asText(),
        params,
        JmhMetric.of(node.path("primaryMetric")),
        secondary);
  }
}

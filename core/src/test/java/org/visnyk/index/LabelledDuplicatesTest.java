package org.visnyk.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.visnyk.Article;
import org.visnyk.EmbeddedNewsIndex;
import org.visnyk.NewsIndex;

/** The labelled duplicates of the sample data are clustered as well as ADR 12 claims. */
class LabelledDuplicatesTest {
  private static final Path SAMPLES =
      Path.of(System.getProperty("visnyk.root", ".."), "sample-data");
  private static final Path LABELLED = SAMPLES.resolve("near-duplicates");

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void reprintsAreFoundWithHighPrecision(long order) throws IOException {
    List<Article> articles = new ArrayList<>(read(SAMPLES.resolve("articles.jsonl")));
    articles.addAll(read(LABELLED.resolve("articles.jsonl")));
    Collections.shuffle(articles, new Random(order));
    try (EmbeddedNewsIndex index = NewsIndex.open(folder)) {
      articles.forEach(index::put);
    }
    Map<String, Long> found = Clusters.of(folder);
    assertThat(found).hasSizeGreaterThan(150);

    assertThat(precision(found)).isGreaterThanOrEqualTo(0.98);
    assertThat(recall(found, "reprint")).isGreaterThanOrEqualTo(0.95);
    assertThat(recall(found, "truncated")).isGreaterThanOrEqualTo(0.8);
    assertThat(recall(found, "update")).isGreaterThanOrEqualTo(0.8);
  }

  private static List<Article> read(Path file) throws IOException {
    List<Article> articles = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      JsonNode json = JSON.readTree(line);
      articles.add(
          Article.builder(json.get("id").asText())
              .title(json.path("title").asText())
              .lead(json.path("lead").asText())
              .text(json.path("text").asText())
              .source(json.path("source").asText())
              .build());
    }
    return articles;
  }

  /** The share of the clustered pairs that are labelled as duplicates. */
  private static double precision(Map<String, Long> found) throws IOException {
    Map<String, String> labels = new HashMap<>();
    for (String[] row : rows(SAMPLES.resolve("duplicates.tsv"))) {
      labels.put(row[1], row[0]);
    }
    for (String[] row : rows(LABELLED.resolve("duplicates.tsv"))) {
      labels.put(row[1], row[0]);
    }
    int right = 0;
    int all = 0;
    for (String one : found.keySet()) {
      for (String other : found.keySet()) {
        if (one.compareTo(other) < 0 && areTogether(found, one, other)) {
          all++;
          String label = labels.getOrDefault(one, one);
          right += label.equals(labels.get(other)) ? 1 : 0;
        }
      }
    }
    return (double) right / all;
  }

  private static double recall(Map<String, Long> found, String kind) throws IOException {
    int right = 0;
    int all = 0;
    for (String[] row : rows(LABELLED.resolve("kinds.tsv"))) {
      if (row[1].equals(kind)) {
        all++;
        right += areTogether(found, row[0], row[2]) ? 1 : 0;
      }
    }
    return (double) right / all;
  }

  private static boolean areTogether(Map<String, Long> found, String one, String other) {
    Long cluster = found.get(one);
    return cluster != null && cluster.equals(found.get(other));
  }

  private static List<String[]> rows(Path file) throws IOException {
    return Files.readAllLines(file).stream().skip(1).map(line -> line.split("\t", -1)).toList();
  }
}

package org.visnyk.benchmarks.duplicates;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.visnyk.Article;

/**
 * Articles of which is known what are copies of one another. Immutable.
 *
 * @param articles the articles
 * @param clusters cluster of each article that has copies, by its id
 * @param kinds what an article is to another one, for those of which it is told
 */
public record LabelledArticles(
    List<Article> articles, Map<String, String> clusters, List<Kind> kinds) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What an article is to another: a reprint, an update, ... */
  public record Kind(String id, String kind, String of) {}

  /** Takes unmodifiable copies. */
  public LabelledArticles {
    articles = List.copyOf(articles);
    clusters = Map.copyOf(clusters);
    kinds = List.copyOf(kinds);
  }

  /**
   * Reads {@code articles.jsonl}, and {@code duplicates.tsv} and {@code kinds.tsv} if they are
   * there, from a folder; or a file of articles without labels.
   *
   * @throws IOException if a file cannot be read
   */
  public static LabelledArticles read(Path path) throws IOException {
    boolean isFolder = Files.isDirectory(path);
    Path file = isFolder ? path.resolve("articles.jsonl") : path;
    List<Article> articles = new ArrayList<>();
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      JsonNode json = JSON.readTree(line);
      articles.add(
          Article.builder(json.path("id").asText())
              .title(json.path("title").asText(""))
              .lead(json.path("lead").asText(""))
              .text(json.path("text").asText(""))
              .build());
    }
    Map<String, String> clusters = new HashMap<>();
    List<Kind> kinds = new ArrayList<>();
    if (isFolder) {
      rows(path.resolve("duplicates.tsv")).forEach(row -> clusters.put(row[1], row[0]));
      rows(path.resolve("kinds.tsv")).forEach(row -> kinds.add(new Kind(row[0], row[1], row[2])));
    }
    return new LabelledArticles(articles, clusters, kinds);
  }

  private static List<String[]> rows(Path file) throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
        .skip(1)
        .map(line -> line.split("\t", -1))
        .toList();
  }

  /** Both sets together; their clusters must have different names. */
  public LabelledArticles and(LabelledArticles more) {
    List<Article> allArticles = new ArrayList<>(articles);
    allArticles.addAll(more.articles);
    Map<String, String> allClusters = new HashMap<>(clusters);
    allClusters.putAll(more.clusters);
    List<Kind> allKinds = new ArrayList<>(kinds);
    allKinds.addAll(more.kinds);
    return new LabelledArticles(allArticles, allClusters, allKinds);
  }

  /** Whether two articles are labelled as copies. */
  public boolean areCopies(String one, String other) {
    String cluster = clusters.get(one);
    return cluster != null && cluster.equals(clusters.get(other));
  }

  /** What two articles are to each other; "copy" or "other" if that is all that is told. */
  public String kind(String one, String other) {
    for (Kind kind : kinds) {
      if ((kind.id().equals(one) && kind.of().equals(other))
          || (kind.id().equals(other) && kind.of().equals(one))) {
        return kind.kind();
      }
    }
    boolean sameTemplate = !template(one).isEmpty() && template(one).equals(template(other));
    return areCopies(one, other) ? "copy" : sameTemplate ? "template" : "other";
  }

  /** The article that a report was made after the frame of; empty if it is none. */
  private String template(String id) {
    for (Kind kind : kinds) {
      if (kind.kind().equals("template") && (kind.id().equals(id) || kind.of().equals(id))) {
        return kind.of();
      }
    }
    return "";
  }
}

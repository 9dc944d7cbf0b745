package org.visnyk.benchmarks.corpus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.visnyk.Article;

/**
 * Reads articles from a file of JSON lines: {@code title}, {@code lead}, {@code text}, {@code
 * source}, {@code section}, {@code authors} and {@code tags}. A line with neither title nor text is
 * skipped. Ids and dates are generated, one hour apart.
 */
public final class ArticleFile {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ArticleFile() {}

  /**
   * Reads a whole file.
   *
   * @throws IllegalArgumentException if a line is not a JSON object, or no line is an article
   * @throws UncheckedIOException if the file cannot be read
   */
  public static List<Article> read(Path file) {
    List<Article> articles = new ArrayList<>();
    List<String> lines = lines(file);
    for (int i = 0; i < lines.size(); i++) {
      JsonNode json = parse(file, i + 1, lines.get(i));
      if (!text(json, "title").isEmpty() || !text(json, "text").isEmpty()) {
        articles.add(article(i, json));
      }
    }
    if (articles.isEmpty()) {
      throw new IllegalArgumentException(file + " has no article with a title or a text");
    }
    return List.copyOf(articles);
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  private static JsonNode parse(Path file, int number, String line) {
    try {
      return JSON.readTree(line.isBlank() ? "{}" : line);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "%s, line %d is not JSON: %s".formatted(file, number, e.getOriginalMessage()), e);
    }
  }

  private static Article article(int number, JsonNode json) {
    return Article.builder("line-" + (number + 1))
        .title(text(json, "title"))
        .lead(text(json, "lead"))
        .text(text(json, "text"))
        .published(RecombinedArticles.START.plus(Duration.ofHours(number)))
        .source(text(json, "source"))
        .section(text(json, "section"))
        .authors(texts(json, "authors"))
        .tags(texts(json, "tags"))
        .build();
  }

  private static String text(JsonNode json, String key) {
    return json.path(key).asText("").strip();
  }

  private static List<String> texts(JsonNode json, String key) {
    List<String> texts = new ArrayList<>();
    json.path(key).forEach(each -> texts.add(each.asText("")));
    return texts;
  }
}

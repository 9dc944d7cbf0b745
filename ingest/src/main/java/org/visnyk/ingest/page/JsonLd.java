package org.visnyk.ingest.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The description of an article that a page carries for search engines, in the vocabulary of
 * schema.org. Whatever is missing or of another type than expected is an empty text.
 */
final class JsonLd {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int MAX_NODES = 1_000;

  private final JsonNode article;

  private JsonLd(JsonNode article) {
    this.article = article;
  }

  /** The first article that a page describes, or a description that says nothing. */
  static JsonLd in(Document page) {
    for (Element script : page.select("script[type=application/ld+json]")) {
      Optional<JsonNode> article = read(script.data()).flatMap(JsonLd::findArticle);
      if (article.isPresent()) {
        return new JsonLd(article.get());
      }
    }
    return new JsonLd(JSON.createObjectNode());
  }

  private static Optional<JsonNode> read(String json) {
    try {
      // Line ends inside of strings are not JSON, and frequent.
      return Optional.ofNullable(JSON.readTree(json.replaceAll("[\\x00-\\x1F]+", " ")));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** Looks through arrays, graphs and what a page says it is about, the nearest first. */
  private static Optional<JsonNode> findArticle(JsonNode root) {
    List<JsonNode> ahead = new ArrayList<>(List.of(root));
    for (int i = 0; i < ahead.size() && i < MAX_NODES; i++) {
      JsonNode node = ahead.get(i);
      if (node.isArray()) {
        node.forEach(ahead::add);
      } else if (isArticle(node)) {
        return Optional.of(node);
      } else {
        ahead.add(node.path("@graph"));
        ahead.add(node.path("mainEntity"));
        ahead.add(node.path("mainEntityOfPage"));
      }
    }
    return Optional.empty();
  }

  private static boolean isArticle(JsonNode node) {
    return texts(node.path("@type")).stream()
        .anyMatch(type -> type.endsWith("Article") || type.endsWith("Posting"));
  }

  /** The value of a key: a text, or the name, the id or the address of an object. */
  String text(String key) {
    List<String> found = texts(key);
    return found.isEmpty() ? "" : found.getFirst();
  }

  /** The values of a key. */
  List<String> texts(String key) {
    return texts(article.path(key)).stream().map(HtmlText::line).toList();
  }

  /** A text that may have paragraphs. */
  String longText(String key) {
    return HtmlText.of(article.path(key).asText(""));
  }

  private static List<String> texts(JsonNode value) {
    List<String> texts = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(element -> texts.addAll(texts(element)));
    } else if (value.isObject()) {
      for (String key : List.of("name", "@id", "url", "@value")) {
        if (texts.isEmpty() && value.path(key).isTextual()) {
          texts.add(value.path(key).asText());
        }
      }
    } else if (value.isTextual() && !value.asText().isBlank()) {
      texts.add(value.asText());
    }
    return texts;
  }
}

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
 * The description of an article in the JSON-LD of a page, in the vocabulary of schema.org. A value
 * that is missing or of an unexpected type is an empty text.
 */
final class JsonLd {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int MAX_NODES = 1_000;

  private final JsonNode article;

  private JsonLd(JsonNode article) {
    this.article = article;
  }

  /** The first article that a page describes; an empty description if there is none. */
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
      // line ends inside strings are not valid JSON, but frequent
      return Optional.ofNullable(JSON.readTree(json.replaceAll("[\\x00-\\x1F]+", " ")));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** Searches arrays, graphs and main entities breadth first. */
  private static Optional<JsonNode> findArticle(JsonNode root) {
    List<JsonNode> queue = new ArrayList<>(List.of(root));
    for (int i = 0; i < queue.size() && i < MAX_NODES; i++) {
      JsonNode node = queue.get(i);
      if (node.isArray()) {
        node.forEach(queue::add);
      } else if (isArticle(node)) {
        return Optional.of(node);
      } else {
        queue.add(node.path("@graph"));
        queue.add(node.path("mainEntity"));
        queue.add(node.path("mainEntityOfPage"));
      }
    }
    return Optional.empty();
  }

  private static boolean isArticle(JsonNode node) {
    return texts(node.path("@type")).stream()
        .anyMatch(type -> type.endsWith("Article") || type.endsWith("Posting"));
  }

  /** The first value of a key: a text, or the name, id or address of an object. */
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

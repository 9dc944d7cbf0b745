package org.visnyk.ingest.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The description of an article in the JSON-LD of a page, in the vocabulary of schema.org. A value
 * that is missing or of an unexpected type is an empty text. A value that only names the {@code
 * @id} of another node, as the plugin Yoast writes them, is that node.
 */
final class JsonLd {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(
              JsonReadFeature.ALLOW_TRAILING_COMMA,
              JsonReadFeature.ALLOW_JAVA_COMMENTS,
              JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER,
              JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .build();
  private static final int MAX_NODES = 1_000;
  private static final int MAX_REFERENCES = 3;

  private final JsonNode article;
  private final Map<String, JsonNode> nodesById;

  private JsonLd(JsonNode article, Map<String, JsonNode> nodesById) {
    this.article = article;
    this.nodesById = nodesById;
  }

  /** The first article that a page describes; an empty description if there is none. */
  static JsonLd in(Document page) {
    List<JsonNode> nodes = new ArrayList<>();
    for (Element script : page.select("script[type=application/ld+json]")) {
      read(script.data()).ifPresent(nodes::add);
    }
    for (int i = 0; i < nodes.size() && nodes.size() < MAX_NODES; i++) {
      nodes.get(i).forEach(nodes::add);
    }
    Map<String, JsonNode> byId = new HashMap<>();
    for (JsonNode node : nodes) {
      if (node.path("@id").isTextual() && node.size() > 1) {
        byId.merge(node.path("@id").asText(), node, JsonLd::fuller);
      }
    }
    return new JsonLd(
        nodes.stream().filter(JsonLd::isArticle).findFirst().orElse(JSON.createObjectNode()), byId);
  }

  private static JsonNode fuller(JsonNode a, JsonNode b) {
    return a.size() >= b.size() ? a : b;
  }

  private static Optional<JsonNode> read(String json) {
    // line ends inside strings are not valid JSON, but frequent
    String line =
        json.replaceAll("[\\x00-\\x1F]+|<!\\[CDATA\\[|]]>", " ")
            .replaceAll("^[^{\\[]+|[^}\\]]+$", "");
    return parse(line).or(() -> parse(JsonRepair.quotes(line)));
  }

  private static Optional<JsonNode> parse(String json) {
    try {
      return Optional.ofNullable(JSON.readTree(json));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static boolean isArticle(JsonNode node) {
    JsonNode type = node.path("@type");
    return isArticleType(type) || (type.isArray() && anyIsArticleType(type));
  }

  private static boolean anyIsArticleType(JsonNode types) {
    for (JsonNode type : types) {
      if (isArticleType(type)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isArticleType(JsonNode type) {
    return type.asText("").endsWith("Article") || type.asText("").endsWith("Posting");
  }

  /** The first value of a key: a text, or the name of an object. */
  String text(String key) {
    List<String> found = texts(key);
    return found.isEmpty() ? "" : found.getFirst();
  }

  /** The values of a key. */
  List<String> texts(String key) {
    List<String> found = new ArrayList<>();
    collect(article.path(key), List.of("name", "@value", "headline"), 0, found);
    return found.stream().map(HtmlText::line).toList();
  }

  /** The address under a key: a text, or the address of an object. */
  String address(String key) {
    List<String> found = new ArrayList<>();
    collect(article.path(key), List.of("url", "@id"), 0, found);
    return found.isEmpty() ? "" : found.getFirst().strip();
  }

  /** A text that may have paragraphs. */
  String longText(String key) {
    return HtmlText.of(article.path(key).asText(""));
  }

  private void collect(JsonNode value, List<String> keys, int depth, List<String> found) {
    if (depth > MAX_REFERENCES || found.size() > MAX_NODES) {
      return;
    }
    if (value.isArray()) {
      value.forEach(element -> collect(element, keys, depth + 1, found));
    } else if (value.isTextual()) {
      if (!value.asText().isBlank()) {
        found.add(value.asText());
      }
    } else if (value.isObject()) {
      Optional<String> key = keys.stream().filter(k -> !isBlank(value.path(k))).findFirst();
      JsonNode node = nodesById.get(value.path("@id").asText(""));
      if (key.isPresent()) {
        collect(value.path(key.get()), keys, depth + 1, found);
      } else if (node != null && !node.equals(value)) {
        collect(node, keys, depth + 1, found);
      }
    }
  }

  private static boolean isBlank(JsonNode value) {
    return value.isMissingNode()
        || value.isNull()
        || (value.isTextual() && value.asText().isBlank());
  }
}

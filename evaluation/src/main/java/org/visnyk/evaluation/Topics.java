package org.visnyk.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads files of topics. Stateless and safe for any number of threads. */
public final class Topics {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Topics() {}

  /**
   * Reads topics, one a line: a JSON object <code>{"id": "...", "text": "..."}</code> where the
   * line starts with a brace, else the id, one tab and the text. An object may have <code>
   * "slices": ["..."]</code>; other keys are ignored, and an integer id is taken as its digits.
   * Blank lines are skipped. The file is UTF-8, with or without a byte order mark.
   *
   * @return the topics in the order of the file, unmodifiable; empty for a file without topics
   * @throws EvaluationException if the file cannot be read or a line is not a topic (no id or text,
   *     an id that is blank or contains white space or appeared before, broken JSON, malformed
   *     UTF-8); the message names file and line
   */
  public static List<Topic> read(Path file) {
    Map<String, Topic> topics = new LinkedHashMap<>();
    Lines.forEach(
        file,
        line -> {
          Topic topic = line.startsWith("{") ? parseJson(line) : parseColumns(line);
          if (topics.putIfAbsent(topic.id(), topic) != null) {
            throw new EvaluationException(
                "topic \"" + topic.id() + "\" appears a second time; give every topic its own id");
          }
        });
    return List.copyOf(topics.values());
  }

  private static Topic parseJson(String line) {
    try {
      JsonNode topic = JSON.readTree(line);
      return new Topic(field(topic, "id"), field(topic, "text"), slices(topic));
    } catch (JsonProcessingException e) {
      throw new EvaluationException(
          "the line starts with a brace but is not one JSON object; mend it near column "
              + e.getLocation().getColumnNr(),
          e);
    }
  }

  private static String field(JsonNode topic, String key) {
    JsonNode value = topic.path(key);
    if (value.isTextual() || (key.equals("id") && value.isIntegralNumber())) {
      return value.asText();
    }
    throw new EvaluationException(
        value.isMissingNode()
            ? "the topic has no \"" + key + "\"; add one"
            : "the \"" + key + "\" of the topic is not a string; put it in quotes");
  }

  private static List<String> slices(JsonNode topic) {
    JsonNode value = topic.path("slices");
    List<String> slices = new ArrayList<>();
    value.forEach(slice -> slices.add(slice.isTextual() ? slice.textValue() : ""));
    if (!(value.isMissingNode() || value.isArray()) || slices.contains("")) {
      throw new EvaluationException(
          "the \"slices\" of the topic are not a list of names; write [\"names\", \"long\"]");
    }
    return slices;
  }

  private static Topic parseColumns(String line) {
    int tab = line.indexOf('\t');
    if (tab < 0) {
      throw new EvaluationException(
          "the line has no tab; write id, tab, text, or a JSON object with \"id\" and \"text\"");
    }
    return new Topic(line.substring(0, tab), line.substring(tab + 1).strip());
  }
}

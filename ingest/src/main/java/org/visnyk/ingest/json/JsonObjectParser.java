package org.visnyk.ingest.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.visnyk.ingest.draft.Excerpts;
import org.visnyk.ingest.draft.RawRecord;
import org.visnyk.ingest.draft.UnreadableRecordException;
import org.visnyk.ingest.mapping.FieldValue;

/**
 * Parses one JSON object into the values of the wanted keys, and describes in plain words where it
 * is not JSON. The values of other keys are checked and skipped.
 */
final class JsonObjectParser {
  private static final int CONTEXT_LENGTH = 12;

  /**
   * Without Jackson's symbol tables, which help when keys repeat within a document, and which throw
   * when the keys of a hostile input collide.
   */
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(RawRecord.MAX_BYTES)
                  .maxNameLength(RawRecord.MAX_BYTES)
                  .build())
          .build();

  private final Set<String> wantedKeys;
  private final boolean hasPaths;

  JsonObjectParser(Set<String> wantedKeys) {
    this.wantedKeys = wantedKeys;
    this.hasPaths = wantedKeys.stream().anyMatch(key -> key.contains("."));
  }

  /** Parses the object; the last value of a repeated key counts. */
  Map<String, FieldValue> parse(RawRecord record) throws UnreadableRecordException {
    int length = record.decode();
    char[] characters = record.characters();
    requireObject(characters, length);
    try (JsonParser parser = JSON.createParser(characters, 0, length)) {
      return readObject(parser);
    } catch (JsonProcessingException e) {
      throw new UnreadableRecordException(explain(e, characters, length));
    } catch (IOException e) {
      throw new UncheckedIOException("reading an array in memory cannot fail", e);
    }
  }

  private static void requireObject(char[] characters, int length)
      throws UnreadableRecordException {
    int start = 0;
    while (start < length && RawRecord.isBlank(characters[start])) {
      start++;
    }
    if (start < length && characters[start] == '{') {
      return;
    }
    String beginning = new String(characters, start, Math.min(length - start, 200));
    throw new UnreadableRecordException(
        beginning.startsWith("[")
            ? "a JSON array, but each record must be a JSON object"
            : "not a JSON object: it begins with " + Excerpts.quote(beginning));
  }

  private Map<String, FieldValue> readObject(JsonParser parser)
      throws IOException, UnreadableRecordException {
    Map<String, FieldValue> values = new HashMap<>();
    parser.nextToken();
    readMembers(parser, "", values);
    if (parser.nextToken() != null) {
      throw new UnreadableRecordException(
          "text follows the JSON object; each record must be a single object");
    }
    return values;
  }

  /** Reads the wanted members of an object, and those of nested objects by their path. */
  private void readMembers(JsonParser parser, String path, Map<String, FieldValue> values)
      throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = path + parser.currentName();
      JsonToken value = parser.nextToken();
      if (wantedKeys.contains(key)) {
        values.put(key, readValue(parser));
      } else if (value == JsonToken.START_OBJECT && leadsToWanted(key)) {
        readMembers(parser, key + ".", values);
      } else {
        parser.skipChildren();
      }
    }
  }

  /** Reads the value at the current token, and leaves the parser at its last token. */
  private static FieldValue readValue(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case VALUE_STRING -> new FieldValue.Text(wellFormed(parser.getText()));
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new FieldValue.Numeral(parser.getText());
      case VALUE_NULL -> new FieldValue.Absent();
      case START_ARRAY -> readArray(parser);
      case START_OBJECT -> {
        parser.skipChildren();
        yield new FieldValue.Other("an object");
      }
      default -> new FieldValue.Other("true or false");
    };
  }

  private static FieldValue readArray(JsonParser parser) throws IOException {
    List<String> texts = new ArrayList<>();
    boolean onlyStrings = true;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken() == JsonToken.VALUE_STRING) {
        texts.add(wellFormed(parser.getText()));
      } else {
        onlyStrings = false;
        parser.skipChildren();
      }
    }
    return onlyStrings
        ? new FieldValue.Texts(List.copyOf(texts))
        : new FieldValue.Other("an array of other values than strings");
  }

  /**
   * Replaces unpaired surrogates by U+FFFD. JSON can express them and UTF-8 cannot; exports that
   * cut a text in the middle of an emoji leave them behind.
   */
  private static String wellFormed(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return text.codePoints()
            .map(c -> Character.getType(c) == Character.SURROGATE ? '\uFFFD' : c)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
      }
    }
    return text;
  }

  private boolean leadsToWanted(String key) {
    return hasPaths
        && wantedKeys.stream()
            .anyMatch(wanted -> wanted.startsWith(key) && wanted.startsWith(".", key.length()));
  }

  private static String explain(JsonProcessingException problem, char[] characters, int length) {
    if (problem instanceof JsonEOFException) {
      return "broken JSON: it ends in the middle of the object";
    }
    if (problem instanceof StreamConstraintsException) {
      return "the JSON is nested too deeply, or holds a number of too many digits";
    }
    long offset = problem.getLocation() == null ? 0 : problem.getLocation().getCharOffset();
    int at = Math.clamp(offset, 0, length - 1);
    if (Character.isISOControl(characters[at])) {
      return "broken JSON at character %,d: the control character U+%04X is not escaped"
          .formatted(at + 1, (int) characters[at]);
    }
    int from = Math.max(0, at - CONTEXT_LENGTH);
    int to = Math.min(length, at + CONTEXT_LENGTH);
    return "broken JSON at character %,d, near %s"
        .formatted(at + 1, Excerpts.quote(new String(characters, from, to - from)));
  }
}

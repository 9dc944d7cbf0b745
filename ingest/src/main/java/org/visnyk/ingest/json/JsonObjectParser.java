package org.visnyk.ingest.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.visnyk.ingest.draft.Excerpts;
import org.visnyk.ingest.draft.RawRecord;
import org.visnyk.ingest.draft.UnreadableRecordException;
import org.visnyk.ingest.mapping.FieldValue;
import org.visnyk.ingest.mapping.KeyTable;
import org.visnyk.ingest.mapping.RecordValues;

/**
 * Parses one JSON object into the values of the wanted keys, and describes in plain words where it
 * is not JSON. The values of other keys are checked and skipped.
 */
final class JsonObjectParser {
  private static final int CONTEXT_LENGTH = 12;

  /**
   * Without Jackson's symbol tables, which help when keys repeat within a document, and which throw
   * when the keys of a hostile input collide. With the bare {@code NaN} that Python writes.
   */
  static final JsonFactory JSON =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(RawRecord.MAX_BYTES)
                  .maxNameLength(RawRecord.MAX_BYTES)
                  .maxNumberLength(RawRecord.MAX_BYTES)
                  .build())
          .build();

  private final KeyTable keys;
  private boolean hasNested;

  JsonObjectParser(KeyTable keys) {
    this.keys = keys;
  }

  /** Whether the last object holds other objects, apart from values of wanted keys. */
  boolean hasNested() {
    return hasNested;
  }

  /** Parses the object in a part of an array; the last value of a repeated key counts. */
  void parse(char[] characters, int from, int length, RecordValues values)
      throws UnreadableRecordException {
    requireObject(characters, from, length);
    values.clear();
    hasNested = false;
    try (JsonParser parser = JSON.createParser(characters, from, length)) {
      parser.nextToken();
      readMembers(parser, values);
      if (parser.nextToken() != null) {
        throw new UnreadableRecordException(
            "text follows the JSON object; each record must be a single object");
      }
    } catch (JsonProcessingException e) {
      throw new UnreadableRecordException(explain(e, characters, from, length));
    } catch (IOException e) {
      throw new UncheckedIOException("reading an array in memory cannot fail", e);
    }
  }

  /** The text of a string or of a number. */
  static String scalar(String json) {
    try (JsonParser parser = JSON.createParser(json)) {
      parser.nextToken();
      String text = parser.getText();
      return text == null ? "" : wellFormed(text);
    } catch (IOException e) {
      return json;
    }
  }

  private static void requireObject(char[] characters, int from, int length)
      throws UnreadableRecordException {
    int start = from;
    int end = from + length;
    while (start < end && RawRecord.isBlank(characters[start])) {
      start++;
    }
    if (start < end && characters[start] == '{') {
      return;
    }
    String beginning = new String(characters, start, Math.min(end - start, 200));
    throw new UnreadableRecordException(
        beginning.startsWith("[")
            ? "a JSON array, but each record must be a JSON object"
            : "not a JSON object: it begins with " + Excerpts.quote(beginning));
  }

  private void readMembers(JsonParser parser, RecordValues values) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      KeyTable.Key key = keys.key(parser.currentName());
      JsonToken token = parser.nextToken();
      values.see(key);
      if (token != JsonToken.VALUE_NULL) {
        key.noteValue();
      }
      if (key.isWanted() || values.isMarker(key)) {
        FieldValue value = readValue(parser);
        values.add(key, value);
        hasNested |= holdsObjects(value);
      } else {
        skip(parser, token);
      }
    }
  }

  private static boolean holdsObjects(FieldValue value) {
    return value instanceof FieldValue.Members
        || (value instanceof FieldValue.Items items
            && items.values().stream().anyMatch(FieldValue.Members.class::isInstance));
  }

  private void skip(JsonParser parser, JsonToken token) throws IOException {
    if (token == JsonToken.START_ARRAY) {
      JsonToken first = parser.nextToken();
      hasNested |= first == JsonToken.START_OBJECT || first == JsonToken.START_ARRAY;
      while (parser.currentToken() != JsonToken.END_ARRAY) {
        parser.skipChildren();
        parser.nextToken();
      }
    } else {
      hasNested |= token == JsonToken.START_OBJECT;
      parser.skipChildren();
    }
  }

  /** Reads the value at the current token, and leaves the parser at its last token. */
  private static FieldValue readValue(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case VALUE_STRING -> new FieldValue.Text(wellFormed(parser.getText()));
      case VALUE_NUMBER_INT -> new FieldValue.Numeral(parser.getText());
      case VALUE_NUMBER_FLOAT ->
          parser.isNaN() ? FieldValue.ABSENT : new FieldValue.Numeral(parser.getText());
      case VALUE_TRUE -> new FieldValue.Flag(true);
      case VALUE_FALSE -> new FieldValue.Flag(false);
      case START_ARRAY -> readArray(parser);
      case START_OBJECT -> readObject(parser);
      default -> FieldValue.ABSENT;
    };
  }

  private static FieldValue readArray(JsonParser parser) throws IOException {
    List<FieldValue> values = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      values.add(readValue(parser));
    }
    return new FieldValue.Items(values);
  }

  private static FieldValue readObject(JsonParser parser) throws IOException {
    Map<String, FieldValue> members = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      parser.nextToken();
      members.put(key, readValue(parser));
    }
    return unwrapped(members);
  }

  /** MongoDB writes types as keys: {@code {"$date": ..}}, {@code {"$numberLong": "5"}}. */
  private static FieldValue unwrapped(Map<String, FieldValue> members) {
    if (members.size() != 1) {
      return new FieldValue.Members(members);
    }
    Map.Entry<String, FieldValue> only = members.entrySet().iterator().next();
    if (!only.getKey().startsWith("$")) {
      return new FieldValue.Members(members);
    }
    return only.getKey().startsWith("$number") && only.getValue() instanceof FieldValue.Text text
        ? new FieldValue.Numeral(text.value())
        : only.getValue();
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

  private static String explain(
      JsonProcessingException problem, char[] characters, int from, int length) {
    if (problem instanceof JsonEOFException) {
      return "broken JSON: it ends in the middle of the object";
    }
    if (problem instanceof StreamConstraintsException) {
      return "the JSON is nested too deeply, or holds a number of too many digits";
    }
    long offset = problem.getLocation() == null ? 0 : problem.getLocation().getCharOffset();
    int at = from + Math.clamp(offset, 0, length - 1);
    if (Character.isISOControl(characters[at])) {
      return "broken JSON at character %,d: the control character U+%04X is not escaped"
          .formatted(at - from + 1, (int) characters[at]);
    }
    int start = Math.max(from, at - CONTEXT_LENGTH);
    int end = Math.min(from + length, at + CONTEXT_LENGTH);
    return "broken JSON at character %,d, near %s"
        .formatted(at - from + 1, Excerpts.quote(new String(characters, start, end - start)));
  }
}

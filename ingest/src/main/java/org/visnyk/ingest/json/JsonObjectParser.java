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
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.visnyk.ingest.record.Excerpts;
import org.visnyk.ingest.record.RawRecord;
import org.visnyk.ingest.record.UnreadableRecordException;

/**
 * Turns the bytes of one JSON object into the values of the keys that matter, and says in plain
 * words where the bytes are not UTF-8 or not JSON. Values of other keys are checked and passed over
 * without being kept.
 */
final class JsonObjectParser {
  private static final int CONTEXT_LENGTH = 12;

  /**
   * Without Jackson's tables of names: they pay for data whose keys repeat within a document, and
   * refuse to go on when the keys of a hostile input collide.
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
  private final RecordDecoder decoder = new RecordDecoder();

  JsonObjectParser(Set<String> wantedKeys) {
    this.wantedKeys = wantedKeys;
    this.hasPaths = wantedKeys.stream().anyMatch(key -> key.contains("."));
  }

  /** Reads the object; of a key that comes twice, the last value counts. */
  Map<String, JsonValue> parse(RawRecord record) throws UnreadableRecordException {
    int length = decoder.decode(record);
    char[] characters = decoder.characters();
    requireObject(characters, length);
    try (JsonParser parser = JSON.createParser(characters, 0, length)) {
      return readObject(parser);
    } catch (JsonProcessingException e) {
      throw new UnreadableRecordException("", explain(e, characters, length));
    } catch (IOException e) {
      throw new UncheckedIOException("an array in memory cannot fail to be read", e);
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
        "",
        beginning.startsWith("[")
            ? "a JSON array, where each record must be a JSON object"
            : "not a JSON object: it begins with " + Excerpts.quote(beginning));
  }

  private Map<String, JsonValue> readObject(JsonParser parser)
      throws IOException, UnreadableRecordException {
    Map<String, JsonValue> values = new HashMap<>();
    parser.nextToken();
    readMembers(parser, "", values);
    if (parser.nextToken() != null) {
      throw new UnreadableRecordException(
          "", "something follows the JSON object; each record must be one object");
    }
    return values;
  }

  /** Takes the wanted members of an object, and those of objects inside of it by their path. */
  private void readMembers(JsonParser parser, String path, Map<String, JsonValue> values)
      throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = path + parser.currentName();
      JsonToken value = parser.nextToken();
      if (wantedKeys.contains(key)) {
        values.put(key, JsonValue.read(parser));
      } else if (value == JsonToken.START_OBJECT && leadsToWanted(key)) {
        readMembers(parser, key + ".", values);
      } else {
        parser.skipChildren();
      }
    }
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

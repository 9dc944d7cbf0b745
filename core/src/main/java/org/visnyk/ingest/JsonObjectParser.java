package org.visnyk.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

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
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private char[] characters = new char[1 << 13];

  JsonObjectParser(Set<String> wantedKeys) {
    this.wantedKeys = wantedKeys;
  }

  /** Reads the object; of a key that comes twice, the last value counts. */
  Map<String, JsonValue> parse(RawRecord record) throws UnreadableRecordException {
    int length = decode(record);
    requireObject(length);
    try (JsonParser parser = JSON.createParser(characters, 0, length)) {
      return readObject(parser);
    } catch (JsonProcessingException e) {
      throw new UnreadableRecordException("", explain(e, length));
    } catch (IOException e) {
      throw new UncheckedIOException("an array in memory cannot fail to be read", e);
    }
  }

  private int decode(RawRecord record) throws UnreadableRecordException {
    if (characters.length < record.length()) {
      characters = new char[Math.max(record.length(), 2 * characters.length)];
    }
    ByteBuffer bytes = ByteBuffer.wrap(record.bytes(), 0, record.length());
    CharBuffer target = CharBuffer.wrap(characters);
    CoderResult result = decoder.reset().decode(bytes, target, true);
    if (result.isError()) {
      throw new UnreadableRecordException(
          "",
          "not valid UTF-8 at byte %,d of the record; is it in another encoding?"
              .formatted(bytes.position() + 1));
    }
    return target.position();
  }

  private void requireObject(int length) throws UnreadableRecordException {
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
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      parser.nextToken();
      if (wantedKeys.contains(key)) {
        values.put(key, JsonValue.read(parser));
      } else {
        parser.skipChildren();
      }
    }
    if (parser.nextToken() != null) {
      throw new UnreadableRecordException(
          "", "something follows the JSON object; each record must be one object");
    }
    return values;
  }

  private String explain(JsonProcessingException problem, int length) {
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

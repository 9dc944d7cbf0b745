package org.visnyk.ingest.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A value of a JSON object, as far as articles have a use for it. */
public sealed interface JsonValue {
  /** A string. */
  record Text(String value) implements JsonValue {}

  /** An array of nothing but strings. */
  record Texts(List<String> values) implements JsonValue {}

  /** A number with its digits as written, since a number used as an id must not change. */
  record Numeral(String digits) implements JsonValue {}

  /** {@code null}, which is the same as no value. */
  record Absent() implements JsonValue {}

  /** What no field of an article can be. */
  record Other(String description) implements JsonValue {}

  /** Takes the value at the parser's current token, and leaves the parser at its last token. */
  static JsonValue read(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case VALUE_STRING -> new Text(WellFormed.of(parser.getText()));
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Numeral(parser.getText());
      case VALUE_NULL -> new Absent();
      case START_ARRAY -> readArray(parser);
      case START_OBJECT -> {
        parser.skipChildren();
        yield new Other("an object");
      }
      default -> new Other("true or false");
    };
  }

  private static JsonValue readArray(JsonParser parser) throws IOException {
    List<String> texts = new ArrayList<>();
    boolean onlyStrings = true;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken() == JsonToken.VALUE_STRING) {
        texts.add(WellFormed.of(parser.getText()));
      } else {
        onlyStrings = false;
        parser.skipChildren();
      }
    }
    return onlyStrings
        ? new Texts(List.copyOf(texts))
        : new Other("an array that holds something else than strings");
  }

  /** What it is, for a sentence that says what it should be instead. */
  default String description() {
    return switch (this) {
      case Text text -> "a string";
      case Texts texts -> "an array";
      case Numeral numeral -> "a number";
      case Absent absent -> "null";
      case Other other -> other.description();
    };
  }

  /** Whether it says nothing: {@code null}, or a string of nothing but white space. */
  default boolean isBlank() {
    return this instanceof Absent || (this instanceof Text text && text.value().isBlank());
  }
}

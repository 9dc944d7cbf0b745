package org.visnyk.ingest.mapping;

import java.util.List;

/** A value of a record, as far as a field of an article can use it. */
public sealed interface FieldValue {
  /** A string. */
  record Text(String value) implements FieldValue {}

  /** An array of strings only. */
  record Texts(List<String> values) implements FieldValue {}

  /** A number with its digits as written, since a number used as an id must not change. */
  record Numeral(String digits) implements FieldValue {}

  /** No value. */
  record Absent() implements FieldValue {}

  /** A value that no field can use. */
  record Other(String description) implements FieldValue {}

  /** The kind of value, for messages. */
  default String description() {
    return switch (this) {
      case Text text -> "a string";
      case Texts texts -> "an array";
      case Numeral numeral -> "a number";
      case Absent absent -> "null";
      case Other other -> other.description();
    };
  }

  /** Whether it is absent or a blank string. */
  default boolean isBlank() {
    return this instanceof Absent || (this instanceof Text text && text.value().isBlank());
  }
}

package org.visnyk.ingest.mapping;

import java.util.List;
import java.util.Map;

/** A value of a record, in the types that JSON has. */
public sealed interface FieldValue {
  /** A string. */
  record Text(String value) implements FieldValue {}

  /** A number with its digits as written, since a number used as an id must not change. */
  record Numeral(String digits) implements FieldValue {}

  /** True or false. */
  record Flag(boolean value) implements FieldValue {}

  /** An array. */
  record Items(List<FieldValue> values) implements FieldValue {}

  /** An object; the keys are as written. */
  record Members(Map<String, FieldValue> values) implements FieldValue {}

  /** No value. */
  record Absent() implements FieldValue {}

  /** No value. */
  FieldValue ABSENT = new Absent();
}

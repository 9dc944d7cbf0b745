package org.visnyk.query.syntax;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A field that can be named before a colon, in English or in Ukrainian. */
public enum QueryField {
  /** The headline. */
  TITLE("title", "заголовок"),
  /** The name of the outlet. */
  SOURCE("source", "джерело"),
  /** Each name of the byline. */
  AUTHOR("author", "автор"),
  /** The rubric. */
  SECTION("section", "розділ"),
  /** Each keyword of the editors. */
  TAG("tag", "тег"),
  /** Published on the first day of the span or later. */
  AFTER("after", "після"),
  /** Published before the first day of the span. */
  BEFORE("before", "до"),
  /** Published within the span. */
  DATE("date", "дата");

  private static final Map<String, QueryField> BY_NAME =
      Arrays.stream(values())
          .flatMap(
              field -> Stream.of(field.label, field.ukrainian).map(name -> Map.entry(name, field)))
          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

  private static final int MAX_NAME_LENGTH =
      BY_NAME.keySet().stream().mapToInt(String::length).max().orElse(0);

  private final String label;
  private final String ukrainian;

  QueryField(String label, String ukrainian) {
    this.label = label;
    this.ukrainian = ukrainian;
  }

  /** The name used in printed queries. */
  String label() {
    return label;
  }

  /** Whether it holds labels, which are compared as a whole. */
  boolean isLabel() {
    return switch (this) {
      case SOURCE, AUTHOR, SECTION, TAG -> true;
      case TITLE, AFTER, BEFORE, DATE -> false;
    };
  }

  /** Whether it holds spans of days. */
  boolean isDate() {
    return this != TITLE && !isLabel();
  }

  /** Finds a field by name, in any letter case. */
  static Optional<QueryField> named(String name) {
    return name.length() > MAX_NAME_LENGTH
        ? Optional.empty()
        : Optional.ofNullable(BY_NAME.get(name.toLowerCase(Locale.ROOT)));
  }

  /** Lists the English names of all fields, for people. */
  static String all() {
    return Stream.of(values()).map(QueryField::label).collect(Collectors.joining(", "));
  }
}

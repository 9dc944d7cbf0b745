package org.visnyk.ingest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A component of an article, with the keys under which records have it, the preferred one first.
 */
enum ArticleField {
  ID("id"),
  TITLE("title"),
  LEAD("lead"),
  TEXT("text", "body", "content"),
  PUBLISHED("published", "date"),
  SOURCE("source"),
  URL("url"),
  AUTHORS("authors"),
  SECTION("section"),
  TAGS("tags");

  private final List<String> keys;

  ArticleField(String... keys) {
    this.keys = List.of(keys);
  }

  /** The name of the component in {@link org.visnyk.Article}. */
  String fieldName() {
    return name().toLowerCase(Locale.ROOT);
  }

  List<String> keys() {
    return keys;
  }

  static Optional<ArticleField> named(String name) {
    return Arrays.stream(values()).filter(field -> field.fieldName().equals(name)).findFirst();
  }

  static String allNames() {
    return Arrays.stream(values()).map(ArticleField::fieldName).collect(Collectors.joining(", "));
  }
}

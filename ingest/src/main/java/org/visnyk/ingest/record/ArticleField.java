package org.visnyk.ingest.record;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A component of an article. */
public enum ArticleField {
  ID,
  TITLE,
  LEAD,
  TEXT,
  PUBLISHED,
  SOURCE,
  URL,
  AUTHORS,
  SECTION,
  TAGS;

  /** The name of the component in {@link org.visnyk.Article}. */
  public String fieldName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The keys under which records have it, the preferred one first. */
  List<String> keys() {
    return switch (this) {
      case TEXT -> List.of("text", "body", "content");
      case PUBLISHED -> List.of("published", "date");
      default -> List.of(fieldName());
    };
  }

  static Optional<ArticleField> named(String name) {
    return Arrays.stream(values()).filter(field -> field.fieldName().equals(name)).findFirst();
  }

  static String allNames() {
    return Arrays.stream(values()).map(ArticleField::fieldName).collect(Collectors.joining(", "));
  }
}

package org.visnyk.ingest.record;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A field of an {@link org.visnyk.Article} that records can set.
 *
 * @since 0.1
 */
public enum ArticleField {
  /** The id. */
  ID,
  /** The title. */
  TITLE,
  /** The lead. */
  LEAD,
  /** The text. */
  TEXT,
  /** The time of publication. */
  PUBLISHED,
  /** The source. */
  SOURCE,
  /** The address. */
  URL,
  /** The authors. */
  AUTHORS,
  /** The section. */
  SECTION,
  /** The tags. */
  TAGS;

  /** The name of the field in {@link org.visnyk.Article}, such as {@code title}. */
  public String fieldName() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<ArticleField> named(String name) {
    return Arrays.stream(values()).filter(field -> field.fieldName().equals(name)).findFirst();
  }

  static String allNames() {
    return Arrays.stream(values()).map(ArticleField::fieldName).collect(Collectors.joining(", "));
  }
}

package org.visnyk.ingest.record;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the values of a record become an article. Immutable.
 *
 * <p>Without a mapping, each component of an article is read from the key of its own name; {@code
 * published} also from {@code date}, and {@code text} also from {@code body} or {@code content}.
 *
 * @param keys for a component of an article, such as {@code title}, the key or column of the
 *     records that holds it, which is read instead of the usual ones; {@code a.b} is the key {@code
 *     b} of the object under {@code a}
 * @param defaultSource the source of an article whose record names none; default empty
 * @param defaultSection the section of an article whose record names none; default empty
 */
public record ArticleMapping(
    Map<String, String> keys, String defaultSource, String defaultSection) {

  /**
   * Checks the components and takes an unmodifiable copy of the map.
   *
   * @throws IllegalArgumentException if a key of the map is no component of an article
   */
  public ArticleMapping {
    keys = Map.copyOf(keys);
    for (String field : keys.keySet()) {
      if (ArticleField.named(field).isEmpty()) {
        throw new IllegalArgumentException(
            "an article has no field %s; its fields are %s"
                .formatted(Excerpts.quote(field), ArticleField.allNames()));
      }
    }
  }

  /** The usual keys and no defaults. */
  public static ArticleMapping standard() {
    return new ArticleMapping(Map.of(), "", "");
  }

  /** The same for columns, in whose names capitals make no difference. */
  public ArticleMapping inLowerCase() {
    return new ArticleMapping(
        keys.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, key -> normalised(key.getValue()))),
        defaultSource,
        defaultSection);
  }

  /** The form in which the names of columns are compared. */
  public static String normalised(String column) {
    return column.strip().toLowerCase(Locale.ROOT);
  }

  public List<String> keysOf(ArticleField field) {
    String mapped = keys.get(field.fieldName());
    return mapped == null ? field.keys() : List.of(mapped);
  }

  public Set<String> allKeys() {
    return Stream.of(ArticleField.values())
        .flatMap(field -> keysOf(field).stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}

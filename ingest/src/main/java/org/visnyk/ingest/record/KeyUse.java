package org.visnyk.ingest.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which keys or columns the records of an input have, and which of them became fields of articles.
 * Lists the first {@value #MAX_KEYS} keys in the order in which they occurred. Immutable.
 *
 * @since 0.1
 */
public final class KeyUse {
  /** Maximum number of keys listed: records whose keys are data have any number of them. */
  public static final int MAX_KEYS = 500;

  /** Inputs without keys, such as pages. */
  public static final KeyUse NONE = new KeyUse(Map.of());

  private final Map<String, Optional<ArticleField>> fields;

  private KeyUse(Map<String, Optional<ArticleField>> fields) {
    this.fields = fields;
  }

  /**
   * Creates a list of keys.
   *
   * @param fields each key as it is written, with the field that was read from it; empty if none
   *     was
   */
  public static KeyUse of(Map<String, Optional<ArticleField>> fields) {
    return new KeyUse(new LinkedHashMap<>(fields));
  }

  /** All keys. */
  public List<String> keys() {
    return List.copyOf(fields.keySet());
  }

  /** The keys from which no field was read. */
  public List<String> unused() {
    return select(false);
  }

  /** The keys from which a field was read. */
  public List<String> used() {
    return select(true);
  }

  /** The field that was read from a key; empty if none was. */
  public Optional<ArticleField> field(String key) {
    return fields.getOrDefault(key, Optional.empty());
  }

  /** The keys of two inputs; a key is used if it is used in either. */
  public KeyUse plus(KeyUse other) {
    if (fields.isEmpty() || other.fields.isEmpty()) {
      return fields.isEmpty() ? other : this;
    }
    Map<String, Optional<ArticleField>> all = new LinkedHashMap<>(fields);
    other.fields.forEach(
        (key, field) -> {
          if (all.containsKey(key) || all.size() < MAX_KEYS) {
            all.merge(key, field, (one, two) -> one.isPresent() ? one : two);
          }
        });
    return new KeyUse(all);
  }

  private List<String> select(boolean used) {
    List<String> keys = new ArrayList<>();
    fields.forEach(
        (key, field) -> {
          if (field.isPresent() == used) {
            keys.add(key);
          }
        });
    return keys;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof KeyUse that && fields.equals(that.fields);
  }

  @Override
  public int hashCode() {
    return Objects.hash(fields);
  }

  @Override
  public String toString() {
    return "KeyUse" + fields;
  }
}

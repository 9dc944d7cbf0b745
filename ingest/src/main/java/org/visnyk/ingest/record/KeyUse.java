package org.visnyk.ingest.record;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
  public static final KeyUse NONE = new KeyUse(Map.of(), Set.of());

  private final Map<String, Optional<ArticleField>> fields;
  private final Set<String> blank;

  private KeyUse(Map<String, Optional<ArticleField>> fields, Set<String> blank) {
    this.fields = fields;
    this.blank = blank;
  }

  /**
   * Creates a list of keys.
   *
   * @param fields each key as it is written, with the field that was read from it; empty if none
   *     was
   * @param blank the keys that no record has a value for
   */
  public static KeyUse of(Map<String, Optional<ArticleField>> fields, Set<String> blank) {
    return new KeyUse(new LinkedHashMap<>(fields), Set.copyOf(blank));
  }

  /** All keys. */
  public List<String> keys() {
    return List.copyOf(fields.keySet());
  }

  /** The keys with values from which no field was read. */
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
    Set<String> nowhere = new HashSet<>();
    for (String key : all.keySet()) {
      boolean hasValue = hasValue(key) || other.hasValue(key);
      if (!hasValue) {
        nowhere.add(key);
      }
    }
    return new KeyUse(all, nowhere);
  }

  private boolean hasValue(String key) {
    return fields.containsKey(key) && !blank.contains(key);
  }

  private List<String> select(boolean used) {
    List<String> keys = new ArrayList<>();
    fields.forEach(
        (key, field) -> {
          if (field.isPresent() == used && (used || !blank.contains(key))) {
            keys.add(key);
          }
        });
    return keys;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof KeyUse that && fields.equals(that.fields) && blank.equals(that.blank);
  }

  @Override
  public int hashCode() {
    return Objects.hash(fields, blank);
  }

  @Override
  public String toString() {
    return "KeyUse" + fields;
  }
}

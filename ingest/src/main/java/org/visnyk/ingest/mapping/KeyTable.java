package org.visnyk.ingest.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.visnyk.ingest.record.ArticleField;
import org.visnyk.ingest.record.ArticleMapping;
import org.visnyk.ingest.record.KeyUse;

/**
 * The keys of an input: which fields each may hold, and what became of it. Looks a key up once,
 * whatever the number of records. Not safe for use by several threads at once.
 */
public final class KeyTable {
  /** A field that a key may hold; among several keys of a field, the lowest rank is preferred. */
  record Target(ArticleField field, int rank) {}

  /** A key as it is written; in nested objects with the keys that lead to it, joined by dots. */
  public static final class Key {
    /** The key of values that stand under none. */
    static final Key NONE = new Key("", List.of(), List.of(), false);

    private final String name;
    private final List<Target> targets;
    private final List<String> paths;
    private final boolean isUtc;
    private @Nullable ArticleField used;
    private boolean isNoted;
    private boolean hasValue;

    private Key(String name, List<Target> targets, List<String> paths, boolean isUtc) {
      this.name = name;
      this.targets = targets;
      this.paths = paths;
      this.isUtc = isUtc;
    }

    /** Whether a value is of interest; other values need not be read. */
    public boolean isWanted() {
      return !targets.isEmpty() || !paths.isEmpty();
    }

    /** Notes that this key has a value somewhere. */
    public void noteValue() {
      hasValue = true;
    }

    /** Notes that a record has this key. */
    void note() {
      isNoted = true;
    }

    String name() {
      return name;
    }

    List<Target> targets() {
      return targets;
    }

    /** Mapped paths that begin with this key. */
    List<String> paths() {
      return paths;
    }

    /** Whether its name says that times are in UTC, as {@code date_gmt} does. */
    boolean isUtc() {
      return isUtc;
    }

    void use(ArticleField field) {
      if (this != NONE) {
        used = used == null ? field : used;
      }
    }
  }

  private final Map<String, List<Target>> targets = new HashMap<>();
  private final Map<String, List<String>> paths = new HashMap<>();
  private final Map<String, Key> keys = new LinkedHashMap<>();

  /** Creates the table of an input. */
  public KeyTable(ArticleMapping mapping) {
    for (ArticleField field : ArticleField.values()) {
      List<String> names = mapping.keys(field);
      for (int rank = 0; rank < names.size(); rank++) {
        String name = names.get(rank);
        targets.computeIfAbsent(name, none -> new ArrayList<>()).add(new Target(field, rank));
        int dot = name.indexOf('.');
        if (dot > 0) {
          paths.computeIfAbsent(name.substring(0, dot), none -> new ArrayList<>()).add(name);
        }
      }
    }
  }

  /** The key of a name. */
  public Key key(String name) {
    Key known = keys.get(name);
    if (known != null) {
      return known;
    }
    String normalised = ArticleMapping.normalised(name);
    Key key =
        new Key(
            name,
            List.copyOf(targets.getOrDefault(normalised, List.of())),
            List.copyOf(paths.getOrDefault(normalised, List.of())),
            normalised.endsWith("gmt") || normalised.endsWith("utc"));
    if (keys.size() < KeyUse.MAX_KEYS || (key.isWanted() && keys.size() < 2 * KeyUse.MAX_KEYS)) {
      keys.put(name, key);
    }
    return key;
  }

  /** Notes that the records have a key, whether or not with a value. */
  public static void note(Key key) {
    key.note();
  }

  /** Whether any of the names may hold a field. */
  public boolean holdsAny(List<String> names, ArticleField... fields) {
    return names.stream()
        .flatMap(name -> key(name).targets().stream())
        .anyMatch(target -> List.of(fields).contains(target.field()));
  }

  /** What became of the keys so far. */
  public KeyUse use() {
    Map<String, Optional<ArticleField>> fields = new LinkedHashMap<>();
    Set<String> blank = new LinkedHashSet<>();
    for (Key key : keys.values()) {
      if (key.isNoted && !key.name.isBlank()) {
        fields.put(key.name, Optional.ofNullable(key.used));
        if (!key.hasValue) {
          blank.add(key.name);
        }
      }
    }
    return KeyUse.of(fields, blank);
  }
}

package org.visnyk.benchmarks.relevance;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A relevance measurement: every system on every collection.
 *
 * @param systems in the order of the tables; at least one
 * @param collections at least one
 * @param reference the system that the others are compared with
 * @param depth number of articles to retrieve for a topic; default 1000
 * @param now the reference time of the searches; default the present
 */
record Definition(
    List<SystemDefinition> systems,
    List<CollectionDefinition> collections,
    String reference,
    int depth,
    Optional<Instant> now) {
  private static final int DEFAULT_DEPTH = 1000;
  private static final int MAX_DEPTH = 100_000;

  /** Checks that all names refer to something. */
  Definition {
    systems = List.copyOf(systems);
    collections = List.copyOf(collections);
    if (systems.isEmpty() || collections.isEmpty()) {
      throw new RelevanceException("name at least one system and one collection");
    }
    FileNames.checkDistinct("collection", collections.stream().map(each -> each.name()).toList());
    for (CollectionDefinition collection : collections) {
      List<String> names = names(systems, collection);
      FileNames.checkDistinct("system", names);
      if (!names.contains(reference)) {
        throw new RelevanceException(
            "the reference \"%s\" is none of the systems %s".formatted(reference, names));
      }
      for (String expected : collection.expected().keySet()) {
        if (!names.contains(expected)) {
          throw new RelevanceException(
              "scores are expected of \"%s\", which is none of the systems %s"
                  .formatted(expected, names));
        }
      }
    }
    if (depth < 1 || depth > MAX_DEPTH) {
      throw new RelevanceException(
          "the depth is %d; ask for 1 to %d articles a topic".formatted(depth, MAX_DEPTH));
    }
  }

  /** A definition of a file; the first system is the reference by default. */
  @JsonCreator
  static Definition of(
      @JsonProperty("description") @Nullable String description,
      @JsonProperty("systems") @Nullable List<SystemDefinition> systems,
      @JsonProperty("collections") @Nullable List<CollectionDefinition> collections,
      @JsonProperty("reference") @Nullable String reference,
      @JsonProperty("depth") @Nullable Integer depth,
      @JsonProperty("now") @Nullable String now) {
    if (systems == null || systems.isEmpty() || collections == null) {
      throw new RelevanceException("name at least one system and one collection");
    }
    return new Definition(
        systems,
        collections,
        reference == null ? systems.getFirst().name() : reference,
        depth == null ? DEFAULT_DEPTH : depth,
        Optional.ofNullable(now).map(Definition::instant));
  }

  /** The same with all files resolved against a folder. */
  Definition in(Path folder) {
    return new Definition(
        systems.stream().map(system -> system.in(folder)).toList(),
        collections.stream().map(collection -> collection.in(folder)).toList(),
        reference,
        depth,
        now);
  }

  /** The same systems on another collection, without expected scores. */
  Definition on(Path folder) {
    return new Definition(
        systems, List.of(CollectionDefinition.of(folder)), reference, depth, Optional.empty());
  }

  /** The same with another reference. */
  Definition comparedWith(String other) {
    return new Definition(systems, collections, other, depth, now);
  }

  private static List<String> names(
      List<SystemDefinition> systems, CollectionDefinition collection) {
    List<String> names = new ArrayList<>(systems.stream().map(SystemDefinition::name).toList());
    names.addAll(collection.runs().keySet());
    return names;
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new RelevanceException(
          "\"%s\" is no moment; write one such as 2024-06-26T07:15:00Z".formatted(text), e);
    }
  }
}

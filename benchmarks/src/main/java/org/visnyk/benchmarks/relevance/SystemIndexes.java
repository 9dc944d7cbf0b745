package org.visnyk.benchmarks.relevance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.visnyk.benchmarks.relevance.SystemDefinition.SystemKind;
import org.visnyk.benchmarks.relevance.SystemIndex.SearchSystem;

/** The indexes of a collection. Systems that differ only in how they search share one. */
final class SystemIndexes implements AutoCloseable {
  /** The options that an index depends on. */
  private record Key(SystemKind engine, Optional<Path> lexicon, Optional<Path> dictionary) {
    static Key of(SystemDefinition system) {
      return new Key(system.engine(), system.lexicon(), system.dictionary());
    }
  }

  private final Map<Key, SystemIndex> indexes = new LinkedHashMap<>();
  private final long articles;

  /**
   * Indexes a collection for all systems in one pass.
   *
   * @param folder an empty folder
   */
  SystemIndexes(
      Path folder,
      List<SystemDefinition> systems,
      TestCollection collection,
      Optional<Instant> now) {
    try {
      for (SystemDefinition system : systems) {
        indexes.computeIfAbsent(Key.of(system), key -> make(folder, system, now));
      }
      articles =
          collection.forEachArticle(
              article -> indexes.values().forEach(index -> index.put(article)));
      indexes.values().forEach(SystemIndex::finish);
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /** The number of indexed articles. */
  long articles() {
    return articles;
  }

  /** One of the systems that the indexes were made for. */
  SearchSystem system(SystemDefinition definition) {
    return Objects.requireNonNull(indexes.get(Key.of(definition))).system(definition);
  }

  @Override
  public void close() {
    indexes.values().forEach(SystemIndex::close);
  }

  private SystemIndex make(Path folder, SystemDefinition system, Optional<Instant> now) {
    try {
      Path own = Files.createDirectories(folder.resolve("index-" + indexes.size()));
      return system.engine() == SystemKind.VISNYK
          ? new VisnykIndex(own, system, now)
          : new BaselineIndex(own, system.engine().analyzer().create());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make an index in " + folder, e);
    }
  }
}

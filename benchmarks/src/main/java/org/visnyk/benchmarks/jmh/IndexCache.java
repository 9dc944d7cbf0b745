package org.visnyk.benchmarks.jmh;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.visnyk.benchmarks.command.TemporaryFolder;
import org.visnyk.benchmarks.corpus.ArticleGenerator;
import org.visnyk.benchmarks.corpus.NewsQuery;
import org.visnyk.benchmarks.corpus.QueryKind;
import org.visnyk.benchmarks.corpus.QueryMix;
import org.visnyk.benchmarks.engine.Engine;

/**
 * The indexes and queries of generated collections, made once for all the JVMs that JMH forks. They
 * are kept in the folder that the system property {@value #PROPERTY} names, or else in a temporary
 * folder that is deleted on close.
 */
final class IndexCache implements AutoCloseable {
  static final String PROPERTY = "visnyk.benchmarks.cache";

  /** Commits while building, so that there are several segments, as in an index in use. */
  private static final int COMMITS = 8;

  private static final int QUERIES = 2000;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;
  private final Optional<TemporaryFolder> temporary;

  private IndexCache(Path folder, Optional<TemporaryFolder> temporary) {
    this.folder = folder;
    this.temporary = temporary;
  }

  static IndexCache open() {
    String kept = System.getProperty(PROPERTY, "");
    if (!kept.isEmpty()) {
      return in(Path.of(kept));
    }
    TemporaryFolder temporary = TemporaryFolder.create();
    return new IndexCache(temporary.path(), Optional.of(temporary));
  }

  /** Keeps everything in this folder. */
  static IndexCache in(Path folder) {
    return new IndexCache(folder, Optional.empty());
  }

  /** The closed index of an engine over a generated collection. */
  Path index(Engine engine, int size, long seed) throws IOException {
    Path place = folder.resolve("%s-%d-%d".formatted(engine.label(), size, seed));
    makeOnce(place, unfinished -> build(engine, new ArticleGenerator(seed, size), unfinished));
    return place;
  }

  /** Queries about a generated collection. */
  List<NewsQuery> queries(QueryKind kind, int size, long seed) throws IOException {
    Path place = folder.resolve("queries-%s-%d-%d.json".formatted(kind, size, seed));
    makeOnce(
        place,
        unfinished -> {
          QueryMix mix = new QueryMix(new ArticleGenerator(seed, size));
          JSON.writeValue(unfinished.toFile(), mix.queries(kind, QUERIES));
        });
    return JSON.readValue(place.toFile(), new TypeReference<List<NewsQuery>>() {});
  }

  private static void build(Engine engine, ArticleGenerator generator, Path folder)
      throws IOException {
    int portion = Math.max(1, generator.size() / COMMITS);
    try (Engine.Indexer indexer = Engines.newIndexer(engine, folder)) {
      for (int i = 0; i < generator.size(); i++) {
        indexer.put(generator.article(i));
        if ((i + 1) % portion == 0) {
          indexer.commit();
        }
      }
    }
  }

  /** Makes a file or folder under another name first, so that an interrupted run leaves no half. */
  private void makeOnce(Path place, Maker maker) throws IOException {
    if (Files.exists(place)) {
      return;
    }
    Path unfinished = place.resolveSibling(place.getFileName() + ".unfinished");
    Files.createDirectories(folder);
    TemporaryFolder.delete(unfinished);
    maker.make(unfinished);
    Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE);
  }

  private interface Maker {
    void make(Path place) throws IOException;
  }

  @Override
  public void close() {
    temporary.ifPresent(TemporaryFolder::close);
  }
}

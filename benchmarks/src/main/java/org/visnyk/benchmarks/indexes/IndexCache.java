package org.visnyk.benchmarks.indexes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.visnyk.benchmarks.command.TemporaryFolder;
import org.visnyk.benchmarks.corpus.RecombinedArticles;
import org.visnyk.benchmarks.engine.Engine;

/**
 * Searched indexes, each built once for all the JVMs that search it. They are kept in the folder
 * that the system property {@value #PROPERTY} names, or else in a temporary folder that is deleted
 * on close.
 */
public final class IndexCache implements AutoCloseable {
  /** The name of the system property for the folder. */
  public static final String PROPERTY = "visnyk.benchmarks.cache";

  /** Commits while building, so that there are several segments, as in an index in use. */
  private static final int COMMITS = 8;

  private final Path folder;
  private final Optional<TemporaryFolder> temporary;

  private IndexCache(Path folder, Optional<TemporaryFolder> temporary) {
    this.folder = folder;
    this.temporary = temporary;
  }

  /** Uses the folder that the system property names, or a temporary one. */
  public static IndexCache open() {
    String kept = System.getProperty(PROPERTY, "");
    return kept.isEmpty() ? temporary() : in(Path.of(kept));
  }

  /** Uses a temporary folder. */
  public static IndexCache temporary() {
    TemporaryFolder temporary = TemporaryFolder.create();
    return new IndexCache(temporary.path(), Optional.of(temporary));
  }

  /** Keeps everything in this folder. */
  public static IndexCache in(Path folder) {
    return new IndexCache(folder, Optional.empty());
  }

  /**
   * The closed index of an engine over recombined articles, built if it is not there yet.
   *
   * @param size number of articles
   */
  public Path index(Engine engine, BenchmarkCorpus corpus, int size) throws IOException {
    Engine indexing = engine.indexedBy();
    Path place = folder.resolve("%s-%s-%d".formatted(indexing.label(), corpus.name(), size));
    if (!Files.exists(place)) {
      // Under another name first, so that an interrupted run leaves no half.
      Path unfinished = place.resolveSibling(place.getFileName() + ".unfinished");
      Files.createDirectories(folder);
      TemporaryFolder.delete(unfinished);
      build(indexing, corpus.recombined(size), unfinished);
      Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE);
    }
    return place;
  }

  private static void build(Engine engine, RecombinedArticles articles, Path folder)
      throws IOException {
    int portion = Math.max(1, articles.size() / COMMITS);
    try (Engine.Indexer indexer = Engines.newIndexer(engine, folder)) {
      for (int i = 0; i < articles.size(); i++) {
        indexer.put(articles.article(i));
        if ((i + 1) % portion == 0) {
          indexer.commit();
        }
      }
    }
  }

  @Override
  public void close() {
    temporary.ifPresent(TemporaryFolder::close);
  }
}

package org.visnyk.embedded;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;
import org.visnyk.IndexOptions;
import org.visnyk.IndexOptions.Access;
import org.visnyk.IndexUnavailableException;
import org.visnyk.IndexUnavailableException.Reason;
import org.visnyk.index.ArticleSearchers;
import org.visnyk.index.ArticleWriter;
import org.visnyk.index.IndexFolder;

/**
 * An open index, for reading or for reading and writing. All access goes through this class, which
 * translates failures of the storage into the exceptions that {@link org.visnyk.NewsIndex}
 * specifies. Safe for any number of threads.
 */
final class OpenIndex implements Closeable {
  private final IndexFolder folder;
  private final @Nullable ArticleWriter writer;
  private final SearcherManager searchers;
  private final Closeable storage;
  private final Refresher refresher;
  private final AtomicBoolean closed = new AtomicBoolean();

  private OpenIndex(
      IndexFolder folder,
      @Nullable ArticleWriter writer,
      SearcherManager searchers,
      Closeable storage,
      IndexOptions options) {
    this.folder = folder;
    this.writer = writer;
    this.searchers = searchers;
    this.storage = storage;
    this.refresher = new Refresher(searchers, options.refreshInterval());
  }

  static OpenIndex open(IndexFolder folder, IndexLanguage vocabulary, IndexOptions options) {
    return options.access() == Access.READ_WRITE
        ? openForWriting(folder, vocabulary, options)
        : openForReading(folder, options);
  }

  private static OpenIndex openForWriting(
      IndexFolder folder, IndexLanguage vocabulary, IndexOptions options) {
    ArticleWriter writer =
        ArticleWriter.open(folder, vocabulary.forArticles(), options.detectsDuplicates());
    return new OpenIndex(folder, writer, writer.searchers(), writer, options);
  }

  private static OpenIndex openForReading(IndexFolder folder, IndexOptions options) {
    Directory directory = folder.openForReading();
    try {
      SearcherManager searchers = new SearcherManager(directory, new ArticleSearchers());
      Closeable storage =
          () -> {
            try (directory) {
              searchers.close();
            }
          };
      return new OpenIndex(folder, null, searchers, storage, options);
    } catch (IOException e) {
      throw folder.failure("cannot be opened for reading", e);
    }
  }

  IndexFolder folder() {
    return folder;
  }

  /** Runs a task with the writer; fails if the index is open for reading only. */
  <T> T write(Task<ArticleWriter, T> task) {
    return whileOpen(() -> task.run(requireWriter()));
  }

  /** Runs a task without a result with the writer. */
  void change(Consumer<ArticleWriter> task) {
    run(() -> task.accept(requireWriter()));
  }

  /** Runs a task with the articles that are visible now. */
  <T> T search(Task<IndexSearcher, T> task) {
    return whileOpen(
        () -> {
          IndexSearcher searcher = searchers.acquire();
          try {
            return task.run(searcher);
          } finally {
            searchers.release(searcher);
          }
        });
  }

  /** Makes everything accepted visible. */
  void refresh() {
    run(searchers::maybeRefreshBlocking);
  }

  /** Runs an action while the index is open. */
  void run(Action action) {
    whileOpen(
        () -> {
          action.run();
          return true;
        });
  }

  /** Whether it is open for writing. */
  boolean isWritable() {
    return writer != null;
  }

  /** Commits what was accepted, and closes. Closing again has no effect. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      refresher.close();
      try {
        storage.close();
      } catch (IOException e) {
        throw folder.failure("could not be closed properly", e);
      }
    }
  }

  private <T> T whileOpen(Source<T> action) {
    if (closed.get()) {
      throw closedIndex(null);
    }
    try {
      return action.get();
    } catch (AlreadyClosedException e) {
      throw closed.get() || writer == null ? closedIndex(e) : writer.failure("is broken", e);
    } catch (UncheckedIOException e) {
      throw folder.failure("could not be used", new IOException(e));
    } catch (IOException e) {
      throw folder.failure("could not be used", e);
    }
  }

  private ArticleWriter requireWriter() {
    if (writer == null) {
      throw new IndexUnavailableException(
          Reason.READ_ONLY,
          "the index at %s is open for reading only; open it with NewsIndex.open(folder) to write"
              .formatted(folder.path()),
          null);
    }
    return writer;
  }

  private IllegalStateException closedIndex(@Nullable Exception cause) {
    return new IllegalStateException(
        "the index at %s is closed; open it again with NewsIndex.open".formatted(folder.path()),
        cause);
  }

  /** A task that uses a part of the index. */
  @FunctionalInterface
  interface Task<I, T> {
    T run(I input) throws IOException;
  }

  /** An action to run while the index is open. */
  @FunctionalInterface
  interface Action {
    void run() throws IOException;
  }

  @FunctionalInterface
  private interface Source<T> {
    T get() throws IOException;
  }
}

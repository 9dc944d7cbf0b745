package org.visnyk.embedded;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ReferenceManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.visnyk.IndexOptions;
import org.visnyk.IndexOptions.Access;
import org.visnyk.IndexUnavailableException;
import org.visnyk.IndexUnavailableException.Reason;
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
  private final ReferenceManager<IndexSearcher> searchers;
  private final Closeable storage;
  private final DiskThreads threads;
  private final Refresher refresher;
  private final AtomicBoolean closed = new AtomicBoolean();

  private OpenIndex(
      IndexFolder folder,
      @Nullable ArticleWriter writer,
      ReferenceManager<IndexSearcher> searchers,
      Closeable storage,
      DiskThreads threads,
      IndexOptions options) {
    this.folder = folder;
    this.threads = threads;
    this.writer = writer;
    this.searchers = searchers;
    this.storage = storage;
    this.refresher = new Refresher(searchers, options.refreshInterval());
  }

  /** Opens a folder as {@link org.visnyk.NewsIndex#open} specifies. */
  static OpenIndex open(IndexFolder folder, IndexLanguage vocabulary, IndexOptions options) {
    DiskThreads threads = new DiskThreads();
    try {
      return threads.call(
          () ->
              options.access() == Access.READ_WRITE
                  ? openForWriting(folder, vocabulary, threads, options)
                  : openForReading(folder, threads, options));
    } catch (IOException e) {
      threads.close();
      throw folder.failure("cannot be opened", e);
    } catch (RuntimeException | Error e) {
      threads.close();
      throw e;
    }
  }

  private static OpenIndex openForWriting(
      IndexFolder folder, IndexLanguage vocabulary, DiskThreads threads, IndexOptions options) {
    ArticleWriter writer =
        ArticleWriter.open(folder, vocabulary.forArticles(), options.detectsDuplicates());
    return new OpenIndex(folder, writer, writer.searchers(), writer, threads, options);
  }

  private static OpenIndex openForReading(
      IndexFolder folder, DiskThreads threads, IndexOptions options) throws IOException {
    Directory directory = folder.openForReading();
    try {
      CommittedSearchers searchers = new CommittedSearchers(folder, directory);
      Closeable storage = () -> IOUtils.close(searchers, directory);
      return new OpenIndex(folder, null, searchers, storage, threads, options);
    } catch (Throwable e) {
      IOUtils.closeWhileSuppressingExceptions(e, directory);
      throw e;
    }
  }

  IndexFolder folder() {
    return folder;
  }

  /** Runs a task with the writer; fails if the index is open for reading only. */
  <T> T write(Task<ArticleWriter, T> task) {
    return onDisk(() -> task.run(requireWriter()));
  }

  /** Runs a task without a result with the writer. */
  void change(Consumer<ArticleWriter> task) {
    write(
        writer -> {
          task.accept(writer);
          return true;
        });
  }

  /** Runs a task with the articles that are visible now. It must not open files. */
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

  /** The same for a task that opens or writes files. */
  <T> T searchOnDisk(Task<IndexSearcher, T> task) {
    return onDisk(() -> search(task));
  }

  /** Makes everything accepted visible. */
  void refresh() {
    onDisk(
        () -> {
          searchers.maybeRefreshBlocking();
          return true;
        });
  }

  /** Runs a task that opens, writes or closes files, undisturbed by interrupts. */
  private <T> T onDisk(DiskThreads.Task<T> task) {
    return whileOpen(
        () -> {
          try {
            return threads.call(task);
          } catch (IllegalStateException | RejectedExecutionException e) {
            throw translated(e);
          }
        });
  }

  /** Runs an action while the index is open. */
  void run(Runnable action) {
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
      try (threads) {
        threads.call(
            () -> {
              storage.close();
              return true;
            });
      } catch (IOException e) {
        throw folder.failure("could not be closed properly", e);
      }
    }
  }

  private <T> T whileOpen(DiskThreads.Task<T> action) {
    if (closed.get()) {
      throw closedIndex(null);
    }
    try {
      return action.run();
    } catch (AlreadyClosedException e) {
      throw translated(e);
    } catch (UncheckedIOException e) {
      throw folder.failure("could not be used", new IOException(e));
    } catch (IOException e) {
      throw folder.failure("could not be used", e);
    } catch (InternalError e) {
      throw folder.failure("could not be used", new IOException(e));
    }
  }

  /** Lucene's writer, once broken, throws different exceptions that say the same. */
  private RuntimeException translated(RuntimeException e) {
    return closed.get() || writer == null ? closedIndex(e) : writer.failure("is broken", e);
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
}

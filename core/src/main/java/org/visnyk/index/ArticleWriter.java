package org.visnyk.index;

import java.io.Closeable;
import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.visnyk.Article;
import org.visnyk.IndexUnavailableException;
import org.visnyk.IndexUnavailableException.Reason;
import org.visnyk.PutOutcome;
import org.visnyk.analysis.chain.NewsAnalyzer;
import org.visnyk.index.document.DocumentMaker;
import org.visnyk.index.schema.IndexSchema;

/**
 * The writer of an index, of which there is one at a time. Safe for any number of threads: puts and
 * deletes of one id are serialised, those of different ids run concurrently.
 */
public final class ArticleWriter implements Closeable {
  private static final double MAX_BUFFER_MEGABYTES = 256;

  /** The buffer may take this share of the heap: 64 MB of 1 GB, and all of it of 4 GB. */
  private static final int HEAP_PER_BUFFER = 16;

  private final IndexFolder folder;
  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final KeptReaders readers = new KeptReaders();
  private final PresentIds ids;
  private final IdLocks locks = new IdLocks();
  private final CommitData commitData;
  private final NewsAnalyzer analyzer;
  private final @Nullable ClusterAssigner clusters;
  private volatile String bookmark;

  /** As many as there have been concurrent puts. */
  private final Queue<DocumentMaker> idleMakers = new ConcurrentLinkedQueue<>();

  private ArticleWriter(
      IndexFolder folder,
      Directory directory,
      IndexWriter writer,
      NewsAnalyzer analyzer,
      boolean detectsDuplicates)
      throws IOException {
    this.folder = folder;
    this.analyzer = analyzer;
    this.clusters = detectsDuplicates ? new ClusterAssigner(writer) : null;
    this.directory = directory;
    this.writer = writer;
    this.searchers = new SearcherManager(writer, readers);
    this.searchers.addListener(readers);
    this.ids = new PresentIds(searchers);
    this.commitData = new CommitData(writer);
    this.bookmark = commitData.bookmark();
  }

  /**
   * Opens the index in a folder for writing, and creates it if there is none.
   *
   * @param analyzer makes the terms of articles, with the dictionary that the folder is named with
   * @param detectsDuplicates whether to look for duplicates of what is put
   * @throws IndexUnavailableException if another writer has it open, or the folder is not usable
   * @throws org.visnyk.IndexStorageException if an I/O error occurs
   */
  public static ArticleWriter open(
      IndexFolder folder, NewsAnalyzer analyzer, boolean detectsDuplicates) {
    Directory directory = folder.openForWriting();
    try {
      return open(folder, directory, analyzer, detectsDuplicates);
    } catch (LockObtainFailedException e) {
      throw new IndexUnavailableException(
          Reason.LOCKED,
          "the index at %s is being written by another program or another part of this one; close that first, or open the index read-only"
              .formatted(folder.path()),
          e);
    } catch (IOException e) {
      throw folder.failure("cannot be opened for writing", e);
    }
  }

  private static ArticleWriter open(
      IndexFolder folder, Directory directory, NewsAnalyzer analyzer, boolean detectsDuplicates)
      throws IOException {
    IndexWriterConfig config = new IndexWriterConfig(analyzer);
    config.setCodec(DocumentMaker.codec(Codec.getDefault()));
    config.setIndexSort(IndexSchema.NEWEST_FIRST);
    config.setRAMBufferSizeMB(bufferMegabytes());
    config.setMergePolicy(Merging.policy());
    config.setMergeScheduler(Merging.scheduler());
    @Nullable IndexWriter writer = null;
    try {
      writer = new IndexWriter(directory, config);
      new CommitData(writer).markIfNew(folder.dictionary());
      return new ArticleWriter(folder, directory, writer, analyzer, detectsDuplicates);
    } catch (Throwable e) {
      IOUtils.closeWhileSuppressingExceptions(
          e, writer == null ? directory : writer::rollback, directory);
      throw e;
    }
  }

  /**
   * The memory for articles that are not written to disk yet, for all threads together: Lucene's
   * default of 16 MB merges much of what it has just written, so more where the heap has room for
   * it.
   */
  public static double bufferMegabytes() {
    double heapShare = Runtime.getRuntime().maxMemory() / (double) (HEAP_PER_BUFFER << 20);
    return Math.clamp(
        heapShare, IndexWriterConfig.DEFAULT_RAM_BUFFER_SIZE_MB, MAX_BUFFER_MEGABYTES);
  }

  /** Searchers for the articles of this writer, as of the last refresh. */
  public SearcherManager searchers() {
    return searchers;
  }

  /** Adds an article or replaces the one with the same id. */
  public PutOutcome put(Article article) {
    return locks.with(article.id(), () -> putAlone(article));
  }

  private PutOutcome putAlone(Article article) {
    try {
      boolean wasThere = ids.contains(article.id());
      write(new Term(IndexSchema.ID, article.id()), article);
      ids.add(article.id());
      return wasThere ? PutOutcome.UPDATED : PutOutcome.ADDED;
    } catch (IOException | IllegalStateException e) {
      throw failure("did not take the article " + article.id(), e);
    }
  }

  private void write(Term id, Article article) throws IOException {
    @Nullable DocumentMaker idle = idleMakers.poll();
    DocumentMaker maker =
        idle == null ? DocumentMaker.forInvertingCodec(analyzer.newTextAnalyzer()) : idle;
    writer.updateDocument(id, maker.make(article, clusters));
    maker.clear();
    idleMakers.add(maker);
  }

  /** Deletes an article, and says whether it was there. */
  public boolean delete(String id) {
    return locks.with(id, () -> deleteAlone(id));
  }

  private boolean deleteAlone(String id) {
    try {
      boolean wasThere = ids.contains(id);
      if (wasThere) {
        writer.deleteDocuments(new Term(IndexSchema.ID, id));
        ids.delete(id);
        if (clusters != null) {
          clusters.forget(id);
        }
      }
      return wasThere;
    } catch (IOException | IllegalStateException e) {
      throw failure("did not delete the article " + id, e);
    }
  }

  /**
   * Deletes every accepted article that matches a query, and returns their number. Puts and deletes
   * wait meanwhile, so that none is lost and all are counted.
   */
  public long delete(Query query) {
    return locks.alone(() -> countAndDelete(query));
  }

  /** Makes everything accepted so far durable. */
  public void commit() {
    try {
      writer.commit();
    } catch (IOException | IllegalStateException e) {
      throw failure("could not be committed", e);
    }
  }

  /** Makes everything accepted so far durable, and a bookmark with it. */
  public synchronized void commit(String newBookmark) {
    commitData.setBookmark(newBookmark);
    try {
      commit();
    } catch (RuntimeException e) {
      commitData.setBookmark(bookmark); // it is no part of the next commit
      throw e;
    }
    bookmark = newBookmark;
  }

  /** The bookmark of the last commit; empty if there is none. */
  public String bookmark() {
    return bookmark;
  }

  /**
   * Merges the index into one segment without deleted articles, unless it is one already, and
   * commits.
   */
  public synchronized void optimize() {
    try {
      writer.forceMerge(1);
      writer.commit();
    } catch (IOException | IllegalStateException e) {
      throw failure("could not be optimized", e);
    }
  }

  /** Commits what was accepted, and releases the folder whatever happens. */
  @Override
  public void close() {
    try (directory;
        readers;
        writer) {
      searchers.close();
      if (writer.getTragicException() != null) {
        throw failure("could not be closed properly", new IOException(writer.getTragicException()));
      }
    } catch (IOException | IllegalStateException e) {
      throw failure("could not be closed properly", e);
    }
  }

  private long countAndDelete(Query query) {
    try {
      searchers.maybeRefreshBlocking(); // to count what was accepted, too
      long count = countMatches(query);
      if (count > 0) {
        writer.deleteDocuments(query);
        searchers.maybeRefreshBlocking(); // so that nothing remembers the ids as present
      }
      return count;
    } catch (IOException | IllegalStateException e) {
      throw failure("did not delete by a query", e);
    }
  }

  private int countMatches(Query query) throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      return searcher.count(query);
    } finally {
      searchers.release(searcher);
    }
  }

  /**
   * Translates a failure: a broken writer is a storage failure, whatever Lucene throws after that;
   * a closed writer is a closed index.
   */
  public RuntimeException failure(String what, Exception e) {
    Throwable tragedy = writer.getTragicException();
    if (e instanceof IllegalStateException closed && tragedy == null) {
      return closed;
    }
    return folder.failure(what, tragedy == null ? e : tragedy);
  }
}

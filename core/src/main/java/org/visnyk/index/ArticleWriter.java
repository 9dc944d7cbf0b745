package org.visnyk.index;

import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LiveFieldValues;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.visnyk.Article;
import org.visnyk.IndexOptions.NearDuplicates;
import org.visnyk.IndexUnavailableException;
import org.visnyk.IndexUnavailableException.Reason;
import org.visnyk.PutOutcome;
import org.visnyk.analysis.UkrainianNewsAnalyzer;

/**
 * The one writer of an index. Safe for any number of threads; puts and deletes of one id are done
 * one after the other, those of different ids side by side.
 */
public final class ArticleWriter implements Closeable {
  private static final int LOCK_STRIPES = 64;

  /** Ids not yet visible are remembered in memory, about 100 bytes each; this bounds them. */
  private static final int MOST_UNSEEN_IDS = 100_000;

  private final IndexFolder folder;
  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final LiveFieldValues<IndexSearcher, Boolean> presence;
  private final Object[] locks = new Object[LOCK_STRIPES];
  private final UkrainianNewsAnalyzer analyzer;
  private final @Nullable StoryClusters clusters;
  private volatile String bookmark;

  /** One for each thread that puts at a time. */
  private final Queue<DocumentMaker> idleMakers = new ConcurrentLinkedQueue<>();

  private ArticleWriter(
      IndexFolder folder,
      Directory directory,
      IndexWriter writer,
      UkrainianNewsAnalyzer analyzer,
      NearDuplicates nearDuplicates)
      throws IOException {
    this.folder = folder;
    this.analyzer = analyzer;
    this.clusters = nearDuplicates == NearDuplicates.CLUSTER ? new StoryClusters(writer) : null;
    this.directory = directory;
    this.writer = writer;
    this.searchers = new SearcherManager(writer, new ArticleSearchers());
    this.presence = new Presence(searchers);
    this.bookmark = IndexSchema.bookmark(dataOf(writer));
    Arrays.setAll(locks, i -> new Object());
  }

  /**
   * Opens the index in a folder for writing, and makes it if there is none.
   *
   * @param analyzer makes the terms of articles, with the dictionary that the folder is named with
   * @param nearDuplicates whether to look for near-copies of what is put
   * @throws IndexUnavailableException if another writer has it open, or the folder is not usable
   * @throws org.visnyk.IndexStorageException if the disk refuses
   */
  public static ArticleWriter open(
      IndexFolder folder, UkrainianNewsAnalyzer analyzer, NearDuplicates nearDuplicates) {
    Directory directory = folder.openForWriting();
    try {
      IndexWriterConfig config = new IndexWriterConfig(analyzer);
      config.setMergeScheduler(new BackgroundMerges());
      IndexWriter writer = new IndexWriter(directory, config);
      try {
        markIfNew(writer, folder.dictionary());
        return new ArticleWriter(folder, directory, writer, analyzer, nearDuplicates);
      } catch (IOException | RuntimeException e) {
        writer.rollback();
        throw e;
      }
    } catch (LockObtainFailedException e) {
      closeQuietly(directory, e);
      throw new IndexUnavailableException(
          Reason.LOCKED,
          "the index at %s is being written by another program or another part of this one; close that first, or open the index read-only"
              .formatted(folder.path()),
          e);
    } catch (IOException e) {
      closeQuietly(directory, e);
      throw folder.failure("cannot be opened for writing", e);
    }
  }

  /** What finds the articles of this writer, as of the last refresh. */
  public SearcherManager searchers() {
    return searchers;
  }

  /** Adds an article or replaces the one with the same id. */
  public PutOutcome put(Article article) {
    Term id = new Term(IndexSchema.ID, article.id());
    synchronized (lockOf(article.id())) {
      try {
        boolean wasThere = isThere(article.id());
        write(id, article);
        presence.add(article.id(), true);
        refreshIfManyUnseen();
        return wasThere ? PutOutcome.UPDATED : PutOutcome.ADDED;
      } catch (IOException | IllegalStateException e) {
        throw failure("did not take the article " + article.id(), e);
      }
    }
  }

  private void write(Term id, Article article) throws IOException {
    @Nullable DocumentMaker idle = idleMakers.poll();
    DocumentMaker maker = idle == null ? new DocumentMaker(analyzer.newTextAnalyzer()) : idle;
    Document document = maker.make(article);
    if (clusters != null) {
      clusters.put(document, article.id(), maker.signature());
    }
    writer.updateDocument(id, document);
    maker.clear();
    idleMakers.add(maker);
  }

  /** Deletes an article, and says whether it was there. */
  public boolean delete(String id) {
    synchronized (lockOf(id)) {
      try {
        boolean wasThere = isThere(id);
        if (wasThere) {
          writer.deleteDocuments(new Term(IndexSchema.ID, id));
          presence.delete(id);
          if (clusters != null) {
            clusters.forget(id);
          }
        }
        return wasThere;
      } catch (IOException | IllegalStateException e) {
        throw failure("did not delete the article " + id, e);
      }
    }
  }

  /**
   * Deletes every accepted article that a query matches, and says how many. No put or delete comes
   * in between, so that none is lost and all are counted.
   */
  public long delete(Query query) {
    return alone(0, () -> countAndDelete(query));
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
    writer.setLiveCommitData(IndexSchema.withBookmark(dataOf(writer), newBookmark).entrySet());
    commit();
    bookmark = newBookmark;
  }

  /** The bookmark of the last commit; empty if there is none. */
  public String bookmark() {
    return bookmark;
  }

  /** Rewrites the index as one segment, similar articles side by side, and commits. */
  public synchronized void optimize() {
    MergePolicy usual = writer.getConfig().getMergePolicy();
    try {
      writer.getConfig().setMergePolicy(ArchiveMerge.policy());
      writer.forceMerge(1);
      writer.commit();
    } catch (IOException | IllegalStateException e) {
      throw failure("could not be optimized", e);
    } finally {
      writer.getConfig().setMergePolicy(usual);
    }
  }

  /** Commits what was accepted, and releases the folder whatever happens. */
  @Override
  public void close() {
    try (directory;
        writer) {
      presence.close();
      searchers.close();
      if (writer.getTragicException() != null) {
        throw failure("could not be closed properly", new IOException(writer.getTragicException()));
      }
    } catch (IOException e) {
      throw folder.failure("could not be closed properly", e);
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

  /** Does something while no put and no delete of any id is under way. */
  private <T> T alone(int firstLock, Supplier<T> action) {
    if (firstLock == LOCK_STRIPES) {
      return action.get();
    }
    synchronized (locks[firstLock]) {
      return alone(firstLock + 1, action);
    }
  }

  private boolean isThere(String id) throws IOException {
    return Boolean.TRUE.equals(presence.get(id));
  }

  private void refreshIfManyUnseen() throws IOException {
    if (presence.size() >= MOST_UNSEEN_IDS) {
      searchers.maybeRefresh();
    }
  }

  private Object lockOf(String id) {
    return locks[Math.floorMod(id.hashCode(), LOCK_STRIPES)];
  }

  private static void markIfNew(IndexWriter writer, UsedDictionary dictionary) throws IOException {
    if (dataOf(writer).isEmpty()) {
      writer.setLiveCommitData(IndexSchema.newMark(dictionary).entrySet());
      writer.commit();
    }
  }

  /** What the last commit, or the next one, says beside the articles. */
  private static Map<String, String> dataOf(IndexWriter writer) {
    Map<String, String> data = new HashMap<>();
    @Nullable Iterable<Map.Entry<String, String>> entries = writer.getLiveCommitData();
    if (entries != null) {
      entries.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
    }
    return data;
  }

  /**
   * A writer that broke says so as a storage failure, whatever Lucene throws then; one that was
   * closed, as a closed index.
   */
  public RuntimeException failure(String what, Exception e) {
    Throwable tragedy = writer.getTragicException();
    if (e instanceof IllegalStateException closed && tragedy == null) {
      return closed;
    }
    return folder.failure(what, tragedy == null ? e : new IOException(tragedy));
  }

  private static void closeQuietly(Directory directory, Exception cause) {
    try {
      directory.close();
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }

  /** Knows whether an id is there, also before a search can see it. */
  private static final class Presence extends LiveFieldValues<IndexSearcher, Boolean> {
    Presence(SearcherManager searchers) {
      super(searchers, false);
    }

    @Override
    protected Boolean lookupFromSearcher(IndexSearcher searcher, String id) throws IOException {
      return searcher.count(new TermQuery(new Term(IndexSchema.ID, id))) > 0;
    }
  }
}

package org.visnyk.index;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ReferenceManager.RefreshListener;
import org.apache.lucene.search.SearcherFactory;
import org.jspecify.annotations.Nullable;

/**
 * Creates searchers of a writer, and keeps their readers open until a refresh finds them unused.
 * Otherwise the last search that uses a reader would close it, and with it delete files of the
 * writer: work that an interrupt of that thread must not reach (ADR 36).
 */
final class KeptReaders extends SearcherFactory implements RefreshListener, Closeable {
  private final SearcherFactory searchers = new ArticleSearchers();
  private final Queue<IndexReader> readers = new ConcurrentLinkedQueue<>();

  @Override
  public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous)
      throws IOException {
    IndexSearcher searcher = searchers.newSearcher(reader, previous);
    reader.incRef();
    readers.add(reader);
    return searcher;
  }

  @Override
  public void beforeRefresh() {}

  /** Closes what only this class has open; one thread at a time, as Lucene promises. */
  @Override
  public void afterRefresh(boolean isChanged) throws IOException {
    for (Iterator<IndexReader> kept = readers.iterator(); kept.hasNext(); ) {
      IndexReader reader = kept.next();
      if (reader.getRefCount() == 1) {
        kept.remove();
        reader.decRef();
      }
    }
  }

  /** Leaves readers to the searches that still use them; to be closed after the writer. */
  @Override
  public void close() throws IOException {
    for (IndexReader reader = readers.poll(); reader != null; reader = readers.poll()) {
      reader.decRef();
    }
  }
}

package org.visnyk.index;

import java.io.IOException;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LiveFieldValues;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;

/**
 * Knows whether an id exists, also before it is visible to searches. Safe for any number of
 * threads, as long as each id is used by one thread at a time.
 */
final class PresentIds extends LiveFieldValues<IndexSearcher, Boolean> {
  /**
   * The largest number of ids that are remembered because they are not visible yet, about 100 bytes
   * each.
   */
  private static final int MAX_UNSEEN = 100_000;

  private final SearcherManager searchers;

  PresentIds(SearcherManager searchers) {
    super(searchers, false);
    this.searchers = searchers;
  }

  boolean contains(String id) throws IOException {
    return Boolean.TRUE.equals(get(id));
  }

  /** Remembers an id that was put. */
  void add(String id) throws IOException {
    add(id, true);
    if (size() >= MAX_UNSEEN) {
      searchers.maybeRefresh();
    }
  }

  @Override
  protected Boolean lookupFromSearcher(IndexSearcher searcher, String id) throws IOException {
    return searcher.count(new TermQuery(new Term(IndexSchema.ID, id))) > 0;
  }
}

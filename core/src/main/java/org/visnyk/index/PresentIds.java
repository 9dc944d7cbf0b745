package org.visnyk.index;

import java.io.IOException;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LiveFieldValues;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;

/**
 * Knows whether an id is there, also before a search can see it. Safe for any number of threads, as
 * long as one at a time asks for and changes an id.
 */
final class PresentIds extends LiveFieldValues<IndexSearcher, Boolean> {
  /** Ids not yet visible are remembered in memory, about 100 bytes each; this bounds them. */
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

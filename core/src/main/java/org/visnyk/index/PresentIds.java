package org.visnyk.index;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ReferenceManager.RefreshListener;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import org.visnyk.index.schema.IndexSchema;

/**
 * Knows whether an id exists, also before it is visible to searches. Safe for any number of
 * threads, as long as each id is used by one thread at a time.
 *
 * <p>Works as Lucene's {@code LiveFieldValues}, but a refresh that fails makes it forget nothing:
 * otherwise an accepted article that is not visible yet could not be deleted afterwards.
 */
final class PresentIds implements RefreshListener {
  /**
   * The largest number of ids that are remembered because they are not visible yet, about 100 bytes
   * each.
   */
  private static final int MAX_UNSEEN = 100_000;

  private final SearcherManager searchers;

  private volatile Changes changes = new Changes(new ConcurrentHashMap<>(), Map.of());

  /**
   * Whether ids are there that may look different to searches.
   *
   * @param latest changes since the last refresh began
   * @param earlier changes that the current refresh makes visible; empty between refreshes
   */
  private record Changes(Map<String, Boolean> latest, Map<String, Boolean> earlier) {
    @Nullable Boolean of(String id) {
      @Nullable Boolean change = latest.get(id);
      return change == null ? earlier.get(id) : change;
    }
  }

  PresentIds(SearcherManager searchers) {
    this.searchers = searchers;
    searchers.addListener(this);
  }

  boolean contains(String id) throws IOException {
    @Nullable Boolean change = changes.of(id);
    return change == null ? isVisible(id) : change;
  }

  /** Remembers an id that was put. */
  void add(String id) throws IOException {
    remember(id, true);
    if (changes.latest().size() >= MAX_UNSEEN) {
      searchers.maybeRefresh();
    }
  }

  /** Remembers an id that was deleted. */
  void delete(String id) {
    remember(id, false);
  }

  // Whether it is the same map, not one with the same ids.
  @SuppressWarnings("ReferenceEquality")
  private void remember(String id, boolean isThere) {
    Changes target;
    do {
      target = changes;
      target.latest().put(id, isThere);
    } while (target.latest() != changes.latest()); // a refresh began meanwhile, and may fail
  }

  @Override
  public void beforeRefresh() {
    changes = new Changes(new ConcurrentHashMap<>(), changes.latest());
  }

  @Override
  public void afterRefresh(boolean isChanged) {
    Changes now = changes;
    if (!isChanged) {
      now.earlier().forEach(now.latest()::putIfAbsent);
    }
    changes = new Changes(now.latest(), Map.of());
  }

  private boolean isVisible(String id) throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      return searcher.count(new TermQuery(new Term(IndexSchema.ID, id))) > 0;
    } finally {
      searchers.release(searcher);
    }
  }
}

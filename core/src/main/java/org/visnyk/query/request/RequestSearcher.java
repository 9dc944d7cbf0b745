package org.visnyk.query.request;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;
import org.visnyk.SortOrder;
import org.visnyk.query.request.Deadline.TimeIsUpException;

/** Searches for one request: within its time, and with the statistics of its first page. */
public final class RequestSearcher extends IndexSearcher {
  /**
   * Articles of a segment that are searched before the deadline is asked again, at first. Lucene's
   * own limit of time asks after a hundred; each time, scoring has to be made ready anew.
   */
  private static final int FIRST_WINDOW = 1 << 12;

  /** The same, at most: some milliseconds for a query of many words. */
  private static final int LARGEST_WINDOW = 1 << 15;

  private final SortOrder order;
  private final Deadline deadline;
  private final ScoreStatistics statistics;

  /**
   * Makes a searcher of what another one sees.
   *
   * @param all what to search, kept open by the caller
   * @param order the order of the hits
   */
  public RequestSearcher(
      IndexSearcher all, SortOrder order, Deadline deadline, ScoreStatistics statistics) {
    super(all.getTopReaderContext());
    this.order = order;
    this.deadline = deadline;
    this.statistics = statistics;
    setSimilarity(all.getSimilarity());
  }

  /** What was collected stays when the time is up, also where a query of ours asks the deadline. */
  @Override
  protected void search(LeafReaderContextPartition[] partitions, Weight weight, Collector collector)
      throws IOException {
    try {
      super.search(SegmentDates.bestFirst(partitions, order), weight, collector);
    } catch (TimeIsUpException e) {
      return; // the deadline remembers that there may be more
    }
  }

  @Override
  protected void searchLeaf(
      LeafReaderContext segment, int minDoc, int maxDoc, Weight weight, Collector collector)
      throws IOException {
    deadline.check();
    try {
      LeafCollector target = collector.getLeafCollector(segment);
      @Nullable ScorerSupplier supplier = weight.scorerSupplier(segment);
      if (supplier != null) {
        supplier.setTopLevelScoringClause();
        score(supplier.bulkScorer(), target, segment, minDoc, maxDoc);
      }
      target.finish();
    } catch (CollectionTerminatedException e) {
      return; // the collector needs nothing of the segment
    }
  }

  private void score(
      BulkScorer scorer, LeafCollector target, LeafReaderContext segment, int minDoc, int maxDoc)
      throws IOException {
    @Nullable Bits live = segment.reader().getLiveDocs();
    int end = Math.min(maxDoc, segment.reader().maxDoc());
    int window = FIRST_WINDOW;
    try {
      for (int from = minDoc; from < end && !deadline.shouldExit(); ) {
        from = scorer.score(target, live, from, Math.min(end - from, window) + from);
        window = Math.min(2 * window, LARGEST_WINDOW);
      }
    } catch (CollectionTerminatedException e) {
      return; // the collector has seen enough of the segment
    }
  }

  @Override
  public @Nullable CollectionStatistics collectionStatistics(String field) throws IOException {
    return statistics.of(field, super.collectionStatistics(field));
  }

  @Override
  public TermStatistics termStatistics(Term term, int docFreq, long totalTermFreq)
      throws IOException {
    return statistics.of(term, super.termStatistics(term, docFreq, totalTermFreq));
  }
}

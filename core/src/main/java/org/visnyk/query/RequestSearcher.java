package org.visnyk.query;

import java.io.IOException;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;
import org.visnyk.query.Deadline.TimeIsUpException;

/** Searches for one request: within its time, and with the statistics of its first page. */
final class RequestSearcher extends IndexSearcher {
  private final ScoreStatistics statistics;

  /**
   * Makes a searcher of what another one sees.
   *
   * @param all what to search, kept open by the caller
   */
  RequestSearcher(IndexSearcher all, Deadline deadline, ScoreStatistics statistics) {
    super(all.getTopReaderContext());
    this.statistics = statistics;
    setSimilarity(all.getSimilarity());
    setTimeout(deadline);
  }

  /** What was collected stays when the time is up, also where a query of ours asks the deadline. */
  @Override
  protected void search(LeafReaderContextPartition[] partitions, Weight weight, Collector collector)
      throws IOException {
    try {
      super.search(partitions, weight, collector);
    } catch (TimeIsUpException e) {
      return; // the deadline remembers that there may be more
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

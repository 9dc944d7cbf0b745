package org.visnyk.query.request;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;
import org.visnyk.index.schema.ArticleSimilarity;
import org.visnyk.query.memory.KeptMatches;
import org.visnyk.query.memory.MatchCache;
import org.visnyk.query.request.Deadline.TimeIsUpException;

/** Searches within the deadline of a request and with the statistics of its first page. */
public final class RequestSearcher extends IndexSearcher {
  /**
   * Articles of a segment that are searched between the first checks of the deadline. Lucene's own
   * time limit begins with a hundred; each window costs the set-up of scoring.
   */
  private static final int FIRST_WINDOW = 1 << 12;

  /** The largest window: a few milliseconds for a query of many words. */
  private static final int MAX_WINDOW = 1 << 15;

  /**
   * Matches that one search finds to keep them in memory, before it leaves the rest to the next
   * ones: about ten milliseconds.
   */
  private static final int MAX_FOUND = 500_000;

  private final Deadline deadline;
  private final ScoreStatistics statistics;
  private final TermLookup terms;

  /** To be kept in memory. */
  private int matchesFound;

  /**
   * Makes a searcher of the same index.
   *
   * @param all the index, kept open by the caller
   * @param terms finds terms in any state of the index
   */
  public RequestSearcher(
      IndexSearcher all, Deadline deadline, ScoreStatistics statistics, TermLookup terms) {
    super(all.getTopReaderContext());
    this.deadline = deadline;
    this.statistics = statistics;
    this.terms = terms;
    setSimilarity(all.getSimilarity());
  }

  /** Finds a term in the index of a searcher; those of requests remember terms. */
  public static TermStates termStates(Term term, IndexSearcher searcher) throws IOException {
    return searcher instanceof RequestSearcher request
        ? request.terms.find(term, request.getTopReaderContext())
        : TermStates.build(searcher, term, true);
  }

  /**
   * The matches of a word in a segment of the index of a searcher; null if they are not in memory.
   *
   * @param field of the word
   */
  public static @Nullable KeptMatches wordMatches(
      Query word,
      String field,
      LeafReaderContext segment,
      IndexSearcher searcher,
      MatchCache.Finder finder)
      throws IOException {
    return searcher instanceof RequestSearcher request && request.isSaturating(field)
        ? request.terms.words().of(word, segment.reader(), MatchCache.USES, request.limited(finder))
        : null;
  }

  /**
   * The matches of a phrase in a field of a segment, likewise.
   *
   * @param uses the number of the use at which they are found
   */
  public static @Nullable KeptMatches phraseMatches(
      Query phrase,
      String field,
      LeafReaderContext segment,
      IndexSearcher searcher,
      int uses,
      MatchCache.Finder finder)
      throws IOException {
    return searcher instanceof RequestSearcher request && request.isSaturating(field)
        ? request.terms.phrases().of(phrase, segment.reader(), uses, request.limited(finder))
        : null;
  }

  /** A finder that counts what it finds; null if that is enough for one search. */
  private MatchCache.@Nullable Finder limited(MatchCache.Finder finder) {
    if (matchesFound >= MAX_FOUND) {
      return null;
    }
    return () -> {
      KeptMatches found = finder.find();
      matchesFound += found.articles().size();
      return found;
    };
  }

  /** Whether scores of a field are those that kept matches have bounds for. */
  private boolean isSaturating(String field) {
    Similarity similarity =
        getSimilarity() instanceof PerFieldSimilarityWrapper byField
            ? byField.get(field)
            : getSimilarity();
    return similarity instanceof ArticleSimilarity || similarity instanceof BM25Similarity;
  }

  /**
   * The document frequency of a term in the collection of which a searcher has the index, or a part
   * of it; 0 if no article has the term.
   *
   * @param found the term in the index
   */
  public static long documentFrequency(Term term, TermStates found, IndexSearcher searcher)
      throws IOException {
    if (searcher instanceof RequestSearcher request) {
      return request.statistics.documentFrequency(term, found.docFreq());
    }
    return found.docFreq() == 0
        ? 0
        : searcher.termStatistics(term, found.docFreq(), found.totalTermFreq()).docFreq();
  }

  /** Keeps what was collected when the time is up, even where a query throws. */
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
      return; // the collector needs nothing from the segment
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
        window = Math.min(2 * window, MAX_WINDOW);
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

package org.visnyk.query.scorer;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;
import org.visnyk.query.memory.KeptMatches;
import org.visnyk.query.scorer.WordPostings.PrefixGroup;

/** Scores the articles of an index for a word. */
final class WordWeight extends Weight {
  private final ScoreMode scoreMode;

  /** Null if no article has it. */
  private final @Nullable WordInIndex word;

  WordWeight(Query query, @Nullable WordInIndex word, ScoreMode scoreMode) {
    super(query);
    this.word = word;
    this.scoreMode = scoreMode;
  }

  /** The word as a clause of a query for any of several words; null if no article has it. */
  @Nullable WordClause clause(LeafReaderContext segment) throws IOException {
    if (word == null) {
      return null;
    }
    @Nullable KeptMatches kept = word.kept(segment);
    if (kept != null) {
      return kept.articles().size() == 0 ? null : knownClause(word, kept, segment);
    }
    List<TermPostings> found = word.postings(segment, ScoreMode.COMPLETE);
    return found.isEmpty()
        ? null
        : new TermsClause(
            found.toArray(TermPostings[]::new), word.scores(segment), segment.reader().maxDoc());
  }

  /** The word as what all articles must have; null if no article has it. */
  @Nullable WordClause requiredClause(LeafReaderContext segment) throws IOException {
    if (word == null) {
      return null;
    }
    @Nullable KeptMatches kept = word.kept(segment);
    if (kept == null) {
      return OtherClause.of(supplier(word, segment));
    }
    return kept.articles().size() == 0 ? null : knownClause(word, kept, segment);
  }

  private static KnownClause knownClause(
      WordInIndex word, KeptMatches kept, LeafReaderContext segment) throws IOException {
    return new KnownClause(
        List.of(new KnownClause.Field(kept, word.scores(segment), word.average())));
  }

  @Override
  public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext segment) throws IOException {
    if (word == null) {
      return null;
    }
    if (scoreMode == ScoreMode.TOP_SCORES) {
      @Nullable KeptMatches kept = word.kept(segment);
      if (kept != null) {
        return kept.articles().size() == 0 ? null : new KeptSupplier(word, kept, segment);
      }
    }
    return supplier(word, segment);
  }

  /** Makes scorers from postings; null if the segment has none. */
  private @Nullable Supplier supplier(WordInIndex word, LeafReaderContext segment)
      throws IOException {
    List<TermPostings> found = word.postings(segment, scoreMode);
    return found.isEmpty() ? null : new Supplier(found, word.scores(segment));
  }

  @Override
  public Explanation explain(LeafReaderContext segment, int doc) throws IOException {
    if (word == null) {
      return Explanation.noMatch("no article has it");
    }
    List<TermPostings> found = word.postings(segment, ScoreMode.COMPLETE);
    WordPostings postings = new WordPostings(PrefixGroup.of(found));
    if (postings.advance(doc) != doc) {
      return Explanation.noMatch("none of the terms");
    }
    float frequency = postings.frequency();
    @Nullable NumericDocValues norms = segment.reader().getNormValues(word.word().field());
    long norm = norms != null && norms.advanceExact(doc) ? norms.longValue() : 1;
    return word.similarity().explain(Explanation.match(frequency, "termFreq=" + frequency), norm);
  }

  @Override
  public boolean isCacheable(LeafReaderContext segment) {
    return true;
  }

  /** Makes scorers for a segment, from postings. */
  private final class Supplier extends ScorerSupplier {
    private final List<TermPostings> found;
    private final ArticleScores scores;
    private boolean isTopLevel;

    Supplier(List<TermPostings> found, ArticleScores scores) {
      this.found = found;
      this.scores = scores;
    }

    @Override
    public WordScorer get(long leadCost) throws IOException {
      List<PrefixGroup> groups = PrefixGroup.of(found);
      @Nullable WordBounds bounds =
          scoreMode == ScoreMode.TOP_SCORES ? new WordBounds(groups, scores) : null;
      return new WordScorer(new WordPostings(groups), bounds, scores, isTopLevel);
    }

    @Override
    public BulkScorer bulkScorer() throws IOException {
      WordScorer scorer = get(Long.MAX_VALUE);
      return scorer.inBatches(new DefaultBulkScorer(scorer));
    }

    @Override
    public void setTopLevelScoringClause() {
      isTopLevel = true;
    }

    @Override
    public long cost() {
      return found.stream().mapToLong(TermPostings::articles).sum();
    }
  }

  /** Makes scorers for a segment of which the matches are in memory. */
  private final class KeptSupplier extends ScorerSupplier {
    private final WordInIndex word;
    private final KeptMatches kept;
    private final LeafReaderContext segment;
    private boolean isTopLevel;

    KeptSupplier(WordInIndex word, KeptMatches kept, LeafReaderContext segment) {
      this.word = word;
      this.kept = kept;
      this.segment = segment;
    }

    /** As a clause of a query of Lucene's, which asks for article after article. */
    @Override
    public Scorer get(long leadCost) throws IOException {
      Supplier supplier = new Supplier(word.postings(segment, scoreMode), word.scores(segment));
      if (isTopLevel) {
        supplier.setTopLevelScoringClause();
      }
      return supplier.get(leadCost);
    }

    @Override
    public BulkScorer bulkScorer() throws IOException {
      return isTopLevel
          ? ClausesScorer.ofAny(
              List.of(knownClause(word, kept, segment)), segment.reader().maxDoc())
          : new DefaultBulkScorer(get(Long.MAX_VALUE));
    }

    @Override
    public void setTopLevelScoringClause() {
      isTopLevel = true;
    }

    @Override
    public long cost() {
      return kept.articles().size();
    }
  }
}

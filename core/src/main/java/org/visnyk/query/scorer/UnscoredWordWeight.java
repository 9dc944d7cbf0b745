package org.visnyk.query.scorer;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;
import org.visnyk.query.memory.KeptMatches;

/** The articles that have a word, without scores: from memory, or else by any of its terms. */
final class UnscoredWordWeight extends ConstantScoreWeight {
  private final WordInIndex word;
  private final Weight anyTerm;

  /**
   * Makes a weight.
   *
   * @param anyTerm finds the same articles
   */
  UnscoredWordWeight(Query query, WordInIndex word, Weight anyTerm) {
    super(query, 0);
    this.word = word;
    this.anyTerm = anyTerm;
  }

  @Override
  public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext segment) throws IOException {
    @Nullable KeptMatches kept = word.kept(segment);
    if (kept == null) {
      return anyTerm.scorerSupplier(segment);
    }
    return kept.articles().size() == 0
        ? null
        : ConstantScoreScorerSupplier.fromIterator(
            kept.articles().iterator(),
            score(),
            ScoreMode.COMPLETE_NO_SCORES,
            segment.reader().maxDoc());
  }

  @Override
  public boolean isCacheable(LeafReaderContext segment) {
    return true;
  }
}

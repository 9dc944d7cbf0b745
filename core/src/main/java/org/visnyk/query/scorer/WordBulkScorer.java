package org.visnyk.query.scorer;

import java.io.IOException;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** Collects the articles of a segment for a word that stands alone, many at once. */
final class WordBulkScorer extends BulkScorer {
  private final WordScorer scorer;
  private final BulkScorer oneByOne;
  private final Current current = new Current();
  private final DocAndFloatFeatureBuffer articles = new DocAndFloatFeatureBuffer();
  private int next;

  /**
   * Prepares to collect.
   *
   * @param oneByOne the same for collectors that have an idea themselves of what to pass over
   */
  WordBulkScorer(WordScorer scorer, BulkScorer oneByOne) {
    this.scorer = scorer;
    this.oneByOne = oneByOne;
  }

  @Override
  public int score(LeafCollector collector, @Nullable Bits acceptDocs, int min, int max)
      throws IOException {
    if (collector.competitiveIterator() != null) {
      return oneByOne.score(collector, acceptDocs, min, max);
    }
    collector.setScorer(current);
    next = Math.max(next, min);
    while (next < max) {
      scorer.setMinCompetitiveScore(current.least);
      next = scorer.readBest(next, max, acceptDocs, articles);
      for (int i = 0; i < articles.size; i++) {
        current.score = articles.features[i];
        if (current.score >= current.least) {
          collector.collect(articles.docs[i]);
        }
      }
    }
    return next;
  }

  @Override
  public long cost() {
    return scorer.iterator().cost();
  }

  /** The article that is collected. */
  private static final class Current extends Scorable {
    private float score;
    private float least;

    @Override
    public float score() {
      return score;
    }

    @Override
    public void setMinCompetitiveScore(float minScore) {
      least = minScore;
    }
  }
}

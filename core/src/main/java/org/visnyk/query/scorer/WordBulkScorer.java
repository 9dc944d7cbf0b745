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
    scorer.setMinCompetitiveScore(current.least);
    if (scorer.docID() < min) {
      scorer.iterator().advance(min);
    }
    while (scorer.docID() < max) {
      scorer.nextDocsAndScores(max, acceptDocs, articles);
      for (int i = 0; i < articles.size; i++) {
        current.score = articles.features[i];
        if (current.score >= current.least) {
          collector.collect(articles.docs[i]);
        }
      }
      scorer.setMinCompetitiveScore(current.least);
    }
    return scorer.docID();
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

package org.visnyk.query.scorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.LongRange;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.BytesRef;
import org.visnyk.index.schema.ArticleSimilarity;

class MatchesFinderTest {
  private static final long ARTICLES = 1_000;

  @Property(tries = 100)
  void saturationsAreThoseOfTheArticles(
      @ForAll @LongRange(min = ARTICLES, max = 10_000_000) long words,
      @ForAll @FloatRange(min = 0.01f, max = 10) float boost) {
    float[] expected = ArticleSimilarity.saturations((float) words / ARTICLES);
    float[] found = MatchesFinder.saturations(scorer(new ArticleSimilarity(), words, boost));
    for (int length = 0; length < expected.length; length++) {
      assertThat(found[length] / expected[length]).isCloseTo(1, within(2e-6f));
    }
  }

  @Property(tries = 100)
  void scoresFollowFromThem(
      @ForAll @LongRange(min = ARTICLES, max = 10_000_000) long words,
      @ForAll @FloatRange(min = 1, max = 500) float frequency) {
    SimScorer scorer = scorer(new BM25Similarity(), words, 1);
    float[] found = MatchesFinder.saturations(scorer);
    float highest = scorer.score(Float.MAX_VALUE, 1);
    for (int length = 0; length < found.length; length++) {
      float worth = frequency * found[length];
      assertThat(worth / (1 + worth))
          .isCloseTo(scorer.score(frequency, length) / highest, within(1e-6f));
    }
  }

  private static SimScorer scorer(Similarity similarity, long words, float boost) {
    return similarity.scorer(
        boost,
        new CollectionStatistics("text", ARTICLES, ARTICLES, words, ARTICLES),
        new TermStatistics(new BytesRef("слово"), 10, 10));
  }
}

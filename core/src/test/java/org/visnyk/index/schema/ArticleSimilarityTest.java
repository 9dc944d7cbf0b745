package org.visnyk.index.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.IntRange;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.SmallFloat;
import org.junit.jupiter.api.Test;

class ArticleSimilarityTest {
  private static final int AVERAGE = 1_000;
  private static final CollectionStatistics COLLECTION =
      new CollectionStatistics("content", 500, 500, 500L * AVERAGE, 500L * 300);
  private static final TermStatistics TERM = new TermStatistics(new BytesRef("слово"), 20, 90);

  private final SimScorer scorer = new ArticleSimilarity().scorer(1, COLLECTION, TERM);
  private final SimScorer bm25 = new BM25Similarity(4.8f, 0.75f).scorer(1, COLLECTION, TERM);

  @Test
  void anArticleUpToTheAverageLengthScoresAsInBm25() {
    for (int length : new int[] {1, 40, 300, AVERAGE}) {
      assertThat(scorer.score(8, norm(length)))
          .isEqualTo(bm25.score(8, norm(length)), within(1e-5f));
    }
  }

  @Test
  void aLongArticleScoresMoreThanInBm25AndLessThanAShortOne() {
    for (int length : new int[] {2_000, 20_000, 1_000_000}) {
      assertThat(scorer.score(8, norm(length)))
          .isGreaterThan(bm25.score(8, norm(length)))
          .isLessThan(scorer.score(8, norm(AVERAGE)));
    }
  }

  /** What Lucene requires of a similarity, or it would skip hits. */
  @Property
  void scoresNeverFallWithTheFrequencyNorRiseWithTheLength(
      @ForAll @FloatRange(min = 0.1f, max = 1e6f) float frequency,
      @ForAll @FloatRange(min = 0.1f, max = 1e6f) float other,
      @ForAll @IntRange(max = 254) int norm) {
    float more = Math.max(frequency, other);
    assertThat(scorer.score(more, norm)).isGreaterThanOrEqualTo(scorer.score(frequency, norm));
    assertThat(scorer.score(frequency, norm + 1))
        .isLessThanOrEqualTo(scorer.score(frequency, norm));
  }

  @Test
  void batchesAndExplanationsHaveTheSameScores() {
    float[] scores = {8, 4};
    scorer.asBulkSimScorer().score(2, scores, new long[] {norm(70), norm(9_000)}, scores);

    assertThat(scores).containsExactly(scorer.score(8, norm(70)), scorer.score(4, norm(9_000)));
    assertThat(scorer.explain(Explanation.match(8f, "freq"), norm(70)).getValue())
        .isEqualTo(scores[0]);
  }

  private static long norm(int length) {
    return SmallFloat.intToByte4(length);
  }
}

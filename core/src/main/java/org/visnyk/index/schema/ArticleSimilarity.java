package org.visnyk.index.schema;

import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.SmallFloat;

/**
 * BM25 for whole articles: k1 is scaled to the unit of the weighted frequencies, and an article
 * that is longer than the average counts as less long than it is, since a long article covers more,
 * rather than saying the same in more words (ADR 38). Immutable.
 */
public final class ArticleSimilarity extends Similarity {
  private static final float K1 = 1.2f * IndexSchema.BODY_WEIGHT;
  private static final float B = 0.75f;

  /** A ratio of lengths above 1 is raised to this power. */
  private static final double LONG_EXPONENT = 0.85;

  /** Lucene encodes the length of an article in a byte. */
  private static final int LENGTHS = 1 << Byte.SIZE;

  /** For each encoded length, the length and its power. */
  private static final float[] LENGTH = new float[LENGTHS];

  private static final float[] POWER = new float[LENGTHS];

  static {
    for (int i = 0; i < LENGTHS; i++) {
      LENGTH[i] = SmallFloat.byte4ToInt((byte) i);
      POWER[i] = (float) Math.pow(LENGTH[i], LONG_EXPONENT);
    }
  }

  private final BM25Similarity bm25 = new BM25Similarity(K1, B);

  @Override
  public long computeNorm(FieldInvertState state) {
    return bm25.computeNorm(state);
  }

  @Override
  public SimScorer scorer(
      float boost, CollectionStatistics collection, TermStatistics... termStatistics) {
    Explanation idf =
        termStatistics.length == 1
            ? bm25.idfExplain(collection, termStatistics[0])
            : bm25.idfExplain(collection, termStatistics);
    return new ArticleScorer(boost, idf, averageLength(collection));
  }

  /**
   * What an occurrence is worth in an article of each length that a byte encodes: the score of a
   * term is its weight times {@code x / (1 + x)}, where x is its frequency times this. It grows
   * with the average length, and not faster.
   *
   * @param average the average length of articles
   */
  public static float[] saturations(float average) {
    float[] saturations = new float[LENGTHS];
    float scale = (float) Math.pow(average, -LONG_EXPONENT);
    for (int i = 0; i < LENGTHS; i++) {
      float relative = LENGTH[i] <= average ? LENGTH[i] / average : POWER[i] * scale;
      saturations[i] = 1 / (K1 * (1 - B + B * relative));
    }
    return saturations;
  }

  /** The average length of articles that scores are computed with. */
  public static float averageLength(CollectionStatistics collection) {
    return (float) ((double) collection.sumTotalTermFreq() / collection.docCount());
  }

  /** Scores a term. */
  private static final class ArticleScorer extends SimScorer {
    private final float boost;
    private final Explanation idf;
    private final float average;
    private final float weight;

    private final float[] saturations;

    ArticleScorer(float boost, Explanation idf, float average) {
      this.boost = boost;
      this.idf = idf;
      this.average = average;
      this.weight = boost * idf.getValue().floatValue();
      this.saturations = saturations(average);
    }

    // Written so that rounding keeps scores monotonic in frequency and length, as in
    // BM25Similarity.
    @Override
    public float score(float frequency, long norm) {
      return weight - weight / (1 + frequency * saturations[(byte) norm & 0xFF]);
    }

    @Override
    public BulkSimScorer asBulkSimScorer() {
      return (size, frequencies, norms, scores) -> {
        for (int i = 0; i < size; i++) {
          scores[i] = score(frequencies[i], norms[i]);
        }
      };
    }

    @Override
    public Explanation explain(Explanation frequency, long norm) {
      float length = LENGTH[(byte) norm & 0xFF];
      return Explanation.match(
          score(frequency.getValue().floatValue(), norm),
          "score(freq=" + frequency.getValue() + "), the product of boost, idf and tf:",
          Explanation.match(boost, "boost"),
          idf,
          frequency,
          Explanation.match(length, "length of the article"),
          Explanation.match(average, "average length"));
    }
  }
}

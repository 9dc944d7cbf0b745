package org.visnyk.query.scorer;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.similarities.Similarity.BulkSimScorer;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.ArrayUtil;
import org.jspecify.annotations.Nullable;

/**
 * Computes the scores of articles of a segment from weighted frequencies and the lengths of the
 * articles. Articles must be given in ascending order. Not thread-safe.
 */
final class ArticleScores {
  /** Lucene encodes the length of an article in a byte. */
  static final int LENGTHS = 1 << Byte.SIZE;

  private final SimScorer similarity;
  private final BulkSimScorer similarities;
  private final LeafReader segment;
  private final String field;
  private final @Nullable NumericDocValues norms;
  private long[] lengths = {};
  private float[] highest = {};

  ArticleScores(SimScorer similarity, LeafReader segment, String field) throws IOException {
    this.similarity = similarity;
    this.similarities = similarity.asBulkSimScorer();
    this.segment = segment;
    this.field = field;
    this.norms = segment.getNormValues(field);
  }

  /** The same scores, beginning with the first article of the segment again. */
  ArticleScores fromStart() throws IOException {
    return new ArticleScores(similarity, segment, field);
  }

  SimScorer similarity() {
    return similarity;
  }

  /** An upper bound on all scores. */
  float highest() {
    return similarity.score(Float.MAX_VALUE, 1);
  }

  /** The score of one article. */
  float score(int doc, float frequency) throws IOException {
    long length = norms != null && norms.advanceExact(doc) ? norms.longValue() : 1;
    return similarity.score(frequency, length);
  }

  /** Replaces frequencies by scores. */
  void score(DocAndFloatFeatureBuffer articles) throws IOException {
    readLengths(articles.docs, articles.size);
    similarities.score(articles.size, articles.features, lengths, articles.features);
  }

  /** Replaces the frequencies of articles by their scores. */
  void score(int[] docs, float[] frequencies) throws IOException {
    readLengths(docs, docs.length);
    similarities.score(docs.length, frequencies, lengths, frequencies);
  }

  /**
   * Drops articles whose scores stay below a minimum even with the highest frequency they can have.
   *
   * @param growth the factor by which frequencies can grow
   * @param more what can be added after that, for each length that a byte encodes
   */
  void dropBelow(float minScore, float growth, float[] more, DocAndFloatFeatureBuffer articles)
      throws IOException {
    readLengths(articles.docs, articles.size);
    if (highest.length < articles.size) {
      highest = new float[ArrayUtil.oversize(articles.size, Float.BYTES)];
    }
    float[] frequencies = articles.features;
    for (int i = 0; i < articles.size; i++) {
      highest[i] = growth * frequencies[i] + more[Byte.toUnsignedInt((byte) lengths[i])];
    }
    similarities.score(articles.size, highest, lengths, highest);
    int kept = 0;
    for (int i = 0; i < articles.size; i++) {
      articles.docs[kept] = articles.docs[i];
      frequencies[kept] = frequencies[i];
      kept += highest[i] >= minScore ? 1 : 0;
    }
    articles.size = kept;
  }

  private void readLengths(int[] docs, int size) throws IOException {
    if (lengths.length < size) {
      lengths = new long[ArrayUtil.oversize(size, Long.BYTES)];
      Arrays.fill(lengths, 1);
    }
    if (norms != null) {
      norms.longValues(size, docs, lengths, 1);
    }
  }
}

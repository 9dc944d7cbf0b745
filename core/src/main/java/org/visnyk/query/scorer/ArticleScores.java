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

/** What articles of a segment score, from their frequencies and lengths. For one thread. */
final class ArticleScores {
  /** Lucene encodes a length in a byte. */
  static final int LENGTHS = 1 << Byte.SIZE;

  private final SimScorer similarity;
  private final BulkSimScorer similarities;
  private final LeafReader segment;
  private final String field;
  private final @Nullable NumericDocValues norms;
  private long[] lengths = {};
  private float[] highest = {};

  /** Scores articles of a segment in ascending order, by the lengths of a field. */
  ArticleScores(SimScorer similarity, LeafReader segment, String field) throws IOException {
    this.similarity = similarity;
    this.similarities = similarity.asBulkSimScorer();
    this.segment = segment;
    this.field = field;
    this.norms = segment.getNormValues(field);
  }

  /** The same for articles from the first one on. */
  ArticleScores fromStart() throws IOException {
    return new ArticleScores(similarity, segment, field);
  }

  SimScorer similarity() {
    return similarity;
  }

  /** What no score exceeds. */
  float highest() {
    return similarity.score(Float.MAX_VALUE, 1);
  }

  /** The score of one article, behind those that were asked for before. */
  float score(int doc, float frequency) throws IOException {
    long length = norms != null && norms.advanceExact(doc) ? norms.longValue() : 1;
    return similarity.score(frequency, length);
  }

  /** Puts scores in the place of frequencies. */
  void score(DocAndFloatFeatureBuffer articles) throws IOException {
    readLengths(articles.docs, articles.size);
    similarities.score(articles.size, articles.features, lengths, articles.features);
  }

  /**
   * The same.
   *
   * @param docs the articles
   * @param frequencies of each
   */
  void score(int[] docs, float[] frequencies) throws IOException {
    readLengths(docs, docs.length);
    similarities.score(docs.length, frequencies, lengths, frequencies);
  }

  /**
   * Drops articles that score less than is needed, even with a higher frequency.
   *
   * @param growth by what the frequency of each is multiplied at most
   * @param more what is added to it then, at most, for each length that a byte encodes
   */
  void dropBelow(float least, float growth, float[] more, DocAndFloatFeatureBuffer articles)
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
      kept += highest[i] >= least ? 1 : 0;
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

package org.visnyk.query.scorer;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.visnyk.query.request.BlockWorth;

/**
 * Upper bounds on the scores of a word in a segment, from what it is worth in each block: the score
 * for a worth of x is the highest one times {@code x / (1 + x)}. Immutable.
 */
final class WordCeilings {
  /** For rounding, relative to the highest score. */
  private static final float ROUNDING = 1e-6f;

  /** The number of articles whose frequencies are added up at a time. */
  private static final int RANGE = 16 * BlockWorth.BLOCK;

  private final BlockWorth worth;
  private final float average;
  private final float[] saturations;

  /**
   * Keeps what a word is worth.
   *
   * @param average the average length of articles
   * @param saturations what an occurrence is worth in articles of each encoded length
   */
  WordCeilings(BlockWorth worth, float average, float[] saturations) {
    this.worth = worth;
    this.average = average;
    this.saturations = saturations;
  }

  /**
   * Reads all postings of a word.
   *
   * @param terms before their first articles
   */
  static BlockWorth find(
      List<TermPostings> terms,
      LeafReader segment,
      String field,
      float average,
      float[] saturations)
      throws IOException {
    @Nullable NumericDocValues norms = segment.getNormValues(field);
    int blocks = BlockWorth.blocks(segment.maxDoc());
    float[] all = new float[blocks];
    float[] related = new float[blocks];
    float[] more = new float[blocks];
    float[] ofLemmas = new float[RANGE];
    float[] ofRelated = new float[RANGE];
    FixedBitSet seen = new FixedBitSet(RANGE + 1); // its end is asked for, too
    for (int from = first(terms, 0); from < segment.maxDoc(); from = first(terms, from + RANGE)) {
      for (TermPostings term : terms) {
        addFrequencies(term, from, term.isRelated() ? ofRelated : ofLemmas, seen);
      }
      for (int i = seen.nextSetBit(0); i < RANGE; i = seen.nextSetBit(i + 1)) {
        int doc = from + i;
        int block = doc / BlockWorth.BLOCK;
        long length = norms != null && norms.advanceExact(doc) ? norms.longValue() : 1;
        float saturation = saturations[(byte) length & 0xFF];
        float[] others = ofLemmas[i] > 0 ? more : related;
        all[block] = Math.max(all[block], (ofLemmas[i] + ofRelated[i]) * saturation);
        others[block] = Math.max(others[block], ofRelated[i] * saturation);
        ofLemmas[i] = 0;
        ofRelated[i] = 0;
      }
      seen.clear();
    }
    return new BlockWorth(all, related, more, average);
  }

  /** The first article, from one on, that has a term. */
  private static int first(List<TermPostings> terms, int from) throws IOException {
    int first = DocIdSetIterator.NO_MORE_DOCS;
    for (TermPostings term : terms) {
      first = Math.min(first, term.advance(from));
    }
    return first;
  }

  private static void addFrequencies(
      TermPostings term, int from, float[] frequencies, FixedBitSet seen) throws IOException {
    DocAndFloatFeatureBuffer some = new DocAndFloatFeatureBuffer();
    while (term.doc() < from + RANGE) {
      term.read(from + RANGE, some);
      for (int i = 0; i < some.size; i++) {
        frequencies[some.docs[i] - from] += some.features[i];
        seen.set(some.docs[i] - from);
      }
    }
  }

  /**
   * The bounds, for each block; 0 for blocks without any term.
   *
   * @param highest an upper bound on all scores
   */
  float[] scores(float highest) {
    float[] scores = worth.all(average);
    for (int block = 0; block < scores.length; block++) {
      float share = 1 + ROUNDING - 1 / (1 + scores[block]);
      scores[block] = scores[block] == 0 ? 0 : highest * share;
    }
    return scores;
  }

  /**
   * The worth that a score needs.
   *
   * @param highest an upper bound on all scores
   * @return 0 if it needs none
   */
  static float worth(double score, float highest) {
    double share = score / highest - ROUNDING;
    if (share <= 0) {
      return 0;
    }
    return share >= 1 ? Float.POSITIVE_INFINITY : (float) (share / (1 - share));
  }

  /** The highest worth in articles that have no lemma; the last article is exclusive. */
  float related(int from, int to) {
    return worth.related(from, to, average);
  }

  /** The highest worth that related terms add in articles that have a lemma. */
  float more(int from, int to) {
    return worth.more(from, to, average);
  }

  /** What an occurrence is worth in articles of each encoded length. */
  float[] saturations() {
    return saturations;
  }
}

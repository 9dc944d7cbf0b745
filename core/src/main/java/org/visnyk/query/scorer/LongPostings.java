package org.visnyk.query.scorer;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.FreqAndNormBuffer;
import org.apache.lucene.index.Impacts;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.MaxScoreCache;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.visnyk.query.scorer.WordQuery.WordTerm;

/** The articles of a term that has many, as Lucene reads them: block by block. For one thread. */
final class LongPostings extends TermPostings {
  private final PostingsEnum postings;
  private int doc = -1;

  /**
   * Reads postings.
   *
   * @param postings with frequencies, and with impacts where the best hits are searched
   */
  LongPostings(WordTerm term, PostingsEnum postings) {
    super(term);
    this.postings = postings;
  }

  @Override
  int articles() {
    return Math.toIntExact(postings.cost());
  }

  @Override
  int doc() {
    return doc;
  }

  @Override
  int advance(int target) throws IOException {
    if (doc < target) {
      doc = postings.advance(target);
    }
    return doc;
  }

  @Override
  float frequency() throws IOException {
    return weight() * postings.freq();
  }

  @Override
  void read(int limit, DocAndFloatFeatureBuffer into) throws IOException {
    postings.nextPostings(limit, into);
    doc = postings.docID();
    float[] frequencies = into.features;
    for (int i = 0; i < into.size; i++) {
      frequencies[i] *= weight();
    }
  }

  /** Runs of articles, and the frequencies in each that may score best. */
  Impacts impacts() throws IOException {
    return ((ImpactsEnum) postings).getImpacts();
  }

  @Override
  void addHighestFrequencies(int last, float[] highest) throws IOException {
    if (doc > last) {
      return;
    }
    Impacts impacts = impacts();
    int level = 0;
    while (level < impacts.numLevels() && impacts.getDocIdUpTo(level) < last) {
      level++;
    }
    if (level < impacts.numLevels()) {
      addHighest(impacts.getImpacts(level), highest);
    } else {
      Arrays.fill(highest, Float.POSITIVE_INFINITY);
    }
  }

  /**
   * Each article of a run has a pair that is as frequent at least and as long at most. Pairs are in
   * ascending order of both.
   */
  private void addHighest(FreqAndNormBuffer pairs, float[] highest) {
    int frequency = 0;
    int next = 0;
    for (int length = 0; length < highest.length; length++) {
      while (next < pairs.size && Byte.toUnsignedInt((byte) pairs.norms[next]) <= length) {
        frequency = Math.max(frequency, pairs.freqs[next++]);
      }
      highest[length] += weight() * frequency;
    }
  }

  @Override
  TermBound bound(float weight, ArticleScores scores) {
    return new ImpactsBound(
        new MaxScoreCache((ImpactsEnum) postings, new Weighted(scores.similarity(), weight)));
  }

  /** Bounds by what Lucene keeps of each block. */
  private final class ImpactsBound implements TermBound {
    private final MaxScoreCache scores;

    ImpactsBound(MaxScoreCache scores) {
      this.scores = scores;
    }

    @Override
    public void advance(int target) throws IOException {
      if (doc != DocIdSetIterator.NO_MORE_DOCS) {
        scores.advanceShallow(Math.max(target, doc));
      }
    }

    @Override
    public float highest(int last) throws IOException {
      return doc > last ? 0 : scores.getMaxScore(last);
    }
  }

  /** Scores frequencies as if each were so many times as high. */
  private static final class Weighted extends SimScorer {
    private final SimScorer similarity;
    private final float weight;

    Weighted(SimScorer similarity, float weight) {
      this.similarity = similarity;
      this.weight = weight;
    }

    @Override
    public float score(float frequency, long norm) {
      return similarity.score(weight * frequency, norm);
    }
  }
}

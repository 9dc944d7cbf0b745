package org.visnyk.query.scorer;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FilterDocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.similarities.Similarity.BulkSimScorer;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** Scores the articles of a segment for a word. For one thread. */
final class WordScorer extends Scorer {
  private final WordPostings postings;
  private final @Nullable WordBounds bounds;
  private final SimScorer similarity;
  private final BulkSimScorer similarities;
  private final @Nullable NumericDocValues norms;
  private final DocIdSetIterator iterator;
  private final float highest;
  private long[] lengths = {};

  /** What an article must score to be among the best, as far as is known. */
  private float least;

  /** The last article of the run that {@link #highestInRun} is of. */
  private int runEnd = -1;

  private float highestInRun;

  /**
   * Prepares to score.
   *
   * @param bounds what articles may score at most; null if all of them are wanted
   * @param isAlone whether nothing else adds to scores, so that it is told what is among the best
   */
  WordScorer(
      WordPostings postings,
      @Nullable WordBounds bounds,
      SimScorer similarity,
      @Nullable NumericDocValues norms,
      boolean isAlone) {
    this.postings = postings;
    this.bounds = bounds;
    this.similarity = similarity;
    this.similarities = similarity.asBulkSimScorer();
    this.norms = norms;
    this.highest = similarity.score(Float.MAX_VALUE, 1);
    this.iterator = isAlone && bounds != null ? new Competitive(bounds) : postings;
  }

  @Override
  public int docID() {
    return postings.docID();
  }

  @Override
  public DocIdSetIterator iterator() {
    return iterator;
  }

  /** What the terms together count in the article it is at. */
  float frequency() throws IOException {
    return postings.frequency();
  }

  @Override
  public float score() throws IOException {
    long length = norms != null && norms.advanceExact(postings.docID()) ? norms.longValue() : 1;
    return similarity.score(postings.frequency(), length);
  }

  @Override
  public int advanceShallow(int target) throws IOException {
    return bounds == null ? DocIdSetIterator.NO_MORE_DOCS : bounds.advance(target);
  }

  @Override
  public float getMaxScore(int last) throws IOException {
    return bounds == null ? highest : bounds.highest(last);
  }

  @Override
  public void setMinCompetitiveScore(float score) {
    if (score > least) {
      least = score;
      runEnd = -1;
    }
  }

  @Override
  public void nextDocsAndScores(
      int limit, @Nullable Bits liveDocs, DocAndFloatFeatureBuffer articles) throws IOException {
    do {
      if (iterator instanceof Competitive competitive) {
        competitive.read(limit, articles);
      } else {
        postings.read(limit, articles);
      }
      if (liveDocs != null) {
        articles.apply(liveDocs);
      }
    } while (articles.size == 0 && postings.docID() < limit);
    readLengths(articles);
    similarities.score(articles.size, articles.features, lengths, articles.features);
  }

  private void readLengths(DocAndFloatFeatureBuffer articles) throws IOException {
    if (lengths.length < articles.size) {
      lengths = new long[ArrayUtil.oversize(articles.size, Long.BYTES)];
      Arrays.fill(lengths, 1);
    }
    if (norms != null) {
      norms.longValues(articles.size, articles.docs, lengths, 1);
    }
  }

  /** Passes over runs of articles that cannot be among the best. */
  private final class Competitive extends FilterDocIdSetIterator {
    private final WordBounds known;

    Competitive(WordBounds known) {
      super(postings);
      this.known = known;
    }

    @Override
    public int nextDoc() throws IOException {
      return advance(postings.docID() + 1);
    }

    @Override
    public int advance(int target) throws IOException {
      return postings.advance(competitive(target));
    }

    /** A number, or the first one behind runs in which no article is good enough. */
    private int competitive(int target) throws IOException {
      int from = target;
      while (from > runEnd && from != NO_MORE_DOCS) {
        runEnd = known.advance(from);
        highestInRun = known.highest(runEnd);
        if (highestInRun < least) {
          int longest = known.longestRun();
          from =
              longest > runEnd && known.highest(longest) < least ? behind(longest) : behind(runEnd);
          runEnd = -1;
        }
      }
      return from;
    }

    private static int behind(int last) {
      return last == NO_MORE_DOCS ? NO_MORE_DOCS : last + 1;
    }

    void read(int limit, DocAndFloatFeatureBuffer articles) throws IOException {
      int from = competitive(postings.docID());
      if (from > postings.docID()) {
        postings.advance(from);
      }
      if (from < limit && least > 0 && known.highestWithoutLemmas(runEnd) < least) {
        postings.readLemmas(Math.min(limit, behind(runEnd)), articles);
      } else {
        postings.read(limit, articles);
      }
    }
  }
}

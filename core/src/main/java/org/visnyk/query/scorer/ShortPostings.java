package org.visnyk.query.scorer;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.visnyk.query.scorer.WordQuery.WordTerm;

/**
 * The articles of a term that has few, all read at once. Lucene keeps no bounds of what is not a
 * whole block, and then has to take it for the best that could be; here each article is known. For
 * one thread.
 */
final class ShortPostings extends TermPostings {
  /** Articles of a whole block, as Lucene writes them. */
  static final int MOST = 256;

  private final int[] docs;

  /** How often each article has the term. */
  private final float[] counts;

  /** The place of the article it is at; -1 at the beginning. */
  private int place = -1;

  /** The place of the first article that bounds look at. */
  private int boundPlace;

  /**
   * Reads all postings of a term.
   *
   * @param postings with frequencies, at most {@value #MOST}
   */
  ShortPostings(WordTerm term, PostingsEnum postings) throws IOException {
    super(term);
    DocAndFloatFeatureBuffer some = new DocAndFloatFeatureBuffer();
    int[] articles = {};
    float[] frequencies = {};
    postings.nextDoc();
    while (postings.docID() != DocIdSetIterator.NO_MORE_DOCS) {
      postings.nextPostings(DocIdSetIterator.NO_MORE_DOCS, some);
      int known = articles.length;
      articles = Arrays.copyOf(articles, known + some.size);
      frequencies = Arrays.copyOf(frequencies, known + some.size);
      System.arraycopy(some.docs, 0, articles, known, some.size);
      System.arraycopy(some.features, 0, frequencies, known, some.size);
    }
    docs = articles;
    counts = frequencies;
  }

  @Override
  int articles() {
    return docs.length;
  }

  @Override
  int doc() {
    if (place < 0) {
      return -1;
    }
    return place < docs.length ? docs[place] : DocIdSetIterator.NO_MORE_DOCS;
  }

  @Override
  int advance(int target) {
    if (doc() < target) {
      place = placeOf(target, Math.max(0, place));
    }
    return doc();
  }

  /** The place of the first article from a number on, not before a place. */
  private int placeOf(int target, int from) {
    int found = from;
    while (found < docs.length && docs[found] < target) {
      found++;
    }
    return found;
  }

  @Override
  float frequency() {
    return weight() * counts[place];
  }

  @Override
  void read(int limit, DocAndFloatFeatureBuffer into) {
    int end = placeOf(limit, place);
    int size = end - place;
    into.growNoCopy(size);
    into.size = size;
    System.arraycopy(docs, place, into.docs, 0, size);
    for (int i = 0; i < size; i++) {
      into.features[i] = weight() * counts[place + i];
    }
    place = end;
  }

  @Override
  void addHighestFrequencies(int last, float[] highest) {
    float frequency = weight() * highest(counts, last);
    for (int length = 0; length < highest.length; length++) {
      highest[length] += frequency;
    }
  }

  /** The highest value of the articles from the first that bounds look at to a last one. */
  private float highest(float[] values, int last) {
    float highest = 0;
    for (int i = boundPlace; i < docs.length && docs[i] <= last; i++) {
      highest = Math.max(highest, values[i]);
    }
    return highest;
  }

  @Override
  TermBound bound(float weight, ArticleScores scores) throws IOException {
    float[] highest = new float[docs.length];
    for (int i = 0; i < docs.length; i++) {
      highest[i] = weight * counts[i];
    }
    scores.fromStart().score(docs, highest);
    return new ExactBound(highest);
  }

  /** Bounds by the score of each article. */
  private final class ExactBound implements TermBound {
    private final float[] scores;

    ExactBound(float[] scores) {
      this.scores = scores;
    }

    @Override
    public void advance(int target) {
      boundPlace = placeOf(target, boundPlace);
    }

    @Override
    public float highest(int last) {
      return ShortPostings.this.highest(scores, last);
    }
  }
}

package org.visnyk.query.scorer;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;

/** A word in a segment: any of its terms. Not thread-safe. */
final class TermsClause extends WordClause {
  /** Number of postings that are read in a batch in the time that one takes to be found. */
  private static final int BATCH_GAIN = 16;

  private final TermPostings[] terms;
  private final ArticleScores scores;
  private final DocAndFloatFeatureBuffer buffer = new DocAndFloatFeatureBuffer();

  /** The number of articles of the segment. */
  private final long maxDoc;

  /**
   * Makes a clause.
   *
   * @param terms before their first articles
   * @param maxDoc the number of articles of the segment
   */
  TermsClause(TermPostings[] terms, ArticleScores scores, int maxDoc) {
    super(scores.highest(), new float[0], articles(terms));
    this.terms = terms;
    this.scores = scores;
    this.maxDoc = maxDoc;
  }

  private static long articles(TermPostings[] terms) {
    return Arrays.stream(terms).mapToLong(TermPostings::articles).sum();
  }

  @Override
  int advance(int target) throws IOException {
    int first = DocIdSetIterator.NO_MORE_DOCS;
    for (TermPostings term : terms) {
      first = Math.min(first, term.advance(target));
    }
    return first;
  }

  @Override
  void addAll(int limit, ScoreWindow window) throws IOException {
    if (terms.length == 1) {
      while (terms[0].doc() < limit) {
        terms[0].read(limit, buffer);
        scores.score(buffer);
        window.addScores(buffer);
      }
      return;
    }
    window.addScores(scored(limit, window));
  }

  @Override
  void takeAll(int limit, ScoreWindow window, float minScore, double more) throws IOException {
    if (terms.length == 1) {
      while (terms[0].doc() < limit) {
        terms[0].read(limit, buffer);
        scores.score(buffer);
        window.take(buffer, minScore, more);
      }
      return;
    }
    window.take(scored(limit, window), minScore, more);
  }

  /** The articles before a limit that have any of the terms, with their scores. */
  private DocAndFloatFeatureBuffer scored(int limit, ScoreWindow window) throws IOException {
    for (TermPostings term : terms) {
      addFrequencies(term, limit, window);
    }
    DocAndFloatFeatureBuffer articles = window.takeFrequencies();
    scores.score(articles);
    return articles;
  }

  private void addFrequencies(TermPostings term, int limit, ScoreWindow window) throws IOException {
    while (term.doc() < limit) {
      term.read(limit, buffer);
      window.addFrequencies(buffer);
    }
  }

  @Override
  void addToTaken(ScoreWindow window, int limit) throws IOException {
    if (window.size == 0) {
      return;
    }
    for (TermPostings term : terms) {
      addFrequenciesOfTaken(term, limit, window);
    }
    DocAndFloatFeatureBuffer articles = window.takeFrequenciesOfTaken();
    scores.score(articles);
    window.addScoresToTaken(articles);
  }

  /** Adds frequencies of a term in taken articles, and perhaps in others, to the window. */
  private void addFrequenciesOfTaken(TermPostings term, int limit, ScoreWindow window)
      throws IOException {
    term.advance(window.docs[0]);
    if (isReadInBatch(term, limit - window.docs[0], window.size)) {
      addFrequencies(term, limit, window);
      return;
    }
    for (int i = 0; i < window.size; i++) {
      int doc = window.docs[i];
      if (term.advance(doc) == doc) {
        window.addFrequency(doc, term.frequency());
      }
    }
  }

  private boolean isReadInBatch(TermPostings term, int range, int wanted) {
    return term.articles() * (long) range < maxDoc * BATCH_GAIN * wanted;
  }
}

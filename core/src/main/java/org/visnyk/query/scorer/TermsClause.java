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

  TermsClause(TermPostings[] terms, ArticleScores scores, float highest, int maxDoc) {
    super(highest, Arrays.stream(terms).mapToLong(TermPostings::articles).sum());
    this.terms = terms;
    this.scores = scores;
    this.maxDoc = maxDoc;
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
  float score(int doc) throws IOException {
    float frequency = 0;
    for (TermPostings term : terms) {
      if (term.advance(doc) == doc) {
        frequency += term.frequency();
      }
    }
    return frequency == 0 ? 0 : scores.score(doc, frequency);
  }

  @Override
  void addToTaken(ScoreWindow window, int limit) throws IOException {
    if (window.size == 0) {
      return;
    }
    int first = window.docs[0];
    for (TermPostings term : terms) {
      term.advance(first);
      if (term.articles() * (long) (limit - first) < maxDoc * BATCH_GAIN * window.size) {
        addFrequencies(term, limit, window);
      } else {
        for (int i = 0; i < window.size; i++) {
          int doc = window.docs[i];
          if (term.advance(doc) == doc) {
            window.addFrequency(doc, term.frequency());
          }
        }
      }
    }
    DocAndFloatFeatureBuffer articles = window.takeFrequenciesOfTaken();
    scores.score(articles);
    window.addScoresToTaken(articles);
  }
}

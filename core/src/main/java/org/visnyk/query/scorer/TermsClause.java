package org.visnyk.query.scorer;

import java.io.IOException;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;

/** A word in a segment: any of its terms. Not thread-safe. */
final class TermsClause extends WordClause {
  private final TermPostings[] terms;
  private final ArticleScores scores;
  private final DocAndFloatFeatureBuffer buffer = new DocAndFloatFeatureBuffer();

  TermsClause(TermPostings[] terms, ArticleScores scores, long cost) {
    super(scores.highest(), cost);
    this.terms = terms;
    this.scores = scores;
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
    for (TermPostings term : terms) {
      while (term.doc() < limit) {
        term.read(limit, buffer);
        window.addFrequencies(buffer);
      }
    }
    window.takeFrequencies(buffer);
    scores.score(buffer);
    window.addScores(buffer);
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
}

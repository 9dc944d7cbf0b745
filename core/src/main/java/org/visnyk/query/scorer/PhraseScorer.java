package org.visnyk.query.scorer;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;

/** Scores the articles of a segment that have a phrase in a field. Not thread-safe. */
final class PhraseScorer extends Scorer {
  private final PhrasePostings[] fields;
  private final long cost;
  private final float highest;
  private final AnyField articles = new AnyField();
  private final TwoPhaseIterator matches = new Matching();
  private final DocIdSetIterator iterator = TwoPhaseIterator.asDocIdSetIterator(matches);
  private float minScore;
  private float score;

  PhraseScorer(List<PhrasePostings> fields) {
    this.fields = fields.toArray(new PhrasePostings[0]);
    long articles = 0;
    float bound = 0;
    for (PhrasePostings field : fields) {
      articles += field.cost();
      bound = Math.max(bound, field.highest());
    }
    this.cost = articles;
    this.highest = bound;
  }

  long cost() {
    return cost;
  }

  @Override
  public int docID() {
    return articles.doc;
  }

  @Override
  public DocIdSetIterator iterator() {
    return iterator;
  }

  @Override
  public TwoPhaseIterator twoPhaseIterator() {
    return matches;
  }

  @Override
  public float score() {
    return score;
  }

  /** An upper bound on the score of the current article, which may match. */
  float highest() throws IOException {
    float bound = 0;
    for (PhrasePostings field : fields) {
      if (field.doc() == articles.doc) {
        bound = Math.max(bound, field.score(field.highestFrequency()));
      }
    }
    return bound;
  }

  /** Explains the score of the current article, by the field that scores best. */
  Explanation explain() throws IOException {
    Explanation best = Explanation.noMatch("not one after another");
    for (PhrasePostings field : fields) {
      if (field.doc() == articles.doc) {
        Explanation explanation = field.explain();
        if (explanation.getValue().floatValue() > best.getValue().floatValue()) {
          best = explanation;
        }
      }
    }
    return best;
  }

  @Override
  public float getMaxScore(int last) {
    return highest;
  }

  /** Articles that would score less do not match any more. */
  @Override
  public void setMinCompetitiveScore(float minimum) {
    minScore = minimum;
  }

  /** Articles that have all words in a field. */
  private final class AnyField extends DocIdSetIterator {
    private int doc = -1;

    @Override
    public int docID() {
      return doc;
    }

    @Override
    public int nextDoc() throws IOException {
      return advance(doc + 1);
    }

    @Override
    public int advance(int target) throws IOException {
      int first = NO_MORE_DOCS;
      for (PhrasePostings field : fields) {
        first = Math.min(first, field.advance(target));
      }
      doc = first;
      return doc;
    }

    @Override
    public long cost() {
      return cost;
    }
  }

  /** Articles that have them one after another. */
  private final class Matching extends TwoPhaseIterator {
    Matching() {
      super(articles);
    }

    @Override
    public boolean matches() throws IOException {
      boolean isMatch = false;
      score = 0;
      for (PhrasePostings field : fields) {
        if (field.doc() == articles.doc && field.canScore(Math.max(minScore, score))) {
          int frequency = field.readFrequency();
          if (frequency > 0) {
            isMatch = true;
            score = Math.max(score, field.score(frequency));
          }
        }
      }
      return isMatch;
    }

    @Override
    public float matchCost() {
      return 100 * fields.length; // positions of each word
    }
  }
}

package org.visnyk.query.scorer;

import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.jspecify.annotations.Nullable;
import org.visnyk.query.request.PhraseMatches;

/** The articles of a segment that are known to have a phrase in a field. Not thread-safe. */
final class KnownPhrases extends PhrasePostings {
  private final PhraseMatches matches;

  /** The current match; -1 before the first one. */
  private int match = -1;

  KnownPhrases(
      PhraseMatches matches, @Nullable SimScorer similarity, @Nullable NumericDocValues norms) {
    super(similarity, norms);
    this.matches = matches;
  }

  @Override
  long cost() {
    return matches.size();
  }

  @Override
  float highest(SimScorer similarity) {
    return similarity.score(matches.highestFrequency(), 1);
  }

  @Override
  boolean knowsBlocks() {
    return true;
  }

  @Override
  float highest(SimScorer similarity, int block) {
    int frequency = matches.highestFrequency(block);
    return frequency == 0 ? 0 : similarity.score(frequency, 1);
  }

  @Override
  int doc() {
    if (match < 0) {
      return -1;
    }
    return match < matches.size() ? matches.doc(match) : DocIdSetIterator.NO_MORE_DOCS;
  }

  @Override
  int advance(int target) {
    if (doc() < target) {
      match = firstAtOrAfter(target);
    }
    return doc();
  }

  /** Looks near to the current match first. */
  private int firstAtOrAfter(int target) {
    int low = match + 1;
    int step = 1;
    int high = low;
    while (high < matches.size() && matches.doc(high) < target) {
      low = high + 1;
      high += step;
      step *= 2;
    }
    high = Math.min(high, matches.size());
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (matches.doc(middle) < target) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  @Override
  int highestFrequency() {
    return matches.frequency(match);
  }

  @Override
  int count() {
    return matches.frequency(match);
  }
}

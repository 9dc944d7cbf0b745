package org.visnyk.query.scorer;

import java.util.Arrays;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.jspecify.annotations.Nullable;
import org.visnyk.query.request.HighestFrequencies;

/**
 * An upper bound on the scores of a word in a segment, from the highest frequencies of its terms.
 * Not thread-safe.
 */
final class ScoreBound {
  private final float[] weights;
  private final HighestFrequencies[] terms;
  private int size;
  private boolean isKnown = true;

  /**
   * Starts without terms.
   *
   * @param terms how many may be added
   */
  ScoreBound(int terms) {
    this.weights = new float[terms];
    this.terms = new HighestFrequencies[terms];
  }

  /**
   * Adds a term.
   *
   * @param weight what one occurrence adds to the frequency of the word
   * @param highest null if nothing is known of the term
   */
  void add(float weight, @Nullable HighestFrequencies highest) {
    if (highest == null) {
      isKnown = false;
    } else {
      weights[size] = weight;
      terms[size++] = highest;
    }
  }

  /** The bound; that of an endless frequency if nothing is known of a term. */
  float highest(SimScorer similarity) {
    if (!isKnown) {
      return similarity.score(Float.MAX_VALUE, 1);
    }
    float highest = 0;
    // Between two lengths with a pair the frequency stays the same, and the score falls.
    for (HighestFrequencies term : Arrays.asList(terms).subList(0, size)) {
      for (int pair = 0; pair < term.size(); pair++) {
        byte length = term.length(pair);
        highest = Math.max(highest, similarity.score(frequency(length), length));
      }
    }
    return highest;
  }

  private float frequency(byte length) {
    float frequency = 0;
    for (int i = 0; i < size; i++) {
      frequency += weights[i] * terms[i].atMost(length);
    }
    return frequency;
  }
}

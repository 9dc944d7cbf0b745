package org.visnyk.query.scorer;

/**
 * The effective document frequency of a word: the geometric mean of the document frequencies of its
 * most likely lemma and of its most frequent term. A rare lemma whose relatives are everywhere
 * (перемир'я and перемога) is neither as rare as on its own nor as common as they are: ADR 25. For
 * one word; not thread-safe.
 */
final class DocumentFrequencyEstimate {
  private float highestWeight;
  private long ofLikeliestTerm;
  private long highest;

  /**
   * Adds a term of the word.
   *
   * @param weight what one occurrence adds to the frequency of the word
   * @param articles its document frequency; terms that occur nowhere are ignored
   */
  void add(float weight, long articles) {
    if (articles == 0) {
      return;
    }
    if (weight > highestWeight) {
      highestWeight = weight;
      ofLikeliestTerm = articles;
    } else if (weight == highestWeight) {
      ofLikeliestTerm = Math.max(ofLikeliestTerm, articles);
    }
    highest = Math.max(highest, articles);
  }

  /** The document frequency of the term with the highest weight; 0 if no term occurs. */
  long ofLikeliestTerm() {
    return ofLikeliestTerm;
  }

  /** The effective document frequency; 0 if no term occurs. */
  long ofWord() {
    return Math.round(Math.sqrt((double) ofLikeliestTerm * highest));
  }
}

package org.visnyk.query.scorer;

/**
 * How many articles a word counts as being in: the geometric mean of those that have its likeliest
 * lemma and those that have its commonest term. A rare lemma whose related words are everywhere
 * (перемир'я beside перемога) is neither as rare as by itself nor as common as they are: ADR 25.
 * For one word.
 */
final class DocumentFrequencyEstimate {
  private float heaviest;
  private long likeliest;
  private long commonest;

  /**
   * Adds a term that some articles have.
   *
   * @param weight what one occurrence counts
   * @param articles number of articles that have it
   */
  void add(float weight, long articles) {
    if (articles == 0) {
      return;
    }
    if (weight > heaviest) {
      heaviest = weight;
      likeliest = articles;
    } else if (weight == heaviest) {
      likeliest = Math.max(likeliest, articles);
    }
    commonest = Math.max(commonest, articles);
  }

  /** Number of articles that have the heaviest term that there is; 0 if there is none. */
  long likeliest() {
    return likeliest;
  }

  /** Number of articles that the word counts as being in; 0 if there is none. */
  long articles() {
    return Math.round(Math.sqrt((double) likeliest * commonest));
  }
}

package org.visnyk.query.scorer;

import java.io.IOException;

/** A word of a query in a segment, as {@link ClausesScorer} reads it. Not thread-safe. */
abstract class WordClause {
  private final float highest;
  private final float[] ceilings;
  private final long cost;

  /**
   * Makes a clause.
   *
   * @param highest an upper bound on its scores
   * @param ceilings upper bounds for each block of the segment; empty if they are not known
   * @param cost an upper bound on the number of its matches
   */
  WordClause(float highest, float[] ceilings, long cost) {
    float most = ceilings.length == 0 ? highest : 0;
    for (float ceiling : ceilings) {
      most = Math.max(most, ceiling);
    }
    this.highest = most;
    this.ceilings = ceilings;
    this.cost = cost;
  }

  final float highest() {
    return highest;
  }

  /**
   * Upper bounds on its scores, for each block of the segment; empty if only {@link #highest} is
   * known.
   */
  final float[] ceilings() {
    return ceilings;
  }

  final long cost() {
    return cost;
  }

  /** Allows the clause to skip matches with lower scores of its own. */
  void skipBelow(float minScore) throws IOException {}

  /** The first match at or after a target; targets ascend. */
  abstract int advance(int target) throws IOException;

  /**
   * Adds the scores of all matches before a limit, which are then behind.
   *
   * @param window begins not after the current match, and ends at the limit or later
   */
  abstract void addAll(int limit, ScoreWindow window) throws IOException;

  /**
   * Takes all matches before a limit, which are then behind, as the only clause that articles must
   * have.
   *
   * @param minScore others are not taken
   * @param more what can be added to a score
   */
  void takeAll(int limit, ScoreWindow window, float minScore, double more) throws IOException {
    addAll(limit, window);
  }

  /**
   * Lets the required clause take articles that may match, with upper bounds on their scores, if to
   * match takes longer than to score words. From now on, {@link #advance} and {@link #takeRequired}
   * find articles that may match.
   */
  void defer() throws IOException {}

  /**
   * Whether articles match, and the scores that it adds are exact; or else they may match, and
   * these are upper bounds, until {@link #settledScore} is asked.
   */
  boolean isSettled() {
    return true;
  }

  /**
   * The exact score of an article that may match.
   *
   * @param doc after that of an earlier call
   * @return if it does not match, -1 of the required clause, and 0 of another one
   */
  float settledScore(int doc) throws IOException {
    throw new UnsupportedOperationException("scores are exact");
  }

  /** Takes all matches before a limit, which are then behind, as the required clause. */
  void takeRequired(int limit, ScoreWindow window) throws IOException {
    throw new UnsupportedOperationException("a word is not required");
  }

  /**
   * Adds the scores of the articles that are taken out of a window.
   *
   * @param limit where the window ends
   */
  abstract void addToTaken(ScoreWindow window, int limit) throws IOException;
}

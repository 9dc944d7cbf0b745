package org.visnyk.evaluation;

import java.util.Comparator;

/**
 * A document in a ranking.
 *
 * @param id the id of the document, as in the qrels
 * @param score what the ranking is sorted by, higher is better; finite, in single precision
 */
public record ScoredDocument(String id, float score) {
  /**
   * The order of trec_eval: higher score first; of equal scores the larger document id first,
   * comparing the bytes of UTF-8.
   */
  static final Comparator<ScoredDocument> BEST_FIRST =
      (a, b) -> a.score == b.score ? compareUtf8(b.id, a.id) : Float.compare(b.score, a.score);

  /**
   * Checks the score.
   *
   * @throws EvaluationException if the score is infinite or not a number
   */
  public ScoredDocument {
    if (!Float.isFinite(score)) {
      throw new EvaluationException(
          "the score of document \"%s\" is %s; give a finite number".formatted(id, score));
    }
  }

  /** Compares as C's strcmp on UTF-8: by code points, where {@code compareTo} goes by UTF-16. */
  private static int compareUtf8(String a, String b) {
    int shorter = Math.min(a.length(), b.length());
    for (int i = 0; i < shorter; i++) {
      char left = a.charAt(i);
      char right = b.charAt(i);
      if (left != right) {
        // Half of a pair stands for a code point above all that fit into one char.
        boolean pair = Character.isSurrogate(left);
        return pair == Character.isSurrogate(right) ? left - right : (pair ? 1 : -1);
      }
    }
    return a.length() - b.length();
  }
}

package org.visnyk.query.highlight;

import java.util.Comparator;

/**
 * A match in a text.
 *
 * @param start offset of its first UTF-16 unit
 * @param end offset after its last
 * @param wanted number of the clause that matches, among all that are highlighted
 */
record Match(int start, int end, int wanted) {
  /** In the order of the text; of matches that begin together, longer ones first. */
  static final Comparator<Match> IN_ORDER =
      Comparator.comparingInt(Match::start)
          .thenComparing(Comparator.comparingInt(Match::end).reversed())
          .thenComparingInt(Match::wanted);
}

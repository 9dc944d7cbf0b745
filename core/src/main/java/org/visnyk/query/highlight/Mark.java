package org.visnyk.query.highlight;

import java.util.Comparator;

/**
 * A match in a text.
 *
 * @param start offset of its first UTF-16 unit
 * @param end offset after its last
 * @param wanted number of the clause that matches, among all that are highlighted
 */
record Mark(int start, int end, int wanted) {
  /** In the order of the text; of matches that begin together, longer ones first. */
  static final Comparator<Mark> IN_ORDER =
      Comparator.comparingInt(Mark::start)
          .thenComparing(Comparator.comparingInt(Mark::end).reversed())
          .thenComparingInt(Mark::wanted);
}

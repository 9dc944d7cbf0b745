package org.visnyk.query.highlight;

import java.util.Comparator;

/**
 * A place in a text where something that was searched for stands.
 *
 * @param start offset of its first UTF-16 unit
 * @param end offset behind its last
 * @param wanted number of what stands there, among all that was searched for
 */
record Mark(int start, int end, int wanted) {
  /** From the beginning of a text to its end; of those that begin together, longer ones first. */
  static final Comparator<Mark> IN_ORDER =
      Comparator.comparingInt(Mark::start)
          .thenComparing(Comparator.comparingInt(Mark::end).reversed())
          .thenComparingInt(Mark::wanted);
}

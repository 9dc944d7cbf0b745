package org.visnyk.query.scorer;

import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.lucene.search.DocIdSetIterator;
import org.visnyk.query.memory.BlockedArticles;

/**
 * Upper bounds on the scores of articles, for each block of a segment: the sums of what its clauses
 * score there at most. Not thread-safe.
 */
final class BlockBounds {
  private static final int BLOCK = BlockedArticles.BLOCK;

  private final WordClause[] clauses;

  /** For each block; empty if nothing is known of any clause. */
  private final double[] sums;

  BlockBounds(WordClause[] clauses) {
    this.clauses = clauses;
    this.sums =
        new double[Stream.of(clauses).mapToInt(clause -> clause.ceilings().length).max().orElse(0)];
    for (WordClause clause : clauses) {
      float[] ceilings = clause.ceilings();
      for (int block = 0; block < sums.length; block++) {
        sums[block] += ceilings.length == 0 ? clause.highest() : ceilings[block];
      }
    }
  }

  /** The first article, from one on, in a block with a high enough bound. */
  int next(int doc, float minScore) {
    int block = doc / BLOCK;
    if (sums.length == 0 || block >= sums.length || (float) sums[block] >= minScore) {
      return doc;
    }
    while (block < sums.length && (float) sums[block] < minScore) {
      block++;
    }
    return block < sums.length ? block * BLOCK : DocIdSetIterator.NO_MORE_DOCS;
  }

  /** Where the blocks with high enough bounds end that begin with that of an article. */
  int end(int doc, int limit, float minScore) {
    if (sums.length == 0) {
      return limit;
    }
    int end = doc / BLOCK * BLOCK + BLOCK;
    while (end < limit && (float) sums[end / BLOCK] >= minScore) {
      end += BLOCK;
    }
    return Math.min(end, limit);
  }

  /**
   * Finds the sums of the bounds of the first clauses, beginning with none.
   *
   * @param from the first article considered
   * @param to exclusive
   * @param into one more than there are clauses
   */
  void add(int from, int to, double[] into) {
    Arrays.fill(into, 0);
    for (int i = 0; i < clauses.length; i++) {
      into[i + 1] = into[i] + highest(clauses[i], from, to);
    }
  }

  private static float highest(WordClause clause, int from, int to) {
    float[] ceilings = clause.ceilings();
    if (ceilings.length == 0) {
      return clause.highest();
    }
    float highest = 0;
    for (int block = from / BLOCK; block * BLOCK < to; block++) {
      highest = Math.max(highest, ceilings[block]);
    }
    return highest;
  }
}

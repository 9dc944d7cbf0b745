package org.visnyk.query.scorer;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;

/**
 * The blocks of articles of a segment that may hold a competitive hit, and the terms to read in
 * them. Not thread-safe.
 */
final class CompetitiveBlocks {
  private final WordBounds bounds;
  private float minScore;

  /** The last article of the current block; -1 if there is none. */
  private int end = -1;

  /** Of the current block and the minimum score; null until they are needed. */
  private @Nullable EssentialTerms essentialTerms;

  CompetitiveBlocks(WordBounds bounds) {
    this.bounds = bounds;
  }

  /** Raises the score below which no hit is competitive. */
  void raiseMinScore(float score) {
    if (score > minScore) {
      minScore = score;
      end = -1;
      essentialTerms = null;
    }
  }

  float minScore() {
    return minScore;
  }

  /** The target, or the beginning of the next competitive block if its own is not competitive. */
  int next(int target) throws IOException {
    int from = target;
    while (from > end && from != DocIdSetIterator.NO_MORE_DOCS) {
      end = bounds.advance(from);
      essentialTerms = null;
      if (bounds.highest(end) < minScore) {
        int longest = bounds.endOfLargestBlock();
        from = after(longest > end && bounds.highest(longest) < minScore ? longest : end);
        end = -1;
      }
    }
    return from;
  }

  /** The exclusive end of the current block. */
  int blockEnd() {
    return after(end);
  }

  private static int after(int last) {
    return last == DocIdSetIterator.NO_MORE_DOCS ? last : last + 1;
  }

  /** The terms to read in the current block; empty if every article is competitive. */
  Optional<EssentialTerms> essentialTerms() throws IOException {
    if (minScore == 0) {
      return Optional.empty();
    }
    EssentialTerms terms =
        essentialTerms == null ? bounds.essentialTerms(end, minScore) : essentialTerms;
    essentialTerms = terms;
    return Optional.of(terms);
  }

  /**
   * The terms of a word that lead through a block, after MAXSCORE (Turtle and Flood 1995): an
   * article that has none of them is not competitive, whatever other terms of the word it has. For
   * one block; not thread-safe.
   */
  static final class EssentialTerms {
    private final TermPostings[] essential;
    private final List<TermPostings> covered;
    private final float growth;
    private final List<TermPostings> nonEssential;

    /** The highest frequencies of the non-essential terms in articles of each length. */
    private final float[] highest = new float[ArticleScores.LENGTHS];

    /**
     * Splits the terms of a word.
     *
     * @param essential an article must have one of them; empty if no article is competitive
     * @param covered terms that occur only where essential ones do
     * @param growth an upper bound on the frequency of the essential and covered terms together, as
     *     a multiple of that of the essential ones
     * @param nonEssential the other terms
     * @param last the last article of the block
     */
    EssentialTerms(
        List<TermPostings> essential,
        List<TermPostings> covered,
        float growth,
        List<TermPostings> nonEssential,
        int last)
        throws IOException {
      this.essential =
          essential.stream().sorted(TermPostings.MOST_FREQUENT_FIRST).toArray(TermPostings[]::new);
      this.covered = covered;
      this.growth = growth;
      this.nonEssential = nonEssential;
      for (TermPostings term : nonEssential) {
        term.addHighestFrequencies(last, highest);
      }
    }

    /**
     * Reads a batch of articles that may be competitive.
     *
     * @param limit exclusive; the batch may end earlier
     * @param into receives the articles and the weighted frequencies of the word, replacing its
     *     content
     * @return where the next batch begins
     */
    int read(
        int from, int limit, float minScore, ArticleScores scores, DocAndFloatFeatureBuffer into)
        throws IOException {
      for (TermPostings term : essential) {
        term.advance(from);
      }
      int end = TermPostings.readAny(essential, limit, into);
      scores.dropBelow(minScore, growth, highest, into);
      for (TermPostings term : covered) {
        term.addTo(into);
      }
      for (TermPostings term : nonEssential) {
        term.addTo(into);
      }
      return end;
    }
  }
}

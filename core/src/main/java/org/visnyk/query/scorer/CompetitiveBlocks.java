package org.visnyk.query.scorer;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;

/** Which runs of articles of a segment may have one among the best. For one thread. */
final class CompetitiveBlocks {
  private final WordBounds bounds;

  /** What an article must score to be among the best, as far as is known. */
  private float least;

  /** The last article of the run that was looked at; -1 if there is none. */
  private int end = -1;

  /** Of that run, as long as it is the same and as much is enough. */
  private @Nullable EssentialTerms known;

  CompetitiveBlocks(WordBounds bounds) {
    this.bounds = bounds;
  }

  /** What is among the best must score more than before. */
  void setLeast(float score) {
    if (score > least) {
      least = score;
      end = -1;
      known = null;
    }
  }

  float least() {
    return least;
  }

  /** A number, or the first one behind runs in which no article is good enough. */
  int next(int target) throws IOException {
    int from = target;
    while (from > end && from != DocIdSetIterator.NO_MORE_DOCS) {
      end = bounds.advance(from);
      known = null;
      if (bounds.highest(end) < least) {
        int longest = bounds.longestRun();
        from = behind(longest > end && bounds.highest(longest) < least ? longest : end);
        end = -1;
      }
    }
    return from;
  }

  /** The first number behind that run. */
  int behind() {
    return behind(end);
  }

  private static int behind(int last) {
    return last == DocIdSetIterator.NO_MORE_DOCS ? last : last + 1;
  }

  /** The terms of which an article of that run must have one; empty if all are good enough. */
  Optional<EssentialTerms> essentials() throws IOException {
    if (least == 0) {
      return Optional.empty();
    }
    EssentialTerms essentials = known == null ? bounds.essentials(end, least) : known;
    known = essentials;
    return Optional.of(essentials);
  }
}

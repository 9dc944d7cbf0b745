package org.visnyk.query.scorer;

import java.io.IOException;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.jspecify.annotations.Nullable;

/**
 * The articles of a segment that may have a phrase in a field, and how often they have it. Not
 * thread-safe.
 */
abstract sealed class PhrasePostings permits FoundPhrases, KnownPhrases {
  private final @Nullable SimScorer similarity;
  private final @Nullable NumericDocValues norms;

  /** Of the phrase in the current article, once it is read. */
  private int frequency;

  /**
   * Starts before the first article.
   *
   * @param similarity null if scores are not needed
   * @param norms the encoded lengths of articles; null if all are 1
   */
  PhrasePostings(@Nullable SimScorer similarity, @Nullable NumericDocValues norms) {
    this.similarity = similarity;
    this.norms = norms;
  }

  /** An upper bound on the number of articles. */
  abstract long cost();

  /** An upper bound on all scores. */
  final float highest() {
    return similarity == null ? 0 : similarity.score(Float.MAX_VALUE, 1);
  }

  /** The current article; as {@link DocIdSetIterator#docID}, -1 before the first one. */
  abstract int doc();

  /** Advances to the first article at or after the target, unless it is already there. */
  abstract int advance(int target) throws IOException;

  /** An upper bound on how often the current article has the phrase. */
  abstract int highestFrequency() throws IOException;

  /** Counts how often the current article has the phrase; once for each article. */
  abstract int count() throws IOException;

  /** Whether the current article can reach a score. */
  final boolean canScore(float minScore) throws IOException {
    return minScore == 0 || similarity == null || score(highestFrequency()) >= minScore;
  }

  /** How often the current article has the phrase; read once for each article. */
  final int readFrequency() throws IOException {
    frequency = count();
    return frequency;
  }

  /** The score of the current article. */
  final float score(int count) throws IOException {
    return similarity == null ? 0 : similarity.score(count, norm());
  }

  private long norm() throws IOException {
    return norms != null && norms.advanceExact(doc()) ? norms.longValue() : 1;
  }

  /** Explains the score of the current article, whose frequency has been read. */
  final Explanation explain() throws IOException {
    return similarity == null || frequency == 0
        ? Explanation.noMatch("not one after another")
        : similarity.explain(Explanation.match(frequency, "phraseFreq=" + frequency), norm());
  }
}

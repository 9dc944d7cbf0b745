package org.visnyk.query.request;

import java.io.IOException;
import org.apache.lucene.index.NumericDocValues;
import org.jspecify.annotations.Nullable;

/** The articles of a segment that have a phrase in a field, and how often. Immutable. */
public final class PhraseMatches {
  private final int[] docs;
  private final int[] frequencies;
  private final HighestFrequencies highest;

  /**
   * Keeps matches.
   *
   * @param docs ascending; not changed afterwards
   * @param frequencies how often each has the phrase, at least once; not changed afterwards
   * @param norms the encoded lengths of articles; null if all are 1
   */
  public PhraseMatches(int[] docs, int[] frequencies, @Nullable NumericDocValues norms)
      throws IOException {
    this.docs = docs;
    this.frequencies = frequencies;
    this.highest = HighestFrequencies.of(docs, frequencies, norms);
  }

  /** Number of articles. */
  public int size() {
    return docs.length;
  }

  /** The document of a match. */
  public int doc(int match) {
    return docs[match];
  }

  /** How often the article of a match has the phrase. */
  public int frequency(int match) {
    return frequencies[match];
  }

  /** The highest of these frequencies. */
  public HighestFrequencies highest() {
    return highest;
  }
}

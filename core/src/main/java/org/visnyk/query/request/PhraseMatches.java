package org.visnyk.query.request;

import java.util.Arrays;

/** The articles of a segment that have a phrase in a field, and how often. Immutable. */
public final class PhraseMatches {
  private final int[] docs;
  private final int[] frequencies;
  private final int[] highest;

  /**
   * Keeps matches.
   *
   * @param docs ascending; not changed afterwards
   * @param frequencies how often each has the phrase, at least once; not changed afterwards
   */
  public PhraseMatches(int[] docs, int[] frequencies) {
    this.docs = docs;
    this.frequencies = frequencies;
    int blocks = docs.length == 0 ? 0 : BlockWorth.blocks(docs[docs.length - 1] + 1);
    this.highest = new int[blocks];
    for (int i = 0; i < docs.length; i++) {
      int block = docs[i] / BlockWorth.BLOCK;
      highest[block] = Math.max(highest[block], frequencies[i]);
    }
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
  public int highestFrequency() {
    return Arrays.stream(highest).max().orElse(0);
  }

  /**
   * The highest of these frequencies in a block of {@value BlockWorth#BLOCK} articles; 0 if none
   * has the phrase.
   */
  public int highestFrequency(int block) {
    return block < highest.length ? highest[block] : 0;
  }
}

package org.visnyk.query.request;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.FreqAndNormBuffer;
import org.apache.lucene.index.Impacts;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;

/**
 * The highest frequencies of a term in the articles of a segment, by the length of the article: no
 * article scores more for the term than one of these pairs. Immutable.
 */
public final class HighestFrequencies {
  /** Lucene encodes the length of an article in a byte. */
  private static final int LENGTHS = 1 << Byte.SIZE;

  /** Encoded lengths, ascending, from each of which on a higher frequency is known. */
  private final byte[] lengths;

  /** The highest frequency in articles of that length or shorter ones. */
  private final int[] frequencies;

  private HighestFrequencies(byte[] lengths, int[] frequencies) {
    this.lengths = lengths;
    this.frequencies = frequencies;
  }

  /**
   * Finds the highest frequencies of a term by Lucene's impacts, and by reading what has none: the
   * postings after the last full block.
   *
   * @param term positioned at the term
   * @param norms the encoded lengths of articles; null if all are 1
   */
  static HighestFrequencies of(TermsEnum term, @Nullable NumericDocValues norms)
      throws IOException {
    int[] byLength = new int[LENGTHS];
    ImpactsEnum postings = term.impacts(PostingsEnum.FREQS);
    int from = 0;
    while (from != DocIdSetIterator.NO_MORE_DOCS) {
      postings.advanceShallow(from);
      Impacts impacts = postings.getImpacts();
      int level = impacts.numLevels() - 1;
      while (level >= 0 && isUnknown(impacts.getImpacts(level))) {
        level--;
      }
      if (level < 0) {
        addPostings(postings, from, norms, byLength);
        break;
      }
      addPairs(impacts.getImpacts(level), byLength);
      int last = impacts.getDocIdUpTo(level);
      from = last == DocIdSetIterator.NO_MORE_DOCS ? last : last + 1;
    }
    return ascending(byLength);
  }

  /**
   * Finds the highest of given frequencies.
   *
   * @param docs ascending
   * @param frequencies of these documents
   * @param norms the encoded lengths of articles; null if all are 1
   */
  static HighestFrequencies of(int[] docs, int[] frequencies, @Nullable NumericDocValues norms)
      throws IOException {
    int[] byLength = new int[LENGTHS];
    for (int i = 0; i < docs.length; i++) {
      add(byLength, frequencies[i], docs[i], norms);
    }
    return ascending(byLength);
  }

  private static boolean isUnknown(FreqAndNormBuffer pairs) {
    return pairs.size == 0 || pairs.freqs[pairs.size - 1] == Integer.MAX_VALUE;
  }

  private static void addPairs(FreqAndNormBuffer pairs, int[] byLength) {
    for (int i = 0; i < pairs.size; i++) {
      int length = Byte.toUnsignedInt((byte) pairs.norms[i]);
      byLength[length] = Math.max(byLength[length], pairs.freqs[i]);
    }
  }

  private static void addPostings(
      ImpactsEnum postings, int from, @Nullable NumericDocValues norms, int[] byLength)
      throws IOException {
    for (int doc = postings.advance(from);
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = postings.nextDoc()) {
      add(byLength, postings.freq(), doc, norms);
    }
  }

  private static void add(int[] byLength, int frequency, int doc, @Nullable NumericDocValues norms)
      throws IOException {
    long norm = norms != null && norms.advanceExact(doc) ? norms.longValue() : 1;
    int length = Byte.toUnsignedInt((byte) norm);
    byLength[length] = Math.max(byLength[length], frequency);
  }

  private static HighestFrequencies ascending(int[] byLength) {
    byte[] lengths = new byte[LENGTHS];
    int[] frequencies = new int[LENGTHS];
    int size = 0;
    int highest = 0;
    for (int length = 0; length < LENGTHS; length++) {
      if (byLength[length] > highest) {
        highest = byLength[length];
        lengths[size] = (byte) length;
        frequencies[size++] = highest;
      }
    }
    return new HighestFrequencies(Arrays.copyOf(lengths, size), Arrays.copyOf(frequencies, size));
  }

  /** Number of pairs. */
  public int size() {
    return lengths.length;
  }

  /** The encoded length of a pair; pairs ascend in both length and frequency. */
  public byte length(int pair) {
    return lengths[pair];
  }

  /**
   * The highest frequency in articles of an encoded length or shorter ones; 0 if there are none.
   */
  public int atMost(byte length) {
    int frequency = 0;
    for (int i = 0; i < lengths.length && Byte.compareUnsigned(lengths[i], length) <= 0; i++) {
      frequency = frequencies[i];
    }
    return frequency;
  }
}

package org.visnyk.query.scorer;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.visnyk.query.memory.BlockedArticles;
import org.visnyk.query.memory.KeptMatches;

/** Reads all matches of a word or a phrase in a segment, to keep them in memory. For one use. */
final class MatchesFinder {
  /** The number of articles whose frequencies are added up at a time: of whole blocks. */
  private static final int RANGE = 4 * BlockedArticles.BLOCK;

  private final int maxDoc;
  private final @Nullable NumericDocValues norms;

  /** The first article of the current range. */
  private int from;

  private final float[] frequencies = new float[RANGE];
  private final FixedBitSet seen = new FixedBitSet(RANGE);

  /** The matches of the range, the frequencies of which are compacted. */
  private final int[] docs = new int[RANGE];

  private final float[] found = new float[RANGE];
  private final long[] lengths = new long[RANGE];

  /** Where matches are read. */
  interface Source {
    /** An upper bound on their number. */
    long most();

    /** The first article that may match, from one on. */
    int next(int from) throws IOException;

    /** Adds the weighted frequencies of all matches before a limit. */
    void read(int limit, MatchesFinder into) throws IOException;
  }

  /**
   * Prepares to find matches.
   *
   * @param field where the lengths of articles are those of their scores
   */
  MatchesFinder(LeafReader segment, String field) throws IOException {
    this.maxDoc = segment.maxDoc();
    this.norms = segment.getNormValues(field);
  }

  /**
   * Finds the matches.
   *
   * @param source before its first article
   * @param similarity which scores them
   * @param average the average length of articles
   */
  KeptMatches find(Source source, SimScorer similarity, float average) throws IOException {
    int most = (int) Math.min(source.most(), maxDoc);
    KeptMatches.Builder matches =
        new KeptMatches.Builder(maxDoc, most, average, saturations(similarity));
    int next = source.next(0);
    while (next != DocIdSetIterator.NO_MORE_DOCS) {
      from = next / RANGE * RANGE;
      source.read(from + RANGE, this);
      int count = takeFrequencies();
      readLengths(count);
      matches.add(BlockedArticles.block(from), seen.getBits(), found, lengths, count);
      seen.clear();
      next = source.next(from + RANGE);
    }
    return matches.build();
  }

  /** Whether scores can be bounded: not if all are 0, by their boost. */
  static boolean canBound(SimScorer similarity) {
    return similarity.score(Float.MAX_VALUE, 1) > 0;
  }

  /** What an occurrence is worth in articles of each length that a byte encodes. */
  static float[] saturations(SimScorer similarity) {
    float[] saturations = new float[ArticleScores.LENGTHS];
    for (int length = 0; length < saturations.length; length++) {
      // Scores near to half of the highest one have the smallest relative rounding error.
      float frequency = 1;
      while (worth(frequency, length, similarity) < 0.5 && frequency < Integer.MAX_VALUE) {
        frequency *= 4;
      }
      saturations[length] = (float) (worth(frequency, length, similarity) / frequency);
    }
    return saturations;
  }

  private static double worth(float frequency, int length, SimScorer similarity) {
    double share =
        similarity.score(frequency, length) / (double) similarity.score(Float.MAX_VALUE, 1);
    return share / (1 - share);
  }

  /** Adds the weighted frequency of a match, or a part of it. */
  void add(int doc, float frequency) {
    frequencies[doc - from] += frequency;
    seen.set(doc - from);
  }

  /** Adds those of several matches. */
  void add(DocAndFloatFeatureBuffer some) {
    for (int i = 0; i < some.size; i++) {
      add(some.docs[i], some.features[i]);
    }
  }

  private int takeFrequencies() {
    int size = 0;
    long[] words = seen.getBits();
    for (int word = 0; word < words.length; word++) {
      long bits = words[word];
      while (bits != 0) {
        int place = (word << 6) + Long.numberOfTrailingZeros(bits);
        docs[size] = from + place;
        found[size++] = frequencies[place];
        frequencies[place] = 0;
        bits &= bits - 1;
      }
    }
    return size;
  }

  private void readLengths(int count) throws IOException {
    if (norms == null) {
      Arrays.fill(lengths, 1);
    } else {
      norms.longValues(count, docs, lengths, 1);
    }
  }
}

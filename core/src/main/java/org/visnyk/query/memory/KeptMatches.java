package org.visnyk.query.memory;

import java.util.Arrays;
import org.visnyk.index.schema.ArticleSimilarity;

/**
 * The articles of a segment that have a word, or a phrase in a field, with its weighted
 * frequencies, and upper bounds on what it is worth in each article and in each block. The worth of
 * x in an article gives it the score of {@code x / (1 + x)} times the highest; it is the weighted
 * frequency times the {@linkplain ArticleSimilarity#saturations saturation} for the length of the
 * article, and does not depend on how many articles match. Takes up to four bytes for each match.
 * Immutable.
 */
public final class KeptMatches {
  /** A worth x is kept as x / (1 + x), rounded up to steps of one over this. */
  private static final int STEPS = (1 << Byte.SIZE) - 1;

  /** For rounding, relative to the highest score; a step is 400 times as much. */
  private static final float ROUNDING = 1e-5f;

  private final BlockedArticles articles;
  private final CodedFrequencies frequencies;
  private final byte[] worths;

  /** For each block, the highest worth. */
  private final byte[] highest;

  /** The average length of articles that worths were found for. */
  private final float average;

  private KeptMatches(
      BlockedArticles articles, CodedFrequencies frequencies, byte[] worths, float average) {
    this.articles = articles;
    this.frequencies = frequencies;
    this.worths = worths;
    this.average = average;
    this.highest = new byte[articles.blocks()];
    for (int block = 0; block < highest.length; block++) {
      int most = 0;
      for (int match = articles.start(block); match < articles.start(block + 1); match++) {
        most = Math.max(most, worth(match));
      }
      highest[block] = (byte) most;
    }
  }

  /**
   * No matches.
   *
   * @param articles in the segment
   */
  public static KeptMatches none(int articles) {
    return new Builder(articles, 0, 1, new float[0]).build();
  }

  /** The articles; the rank of each is the number of its match. */
  public BlockedArticles articles() {
    return articles;
  }

  /** The weighted frequency of a match. */
  public float frequency(int match) {
    return frequencies.of(match);
  }

  /** An upper bound on the worth of a match, as a place in {@link #ceilings}. */
  public int worth(int match) {
    return worths[match] & STEPS;
  }

  /**
   * For each worth, the score that it has at most.
   *
   * @param highestScore an upper bound on all scores
   * @param averageLength the average length of articles that scores are computed with
   */
  public float[] ceilings(float highestScore, float averageLength) {
    // Worth grows with the average length, and not faster.
    double scale = Math.max(1, averageLength / average);
    float[] ceilings = new float[STEPS + 1];
    for (int step = 1; step <= STEPS; step++) {
      double worth = scale * step / (STEPS - step);
      ceilings[step] =
          step == STEPS ? highestScore : (float) (highestScore * (worth / (1 + worth) + ROUNDING));
    }
    return ceilings;
  }

  /** The score that is highest at most in each block, from {@link #ceilings}. */
  public float[] ofBlocks(float[] ceilings) {
    float[] scores = new float[highest.length];
    for (int block = 0; block < scores.length; block++) {
      scores[block] = ceilings[highest[block] & STEPS];
    }
    return scores;
  }

  /** An estimate of the room it takes. */
  long bytes() {
    return articles.bytes() + frequencies.bytes() + worths.length + highest.length;
  }

  /** Collects matches. Not thread-safe. */
  public static final class Builder {
    private final BlockedArticles.Builder docs;
    private final CodedFrequencies.Builder frequencies;
    private final float average;
    private final byte[] worths;
    private final float[] saturations;
    private int size;

    /**
     * Starts without any match.
     *
     * @param articles in the segment
     * @param mostMatches an upper bound on the number of matches
     * @param average the average length of articles
     * @param saturations what an occurrence is worth, for each length that a byte encodes
     */
    public Builder(int articles, int mostMatches, float average, float[] saturations) {
      this.docs = new BlockedArticles.Builder(articles, mostMatches);
      this.frequencies = new CodedFrequencies.Builder(mostMatches);
      this.worths = new byte[mostMatches];
      this.average = average;
      this.saturations = saturations;
    }

    /**
     * Adds the matches in some blocks of {@value BlockedArticles#BLOCK} articles.
     *
     * @param firstBlock after those that were added
     * @param words a bit for each article from the first block on, for whole blocks
     * @param weighted the weighted frequencies of the matches, one after another
     * @param lengths of their articles, as encoded
     */
    public void add(int firstBlock, long[] words, float[] weighted, long[] lengths, int count) {
      docs.add(firstBlock, words);
      frequencies.add(weighted, count);
      for (int i = 0; i < count; i++) {
        float worth = weighted[i] * saturations[Byte.toUnsignedInt((byte) lengths[i])];
        worths[size + i] = (byte) (int) Math.ceil(STEPS * (worth / (1 + worth)));
      }
      size += count;
    }

    /** The matches that were added. */
    public KeptMatches build() {
      return new KeptMatches(
          docs.build(), frequencies.build(), Arrays.copyOf(worths, size), average);
    }
  }
}

package org.visnyk.query.request;

/**
 * Upper bounds on what a word is worth in the articles of a segment, for each block of {@value
 * #BLOCK}. The worth of a word in an article is its weighted frequency times the saturation for the
 * length of the article, as {@link org.visnyk.index.schema.ArticleSimilarity#saturations} has it.
 * Three bytes for each block. Immutable.
 */
public final class BlockWorth {
  /** The number of articles in a block. */
  public static final int BLOCK = 1_024;

  /** A worth x is kept as x / (1 + x), rounded up to steps of one over this. */
  private static final int STEPS = (1 << Byte.SIZE) - 1;

  private static final float[] WORTH = new float[STEPS + 1];

  static {
    for (int step = 0; step <= STEPS; step++) {
      WORTH[step] = (float) ((double) step / (STEPS - step));
    }
  }

  private final byte[] all;
  private final byte[] related;
  private final byte[] more;

  /** The average length of articles that this was found for. */
  private final float average;

  /**
   * Keeps bounds for each block of a segment.
   *
   * @param all the highest worth of all terms of the word together
   * @param related that of related terms in articles that have no lemma of the word
   * @param more that of related terms in articles that have one
   * @param average the average length of articles that these were found with
   */
  public BlockWorth(float[] all, float[] related, float[] more, float average) {
    this.all = steps(all);
    this.related = steps(related);
    this.more = steps(more);
    this.average = average;
  }

  /** The number of blocks in a segment. */
  public static int blocks(int articles) {
    return (articles + BLOCK - 1) / BLOCK;
  }

  private static byte[] steps(float[] worth) {
    byte[] steps = new byte[worth.length];
    for (int block = 0; block < steps.length; block++) {
      steps[block] = (byte) Math.ceil(STEPS * (worth[block] / (1.0 + worth[block])));
    }
    return steps;
  }

  /**
   * The highest worth of all terms together, for each block.
   *
   * @param averageLength the average length of articles that scores are computed with
   */
  public float[] all(float averageLength) {
    float scale = scale(averageLength);
    float[] worth = new float[all.length];
    for (int block = 0; block < worth.length; block++) {
      worth[block] = scale * WORTH[all[block] & STEPS];
    }
    return worth;
  }

  /**
   * The highest worth of related terms in articles that have no lemma.
   *
   * @param from the first article considered
   * @param to exclusive
   */
  public float related(int from, int to, float averageLength) {
    return scale(averageLength) * highest(related, from, to);
  }

  /** The highest worth of related terms in articles that have a lemma, likewise. */
  public float more(int from, int to, float averageLength) {
    return scale(averageLength) * highest(more, from, to);
  }

  private static float highest(byte[] steps, int from, int to) {
    int highest = 0;
    int end = Math.min(steps.length, blocks(to));
    for (int block = from / BLOCK; block < end; block++) {
      highest = Math.max(highest, steps[block] & STEPS);
    }
    return WORTH[highest];
  }

  /** Worth grows with the average length, and not faster. */
  private float scale(float averageLength) {
    return Math.max(1, averageLength / average);
  }
}

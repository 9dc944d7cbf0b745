package org.visnyk.index.duplicates;

import java.util.Arrays;

/**
 * The signature by which duplicates of a text are recognised, in 110 to 142 bytes: its length,
 * MinHash of its shingles (runs of {@value #SHINGLE_LENGTH} lemmas), of those in its head and of
 * those in its opening, and its numbers. Immutable.
 *
 * <p>The head distinguishes a duplicate from the next article of a series, which repeats the
 * background, often more than half of the text, after news of its own. The opening recognises a
 * duplicate that was cut, which has little in common with the whole. The numbers distinguish the
 * weather reports of two days: such reports share their fixed parts and differ in most numbers,
 * which duplicates do not.
 */
public final class Signature {
  static final int SHINGLE_LENGTH = 3;

  /** Shingles in the head: three or four sentences. */
  static final int HEAD_SHINGLES = 80;

  /** Shingles in the opening: a duplicate that was cut has all of them. */
  static final int OPENING_SHINGLES = 40;

  static final int BINS = 64;
  static final int HEAD_BINS = 32;
  static final int OPENING_BINS = 12;
  static final int MAX_NUMBERS = 16;
  static final int MAX_SHINGLES = 0xffff;

  static final int BINS_AT = 2;
  static final int HEAD_AT = BINS_AT + BINS;
  static final int OPENING_AT = HEAD_AT + HEAD_BINS;
  static final int NUMBERS_AT = OPENING_AT + OPENING_BINS;

  /** Bins in a band: texts are compared if all of them agree. */
  private static final int ROWS = 3;

  private static final int WHOLE_BANDS = 20;

  /** Number of bands; texts that agree in none are not compared. */
  static final int BANDS = WHOLE_BANDS + OPENING_BINS / ROWS;

  private static final double MIN_SIMILARITY = 0.4;
  private static final double MIN_HEAD_SIMILARITY = 0.25;
  private static final double MIN_OPENING_SIMILARITY = 0.5;
  private static final double MIN_CONTAINMENT = 0.6;

  /** With fewer numbers than this, the words alone decide. */
  private static final int MIN_NUMBERS = 3;

  private static final double MIN_SHARED_NUMBERS = 2.0 / 3;

  private final byte[] bytes;

  Signature(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * Reads a stored signature.
   *
   * @throws IllegalArgumentException if the bytes are not a signature
   */
  public static Signature of(byte[] stored, int offset, int length) {
    int numberBytes = length - NUMBERS_AT;
    if (numberBytes < 0 || numberBytes > MAX_NUMBERS * Short.BYTES || numberBytes % 2 != 0) {
      throw new IllegalArgumentException("no signature has %d bytes".formatted(length));
    }
    return new Signature(Arrays.copyOfRange(stored, offset, offset + length));
  }

  /** The bytes to store. */
  public byte[] toBytes() {
    return bytes.clone();
  }

  /** Whether the signatures are those of duplicates. Symmetric. */
  public boolean isNearCopyOf(Signature other) {
    return headSimilarity(other) >= MIN_HEAD_SIMILARITY
        && (similarity(other) >= MIN_SIMILARITY || isCutFrom(other))
        && sharesNumbersWith(other);
  }

  /** Estimates the Jaccard similarity of the shingles of two texts, 0 to 1. */
  public double similarity(Signature other) {
    return MinHash.similarity(bytes, other.bytes, BINS_AT, BINS);
  }

  /** Estimates how much of the shorter text the longer one contains, 0 to 1. */
  public double containment(Signature other) {
    return containment(similarity(other), shingles(), other.shingles());
  }

  /** Estimates the Jaccard similarity of the openings of two texts, 0 to 1. */
  public double headSimilarity(Signature other) {
    return MinHash.similarity(bytes, other.bytes, HEAD_AT, HEAD_BINS);
  }

  /** Whether one of the texts is the beginning of the other. */
  private boolean isCutFrom(Signature other) {
    return containment(other) >= MIN_CONTAINMENT
        && MinHash.similarity(bytes, other.bytes, OPENING_AT, OPENING_BINS)
            >= MIN_OPENING_SIMILARITY;
  }

  /**
   * Whether the numbers allow a duplicate, most of whose numbers are those of the original; few
   * numbers allow anything.
   */
  private boolean sharesNumbersWith(Signature other) {
    int mine = numberCount();
    int others = other.numberCount();
    if (Math.min(mine, others) < MIN_NUMBERS) {
      return true;
    }
    return sharedNumbers(other) >= MIN_SHARED_NUMBERS;
  }

  /**
   * How many numbers of the text with fewer the other one has, too; estimated where there are many.
   */
  private double sharedNumbers(Signature other) {
    int i = 0;
    int j = 0;
    int seen = 0;
    int shared = 0;
    // Only the smallest numbers are kept: what is above the last one of either is unknown.
    while (i < numberCount() && j < other.numberCount()) {
      int order = Short.compare(number(i), other.number(j));
      shared += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
      seen++;
    }
    boolean isWhole = numberCount() < MAX_NUMBERS && other.numberCount() < MAX_NUMBERS;
    int fewer = isWhole ? Math.min(numberCount(), other.numberCount()) : Math.min(i, j);
    return seen == 0 || fewer == 0 ? 1 : (double) shared / fewer;
  }

  private int numberCount() {
    return (bytes.length - NUMBERS_AT) / Short.BYTES;
  }

  private short number(int index) {
    int at = NUMBERS_AT + 2 * index;
    return (short) ((bytes[at] << 8) | (bytes[at + 1] & 0xff));
  }

  private int shingles() {
    return ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff);
  }

  private static double containment(double similarity, int size, int otherSize) {
    double shared = similarity * (size + otherSize) / (1 + similarity);
    return Math.min(1, shared / Math.min(size, otherSize));
  }

  /** The hash of a band: similar texts have some of them in common. */
  long band(int band) {
    int at = BINS_AT + band * ROWS;
    if (band >= WHOLE_BANDS) {
      at = OPENING_AT + (band - WHOLE_BANDS) * ROWS;
    }
    int rows = ((bytes[at] & 0xff) << 16) | ((bytes[at + 1] & 0xff) << 8) | (bytes[at + 2] & 0xff);
    return Hashing.mix(((long) band << 24) | rows);
  }

  long longHash() {
    return Hashing.hash(bytes, 0, bytes.length);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Signature signature && Arrays.equals(bytes, signature.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }
}

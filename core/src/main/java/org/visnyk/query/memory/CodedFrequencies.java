package org.visnyk.query.memory;

import java.util.Arrays;
import org.apache.lucene.util.ArrayUtil;

/**
 * The weighted frequencies of a word in articles, in one byte for each: a word has few different
 * ones. Immutable.
 */
final class CodedFrequencies {
  /** What has this code is looked up apart. */
  private static final int RARE = (1 << Byte.SIZE) - 1;

  private final byte[] codes;

  /** The frequency for each code. */
  private final float[] common;

  /** The numbers of those that have no code of their own, ascending, and the frequencies. */
  private final int[] rare;

  private final float[] rareFrequencies;

  private CodedFrequencies(byte[] codes, float[] common, int[] rare, float[] rareFrequencies) {
    this.codes = codes;
    this.common = common;
    this.rare = rare;
    this.rareFrequencies = rareFrequencies;
  }

  /** The frequency that was added with a number. */
  float of(int number) {
    int code = codes[number] & RARE;
    return code == RARE ? rareFrequencies[Arrays.binarySearch(rare, number)] : common[code];
  }

  /** An estimate of the room they take. */
  long bytes() {
    return codes.length
        + (long) Float.BYTES * (common.length + rareFrequencies.length)
        + (long) Integer.BYTES * rare.length;
  }

  /** Collects frequencies. Not thread-safe. */
  static final class Builder {
    /** A power of two. */
    private static final int SLOTS = 1 << 12;

    /** Weights are multiples of one over this, mostly. */
    private static final int STEPS = 1 << 6;

    /** One more than the code of the frequency that came there first; 0 if there is none. */
    private final short[] slots = new short[SLOTS];

    private final float[] common = new float[RARE];
    private int commonCount;
    private final byte[] codes;
    private int size;
    private int[] rare = {};
    private float[] rareFrequencies = {};
    private int rareCount;

    /**
     * Starts without any frequency.
     *
     * @param most how many can be added
     */
    Builder(int most) {
      this.codes = new byte[most];
    }

    /** Adds frequencies; the first one has the number 0. */
    void add(float[] frequencies, int count) {
      for (int i = 0; i < count; i++) {
        int code = code(frequencies[i]);
        if (code == RARE) {
          addRare(size + i, frequencies[i]);
        }
        codes[size + i] = (byte) code;
      }
      size += count;
    }

    private int code(float frequency) {
      int slot = (int) (frequency * STEPS) & (SLOTS - 1);
      int code = slots[slot] - 1;
      if (code < 0 && commonCount < RARE) {
        code = commonCount++;
        common[code] = frequency;
        slots[slot] = (short) commonCount;
      }
      return code >= 0 && common[code] == frequency ? code : RARE;
    }

    private void addRare(int number, float frequency) {
      rare = ArrayUtil.grow(rare, rareCount + 1);
      rareFrequencies = ArrayUtil.grow(rareFrequencies, rareCount + 1);
      rare[rareCount] = number;
      rareFrequencies[rareCount++] = frequency;
    }

    CodedFrequencies build() {
      return new CodedFrequencies(
          Arrays.copyOf(codes, size),
          Arrays.copyOf(common, commonCount),
          Arrays.copyOf(rare, rareCount),
          Arrays.copyOf(rareFrequencies, rareCount));
    }
  }
}

package org.visnyk.query.completion;

import java.util.Arrays;
import org.apache.lucene.util.ArrayUtil;

/**
 * Ranks of the articles of each of many words, in one array: about a byte and a half for each word
 * of a title. What an eighth of all articles have takes a bit for each article, which is no more
 * and is quicker to skip. All else takes distances, less one, as bytes of seven bits with the
 * lowest first; more than {@value #BLOCK} of them stand in blocks, each with how many ranks it
 * spans and how many bytes it takes before it. Immutable.
 */
final class RankLists {
  private static final int ARTICLES_OF_DENSE = Byte.SIZE;
  private static final int BLOCK = 64;

  private final byte[] bytes;
  private final int[] starts;
  private final int[] counts;
  private final int articles;

  private RankLists(byte[] bytes, int[] starts, int[] counts, int articles) {
    this.bytes = bytes;
    this.starts = starts;
    this.counts = counts;
    this.articles = articles;
  }

  /** How many articles have each word. The array must not be changed. */
  int[] counts() {
    return counts;
  }

  /** The ranks of the articles that have a word. */
  Ranks of(int word) {
    int start = starts[word];
    int end = starts[word + 1];
    int count = counts[word];
    return isDense(count, articles)
        ? new Ranks.Marked(bytes, start, end, count)
        : new Ranks.Listed(bytes, start, end, count);
  }

  /** Whether distances stand in blocks. */
  static boolean isInBlocks(int count) {
    return count > BLOCK;
  }

  private static boolean isDense(int count, int articles) {
    return count > articles / ARTICLES_OF_DENSE;
  }

  /** Takes the ranks of one word after the other. For one thread. */
  static final class Builder {
    private final int articles;
    private byte[] bytes = new byte[1 << 10];
    private int[] starts = new int[1 << 6];
    private int[] counts = new int[1 << 6];
    private byte[] block = new byte[0];
    private int words;
    private int end;

    /**
     * Makes a builder.
     *
     * @param articles how many articles there are, with words or without
     */
    Builder(int articles) {
      this.articles = articles;
    }

    /** Adds a word with the first ranks of an array, in ascending order and none twice. */
    void add(int[] ranks, int count) {
      counts = ArrayUtil.grow(counts, words + 1);
      counts[words++] = count;
      if (isDense(count, articles)) {
        mark(ranks, count);
      } else {
        list(ranks, count);
      }
      starts = ArrayUtil.grow(starts, words + 1);
      starts[words] = end;
    }

    private void mark(int[] ranks, int count) {
      int start = end;
      end += ranks[count - 1] / Byte.SIZE + 1;
      bytes = ArrayUtil.grow(bytes, end);
      for (int i = 0; i < count; i++) {
        bytes[start + ranks[i] / Byte.SIZE] |= (byte) (1 << (ranks[i] % Byte.SIZE));
      }
    }

    private void list(int[] ranks, int count) {
      int before = -1;
      for (int from = 0; from < count; from += BLOCK) {
        int to = Math.min(from + BLOCK, count);
        int start = end;
        int first = before;
        for (int i = from; i < to; i++) {
          write(ranks[i] - before - 1);
          before = ranks[i];
        }
        if (isInBlocks(count)) {
          int length = end - start;
          block = ArrayUtil.growNoCopy(block, length);
          System.arraycopy(bytes, start, block, 0, length);
          end = start;
          write(before - first);
          write(length);
          bytes = ArrayUtil.grow(bytes, end + length);
          System.arraycopy(block, 0, bytes, end, length);
          end += length;
        }
      }
    }

    private void write(int number) {
      bytes = ArrayUtil.grow(bytes, end + Integer.BYTES + 1);
      int rest = number;
      for (; rest > 0x7F; rest >>>= 7) {
        bytes[end++] = (byte) (rest | 0x80);
      }
      bytes[end++] = (byte) rest;
    }

    RankLists build() {
      return new RankLists(
          Arrays.copyOf(bytes, end),
          Arrays.copyOf(starts, words + 1),
          Arrays.copyOf(counts, words),
          articles);
    }
  }
}

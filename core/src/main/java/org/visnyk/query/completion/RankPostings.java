package org.visnyk.query.completion;

import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.ArrayUtil;

/**
 * The articles of each of many terms, as ranks in a {@link RecencyOrder}, in one array: about a
 * byte and a half for each word of a title. Lists of more than an eighth of all articles are
 * bitmaps, which are as small and skip faster. All others are delta-encoded with seven bits to a
 * byte, lowest first; more than {@value #BLOCK} ranks are divided into blocks, each preceded by the
 * ranks it spans and its length in bytes. Immutable.
 */
final class RankPostings {
  private static final int DENSE_SHARE = Byte.SIZE;
  private static final int BLOCK = 64;

  private final byte[] bytes;
  private final int[] starts;
  private final int[] counts;
  private final int articles;

  private RankPostings(byte[] bytes, int[] starts, int[] counts, int articles) {
    this.bytes = bytes;
    this.starts = starts;
    this.counts = counts;
    this.articles = articles;
  }

  /** The document frequency of each term. The array must not be modified. */
  int[] counts() {
    return counts;
  }

  /** The ranks of the articles that have a term. */
  RankIterator of(int term) {
    int start = starts[term];
    int end = starts[term + 1];
    int count = counts[term];
    return isDense(count, articles)
        ? new RankIterator.Bitmap(bytes, start, end, count)
        : new RankIterator.DeltaEncoded(bytes, start, end, count);
  }

  private static boolean isInBlocks(int count) {
    return count > BLOCK;
  }

  private static boolean isDense(int count, int articles) {
    return count > articles / DENSE_SHARE;
  }

  /** Encodes one term after the other. Not thread-safe. */
  static final class Builder {
    private final int articles;
    private byte[] bytes = new byte[1 << 10];
    private int[] starts = new int[1 << 6];
    private int[] counts = new int[1 << 6];
    private byte[] block = new byte[0];
    private int terms;
    private int end;

    /**
     * Starts without terms.
     *
     * @param articles number of articles in the segment
     */
    Builder(int articles) {
      this.articles = articles;
    }

    /** Adds a term with the first ranks of an array, which are strictly ascending. */
    void add(int[] ranks, int count) {
      counts = ArrayUtil.grow(counts, terms + 1);
      counts[terms++] = count;
      if (isDense(count, articles)) {
        addBitmap(ranks, count);
      } else {
        addDeltas(ranks, count);
      }
      starts = ArrayUtil.grow(starts, terms + 1);
      starts[terms] = end;
    }

    private void addBitmap(int[] ranks, int count) {
      int start = end;
      end += ranks[count - 1] / Byte.SIZE + 1;
      bytes = ArrayUtil.grow(bytes, end);
      for (int i = 0; i < count; i++) {
        bytes[start + ranks[i] / Byte.SIZE] |= (byte) (1 << (ranks[i] % Byte.SIZE));
      }
    }

    private void addDeltas(int[] ranks, int count) {
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

    RankPostings build() {
      return new RankPostings(
          Arrays.copyOf(bytes, end),
          Arrays.copyOf(starts, terms + 1),
          Arrays.copyOf(counts, terms),
          articles);
    }
  }

  /**
   * Reads ranks in ascending order: articles from the newest to the oldest. Does not allocate. Not
   * thread-safe.
   */
  sealed interface RankIterator {
    /** Returned after the last rank. */
    int END = Integer.MAX_VALUE;

    /**
     * Advances to the first rank at or after the target, unless it is already there.
     *
     * @param target not below earlier targets
     */
    int advance(int target);

    /** An upper bound on the number of ranks. */
    int cost();

    /** Reads delta-encoded ranks, and skips blocks. */
    final class DeltaEncoded implements RankIterator {
      private final byte[] bytes;
      private final int end;
      private final int count;
      private int blockEnd;
      private int next;
      private int rank = -1;

      DeltaEncoded(byte[] bytes, int start, int end, int count) {
        this.bytes = bytes;
        this.count = count;
        this.next = start;
        this.end = end;
        this.blockEnd = isInBlocks(count) ? start : end;
      }

      @Override
      public int advance(int target) {
        while (rank < target) {
          if (next == end) {
            rank = END;
          } else if (next == blockEnd) {
            enterOrSkip(target);
          } else {
            rank += 1 + number();
          }
        }
        return rank;
      }

      @Override
      public int cost() {
        return count;
      }

      private void enterOrSkip(int target) {
        int ranks = number();
        int length = number();
        blockEnd = next + length;
        if (rank + ranks < target) {
          rank += ranks;
          next = blockEnd;
        }
      }

      private int number() {
        int part = bytes[next++];
        int number = part & 0x7F;
        for (int shift = 7; part < 0; shift += 7) {
          part = bytes[next++];
          number |= (part & 0x7F) << shift;
        }
        return number;
      }
    }

    /** Reads a bitmap. */
    final class Bitmap implements RankIterator {
      private final byte[] bytes;
      private final int start;
      private final int end;
      private final int count;

      Bitmap(byte[] bytes, int start, int end, int count) {
        this.bytes = bytes;
        this.start = start;
        this.end = end;
        this.count = count;
      }

      @Override
      public int cost() {
        return count;
      }

      @Override
      public int advance(int target) {
        int place = target >= (end - start) * Byte.SIZE ? end : start + target / Byte.SIZE;
        int bits = place == end ? 0 : (bytes[place] & 0xFF) >>> (target % Byte.SIZE);
        if (bits != 0) {
          return target + Integer.numberOfTrailingZeros(bits);
        }
        for (place++; place < end; place++) {
          if (bytes[place] != 0) {
            return (place - start) * Byte.SIZE + Integer.numberOfTrailingZeros(bytes[place]);
          }
        }
        return END;
      }
    }

    /** The union of several. */
    record AnyOf(List<RankIterator> several) implements RankIterator {
      @Override
      public int advance(int target) {
        int first = END;
        for (int i = 0; i < several.size(); i++) {
          first = Math.min(first, several.get(i).advance(target));
        }
        return first;
      }

      @Override
      public int cost() {
        return several.stream().mapToInt(RankIterator::cost).sum();
      }
    }

    /**
     * The intersection of several, at target one; fastest if the one with the lowest cost is first.
     */
    record AllOf(List<RankIterator> several) implements RankIterator {
      @Override
      public int cost() {
        return several.getFirst().cost();
      }

      @Override
      public int advance(int target) {
        int rank = several.getFirst().advance(target);
        for (int i = 1; i < several.size() && rank != END; i++) {
          int other = several.get(i).advance(rank);
          if (other != rank) {
            rank = several.getFirst().advance(other);
            i = 0;
          }
        }
        return rank;
      }
    }
  }
}

package org.visnyk.query.completion;

import java.util.List;

/**
 * Ranks of articles, read once from the newest to the oldest. Nothing is allocated on the way. For
 * one thread.
 */
sealed interface Ranks {
  /** What is read behind the last rank. */
  int END = Integer.MAX_VALUE;

  /**
   * Goes on to the first rank that is not below another, and stays where it is if that is so
   * already.
   *
   * @param least not below what was asked for before
   */
  int advance(int least);

  /** No more ranks than these are there. */
  int most();

  /** Ranks as distances, in blocks that can be skipped; see {@link RankLists}. */
  final class Listed implements Ranks {
    private final byte[] bytes;
    private final int end;
    private final int count;
    private int blockEnd;
    private int next;
    private int rank = -1;

    Listed(byte[] bytes, int start, int end, int count) {
      this.bytes = bytes;
      this.count = count;
      this.next = start;
      this.end = end;
      this.blockEnd = RankLists.isInBlocks(count) ? start : end;
    }

    @Override
    public int advance(int least) {
      while (rank < least) {
        if (next == end) {
          rank = END;
        } else if (next == blockEnd) {
          enterOrSkip(least);
        } else {
          rank += 1 + number();
        }
      }
      return rank;
    }

    @Override
    public int most() {
      return count;
    }

    private void enterOrSkip(int least) {
      int ranks = number();
      int length = number();
      blockEnd = next + length;
      if (rank + ranks < least) {
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

  /** Ranks as a bit for each article, for words that many have. */
  final class Marked implements Ranks {
    private final byte[] bytes;
    private final int start;
    private final int end;
    private final int count;

    Marked(byte[] bytes, int start, int end, int count) {
      this.bytes = bytes;
      this.start = start;
      this.end = end;
      this.count = count;
    }

    @Override
    public int most() {
      return count;
    }

    @Override
    public int advance(int least) {
      int place = least >= (end - start) * Byte.SIZE ? end : start + least / Byte.SIZE;
      int bits = place == end ? 0 : (bytes[place] & 0xFF) >>> (least % Byte.SIZE);
      if (bits != 0) {
        return least + Integer.numberOfTrailingZeros(bits);
      }
      for (place++; place < end; place++) {
        if (bytes[place] != 0) {
          return (place - start) * Byte.SIZE + Integer.numberOfTrailingZeros(bytes[place]);
        }
      }
      return END;
    }
  }

  /** What has at least one of several. */
  record AnyOf(List<Ranks> several) implements Ranks {
    @Override
    public int advance(int least) {
      int first = END;
      for (int i = 0; i < several.size(); i++) {
        first = Math.min(first, several.get(i).advance(least));
      }
      return first;
    }

    @Override
    public int most() {
      return several.stream().mapToInt(Ranks::most).sum();
    }
  }

  /** What has all of several, at least one; quickest if the one with the fewest goes ahead. */
  record AllOf(List<Ranks> several) implements Ranks {
    @Override
    public int most() {
      return several.getFirst().most();
    }

    @Override
    public int advance(int least) {
      int rank = several.getFirst().advance(least);
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

package org.visnyk.query.memory;

import java.util.Arrays;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * A set of articles of a segment, by blocks of {@value #BLOCK}: a block with few of them is a list
 * of places in the block, one with many is a set of bits. Takes two bytes for each article at most,
 * and eight for each block. Immutable.
 */
public final class BlockedArticles {
  /** The number of articles in a block. */
  public static final int BLOCK = 1_024;

  private static final int BLOCK_BITS = Integer.numberOfTrailingZeros(BLOCK);

  /** The number of words of bits for a block. */
  private static final int WORDS = BLOCK / Long.SIZE;

  /** Bits take less room for more articles. */
  private static final int MAX_PLACES = BLOCK / Character.SIZE;

  /** For each block, the number of articles before it; and that of all. */
  private final int[] starts;

  /** For each block, where its places begin, or the complement of where its bits do. */
  private final int[] offsets;

  private final char[] places;
  private final long[] bits;

  private BlockedArticles(int[] starts, int[] offsets, char[] places, long[] bits) {
    this.starts = starts;
    this.offsets = offsets;
    this.places = places;
    this.bits = bits;
  }

  /** The number of blocks in a segment. */
  public static int blocks(int articles) {
    return (articles + BLOCK - 1) / BLOCK;
  }

  /** The block of an article. */
  public static int block(int doc) {
    return doc >> BLOCK_BITS;
  }

  /** Number of articles in the set. */
  public int size() {
    return starts[offsets.length];
  }

  /**
   * The number of articles in the set that come before a block; or the {@link #size}, after all.
   */
  int start(int block) {
    return starts[block];
  }

  /** The number of blocks in the segment. */
  int blocks() {
    return offsets.length;
  }

  /** An estimate of the room it takes. */
  long bytes() {
    return (long) Integer.BYTES * (starts.length + offsets.length)
        + (long) Character.BYTES * places.length
        + (long) Long.BYTES * bits.length;
  }

  /** Iterates over the articles. */
  public DocIdSetIterator iterator() {
    return new Iterator();
  }

  /** Starts before the first article. */
  public Cursor cursor() {
    return new Cursor();
  }

  /** Collects a set, range by range. Not thread-safe. */
  static final class Builder {
    private final int[] starts;
    private final int[] offsets;
    private final char[] places;
    private final long[] bits;

    /** How much of the places and the bits is used. */
    private int placesEnd;

    private int bitsEnd;
    private int size;

    /** The first block that was not added. */
    private int next;

    /**
     * Starts with an empty set.
     *
     * @param articles in the segment
     * @param most an upper bound on the size of the set
     */
    Builder(int articles, int most) {
      int blocks = blocks(articles);
      this.starts = new int[blocks + 1];
      this.offsets = new int[blocks];
      this.places = new char[Math.min(most, MAX_PLACES * blocks)];
      this.bits = new long[WORDS * Math.min(most / MAX_PLACES, blocks)];
    }

    /**
     * Adds the articles of some blocks.
     *
     * @param firstBlock after those that were added
     * @param words a bit for each article from the first block on, for whole blocks
     */
    void add(int firstBlock, long[] words) {
      skipTo(firstBlock);
      int end = Math.min(offsets.length, firstBlock + words.length / WORDS);
      while (next < end) {
        addBlock(words, (next - firstBlock) * WORDS);
      }
    }

    private void skipTo(int block) {
      while (next < block) {
        starts[++next] = size;
      }
    }

    private void addBlock(long[] words, int from) {
      int count = 0;
      for (int word = from; word < from + WORDS; word++) {
        count += Long.bitCount(words[word]);
      }
      if (count > MAX_PLACES) {
        System.arraycopy(words, from, bits, bitsEnd, WORDS);
        offsets[next] = ~bitsEnd;
        bitsEnd += WORDS;
      } else {
        offsets[next] = placesEnd;
        addPlaces(words, from);
      }
      size += count;
      starts[++next] = size;
    }

    private void addPlaces(long[] words, int from) {
      for (int word = 0; word < WORDS; word++) {
        long some = words[from + word];
        while (some != 0) {
          places[placesEnd++] = (char) ((word << 6) + Long.numberOfTrailingZeros(some));
          some &= some - 1;
        }
      }
    }

    BlockedArticles build() {
      skipTo(offsets.length);
      return new BlockedArticles(
          starts, offsets, Arrays.copyOf(places, placesEnd), Arrays.copyOf(bits, bitsEnd));
    }
  }

  /** Looks for articles in ascending order. Not thread-safe. */
  public final class Cursor {
    private int block = -1;
    private int offset;

    /** In a block of places, the first one that was not passed; in one of bits, its word. */
    private int at;

    /** In a block of places, their number. */
    private int count;

    /** The number of articles before the block, or before the word. */
    private int before;

    private Cursor() {}

    /**
     * The number of articles in the set that come before one of them.
     *
     * @param doc not before that of an earlier call of any method
     * @return -1 if the set lacks the article
     */
    public int rank(int doc) {
      moveTo(doc >> BLOCK_BITS);
      int place = doc & (BLOCK - 1);
      if (offset >= 0) {
        passPlaces(place);
        return at < count && places[offset + at] == place ? before + at : -1;
      }
      passWords(place >> 6);
      long word = bits[~offset + at];
      long bit = 1L << place;
      return (word & bit) == 0 ? -1 : before + Long.bitCount(word & (bit - 1));
    }

    /**
     * The number of articles in the set that come before any article.
     *
     * @param doc not before that of an earlier call of any method
     */
    public int before(int doc) {
      if (doc >> BLOCK_BITS >= offsets.length) {
        return size();
      }
      moveTo(doc >> BLOCK_BITS);
      int place = doc & (BLOCK - 1);
      if (offset >= 0) {
        passPlaces(place);
        return before + at;
      }
      passWords(place >> 6);
      return before + Long.bitCount(bits[~offset + at] & ((1L << place) - 1));
    }

    /**
     * The first article of the set at or after a target, or {@link DocIdSetIterator#NO_MORE_DOCS}.
     *
     * @param target not before an article that was asked for
     */
    public int next(int target) {
      int from = target;
      while (from >> BLOCK_BITS < offsets.length) {
        moveTo(from >> BLOCK_BITS);
        int found = nextInBlock(from & (BLOCK - 1));
        if (found >= 0) {
          return (block << BLOCK_BITS) + found;
        }
        from = (block + 1) << BLOCK_BITS;
      }
      return DocIdSetIterator.NO_MORE_DOCS;
    }

    /** The first place from one on; -1 if there is none. */
    private int nextInBlock(int place) {
      if (offset >= 0) {
        passPlaces(place);
        return at < count ? places[offset + at] : -1;
      }
      long word = bits[~offset + (place >> 6)] & (-1L << place);
      int next = place >> 6;
      while (word == 0 && ++next < WORDS) {
        word = bits[~offset + next];
      }
      return word == 0 ? -1 : (next << 6) + Long.numberOfTrailingZeros(word);
    }

    /**
     * Reads articles of the set.
     *
     * @param from the first one, not before an article that was asked for
     * @param to exclusive
     * @param docs receives them, and must be long enough for all
     * @return how many there are
     */
    public int read(int from, int to, int[] docs) {
      int size = 0;
      int start = from;
      while (start < to && start >> BLOCK_BITS < offsets.length) {
        moveTo(start >> BLOCK_BITS);
        int base = block << BLOCK_BITS;
        int end = Math.min(to - base, BLOCK);
        size =
            offset >= 0
                ? readPlaces(start - base, end, docs, size)
                : readBits(start - base, end, docs, size);
        start = base + BLOCK;
      }
      return size;
    }

    /**
     * Adds articles of one block to a set, as {@link DocIdSetIterator#intoBitSet}.
     *
     * @param from the first one, a member
     */
    private void addBlock(int from, int to, FixedBitSet into, int shift) {
      moveTo(from >> BLOCK_BITS);
      int base = block << BLOCK_BITS;
      if (offset >= 0) {
        passPlaces(from - base);
        while (at < count && base + places[offset + at] < to) {
          into.set(base + places[offset + at++] - shift);
        }
        return;
      }
      for (int word = (from - base) >> 6; base + (word << 6) < to; word++) {
        addWord(word(word, from - base, to - base), base + (word << 6) - shift, into);
      }
    }

    /** The bits of a word in a block of bits, between two places of the block. */
    private long word(int word, int from, int to) {
      long some = bits[~offset + word];
      some &= word << 6 < from ? -1L << from : -1;
      return some & (to - (word << 6) < Long.SIZE ? (1L << to) - 1 : -1);
    }

    private static void addWord(long word, int place, FixedBitSet into) {
      if (place >= 0 && place % Long.SIZE == 0) {
        into.getBits()[place >> 6] |= word;
        return;
      }
      for (long some = word; some != 0; some &= some - 1) {
        into.set(place + Long.numberOfTrailingZeros(some));
      }
    }

    private int readPlaces(int from, int to, int[] docs, int already) {
      int base = block << BLOCK_BITS;
      int size = already;
      passPlaces(from);
      while (at < count && places[offset + at] < to) {
        docs[size++] = base + places[offset + at++];
      }
      return size;
    }

    private int readBits(int from, int to, int[] docs, int already) {
      int size = already;
      for (int word = from >> 6; word << 6 < to; word++) {
        long some = word(word, from, to);
        int base = (block << BLOCK_BITS) + (word << 6);
        while (some != 0) {
          docs[size++] = base + Long.numberOfTrailingZeros(some);
          some &= some - 1;
        }
      }
      return size;
    }

    private void moveTo(int next) {
      if (next != block) {
        block = next;
        offset = offsets[next];
        at = 0;
        before = starts[next];
        count = starts[next + 1] - before;
      }
    }

    private void passPlaces(int place) {
      while (at < count && places[offset + at] < place) {
        at++;
      }
    }

    private void passWords(int word) {
      while (at < word) {
        before += Long.bitCount(bits[~offset + at++]);
      }
    }
  }

  private final class Iterator extends DocIdSetIterator {
    private final Cursor cursor = cursor();
    private int doc = -1;

    @Override
    public int docID() {
      return doc;
    }

    @Override
    public int nextDoc() {
      return advance(doc + 1);
    }

    @Override
    public int advance(int target) {
      doc = cursor.next(target);
      return doc;
    }

    @Override
    public void intoBitSet(int upTo, FixedBitSet into, int offset) {
      while (doc < upTo) {
        int end = Math.min(upTo, (block(doc) + 1) << BLOCK_BITS);
        cursor.addBlock(doc, end, into, offset);
        advance(end);
      }
    }

    @Override
    public long cost() {
      return size();
    }
  }
}

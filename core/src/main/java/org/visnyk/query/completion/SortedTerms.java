package org.visnyk.query.completion;

import java.util.Arrays;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;

/**
 * The terms of a field in memory, numbered in the order of their UTF-8 bytes. Takes some twelve
 * bytes for each term in addition to its own. Immutable.
 */
final class SortedTerms {
  private final byte[] bytes;

  /** The beginning of each term, and the end of the last one. */
  private final int[] starts;

  /**
   * A hash table with linear probing of the number of each term plus one. Binary search took half
   * of the time of a completion.
   */
  private final int[] places;

  private SortedTerms(byte[] bytes, int[] starts) {
    this.bytes = bytes;
    this.starts = starts;
    this.places = new int[2 * Integer.highestOneBit(starts.length + starts.length / 2)];
    for (int number = 0; number < count(); number++) {
      places[place(term(number))] = number + 1;
    }
  }

  int count() {
    return starts.length - 1;
  }

  String text(int number) {
    return term(number).utf8ToString();
  }

  private BytesRef term(int number) {
    return new BytesRef(bytes, starts[number], starts[number + 1] - starts[number]);
  }

  /** The number of a term; negative if it does not exist. */
  int find(BytesRef term) {
    return places[place(term)] - 1;
  }

  /** The place of a term in the hash table, or where it would be. */
  private int place(BytesRef term) {
    int last = places.length - 1;
    int place = term.hashCode() & last;
    while (places[place] != 0 && compare(places[place] - 1, term) != 0) {
      place = (place + 1) & last;
    }
    return place;
  }

  /** The number of the first term with a prefix, or of the term before which it would be. */
  int firstWith(BytesRef prefix) {
    return first(prefix, 0);
  }

  /**
   * The number after the last term with a prefix.
   *
   * @param from the number of the first term with it
   */
  int endWith(BytesRef prefix, int from) {
    // No byte of UTF-8 is 0xFF, so this is above all terms with the prefix and below the next.
    byte[] above =
        Arrays.copyOfRange(prefix.bytes, prefix.offset, prefix.offset + prefix.length + 1);
    above[prefix.length] = (byte) 0xFF;
    return first(new BytesRef(above), from);
  }

  /** The number of the first term that is not below another. */
  private int first(BytesRef term, int from) {
    int low = from;
    int high = count();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (compare(middle, term) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private int compare(int number, BytesRef term) {
    return Arrays.compareUnsigned(
        bytes,
        starts[number],
        starts[number + 1],
        term.bytes,
        term.offset,
        term.offset + term.length);
  }

  /** Takes terms in ascending order. Not thread-safe. */
  static final class Builder {
    private byte[] bytes = new byte[1 << 10];
    private int[] starts = new int[1 << 6];
    private int count;

    void add(BytesRef term) {
      int start = starts[count];
      bytes = ArrayUtil.grow(bytes, start + term.length);
      System.arraycopy(term.bytes, term.offset, bytes, start, term.length);
      count++;
      starts = ArrayUtil.grow(starts, count + 1);
      starts[count] = start + term.length;
    }

    SortedTerms build() {
      return new SortedTerms(
          ArrayUtil.copyOfSubArray(bytes, 0, starts[count]),
          ArrayUtil.copyOfSubArray(starts, 0, count + 1));
    }
  }
}

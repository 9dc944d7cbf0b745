package org.visnyk.index.inversion;

import java.util.Arrays;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * Numbers the distinct terms of one article from 0 on, in a table that is small enough for the
 * caches of the processor. Reused; for one thread at a time.
 */
final class TermNumbers {
  /** Tables that have grown beyond this number of terms are released. */
  private static final int MAX_KEPT = 1 << 14;

  private static final int FEWEST = 1 << 9;
  private static final int USUAL_TERM_BYTES = 16;
  private static final int EMPTY = -1;

  private byte[] bytes = new byte[FEWEST * USUAL_TERM_BYTES];
  private int[] ends = new int[FEWEST];
  private int count;

  /** Open addressing: numbers of terms, at least twice as many places as terms. */
  private int[] places = new int[2 * FEWEST];

  TermNumbers() {
    Arrays.fill(places, EMPTY);
  }

  /** Forgets all terms. */
  void clear() {
    if (ends.length > MAX_KEPT) {
      bytes = new byte[FEWEST * USUAL_TERM_BYTES];
      ends = new int[FEWEST];
      places = new int[2 * FEWEST];
    }
    Arrays.fill(places, EMPTY);
    count = 0;
  }

  /** The number of a term, which is new if it equals {@link #count} before. */
  int of(BytesRef term) {
    int place = find(term);
    if (places[place] != EMPTY) {
      return places[place];
    }
    if (count == ends.length) {
      grow();
      place = find(term);
    }
    int start = start(count);
    if (start + term.length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, start + term.length));
    }
    System.arraycopy(term.bytes, term.offset, bytes, start, term.length);
    ends[count] = start + term.length;
    places[place] = count;
    return count++;
  }

  /** The slot of a term, or the one where it would go. */
  private int find(BytesRef term) {
    int mask = places.length - 1;
    int place = StringHelper.murmurhash3_x86_32(term, 0) & mask;
    while (places[place] != EMPTY && !isAt(places[place], term)) {
      place = (place + 1) & mask;
    }
    return place;
  }

  private boolean isAt(int number, BytesRef term) {
    return Arrays.equals(
        bytes, start(number), ends[number], term.bytes, term.offset, term.offset + term.length);
  }

  private void grow() {
    ends = Arrays.copyOf(ends, 2 * count);
    places = new int[4 * count];
    Arrays.fill(places, EMPTY);
    BytesRef term = new BytesRef();
    for (int number = 0; number < count; number++) {
      term(number, term);
      places[find(term)] = number;
    }
  }

  private int start(int number) {
    return number == 0 ? 0 : ends[number - 1];
  }

  /** Number of distinct terms. */
  int count() {
    return count;
  }

  /** Points to a term; valid until terms are added. */
  void term(int number, BytesRef target) {
    target.bytes = bytes;
    target.offset = start(number);
    target.length = ends[number] - target.offset;
  }
}

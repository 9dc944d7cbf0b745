package org.visnyk.index.inversion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;

/**
 * The terms of one article with their frequencies and places: an inverted index of one document.
 * Reused; for one thread at a time.
 *
 * <p>As bytes, it is the number of terms and, for each, its bytes and an entry, both preceded by
 * their lengths. {@link EntryCursor} reads entries.
 */
public final class ArticleTerms {
  /** Arrays that have grown beyond this number of places are released. */
  private static final int MAX_KEPT = 1 << 16;

  private static final int FEWEST = 1 << 10;
  private static final int NONE = -1;

  private final InvertedFields fields;
  private final TermNumbers numbers = new TermNumbers();
  private int[] frequencies = new int[FEWEST];

  /** The first and last place of each term in each located field. */
  private int[] firsts = new int[FEWEST];

  private int[] lasts = new int[FEWEST];

  /** What is known of each place, and the number of the next one of the same term and field. */
  private int[] nexts = new int[FEWEST];

  private int[] positions = new int[FEWEST];
  private int[] starts = new int[FEWEST];
  private int[] ends = new int[FEWEST];
  private int placeCount;

  private final GrowingBytes entry = new GrowingBytes();
  private final BytesRef term = new BytesRef();
  private final BytesRefBuilder key = new BytesRefBuilder();

  /** An article without terms. */
  public ArticleTerms(InvertedFields fields) {
    this.fields = fields;
  }

  /** Forgets all terms. */
  public void clear() {
    if (nexts.length > MAX_KEPT) {
      nexts = new int[FEWEST];
      positions = new int[FEWEST];
      starts = new int[FEWEST];
      ends = new int[FEWEST];
    }
    if (frequencies.length > MAX_KEPT) {
      frequencies = new int[FEWEST];
      firsts = new int[FEWEST];
      lasts = new int[FEWEST];
    }
    numbers.clear();
    placeCount = 0;
  }

  /** Whether there are no terms. */
  public boolean isEmpty() {
    return numbers.count() == 0;
  }

  /**
   * Adds to the frequency of a term in the scored field.
   *
   * @return the number of the term, for {@link #addPlace}
   */
  public int add(BytesRef term, int frequency) {
    int known = numbers.count();
    int number = numbers.of(term);
    if (number == known) {
      reserve(number);
      frequencies[number] = 0;
      Arrays.fill(firsts, slot(number, 0), slot(number + 1, 0), NONE);
    }
    frequencies[number] += frequency;
    return number;
  }

  private void reserve(int number) {
    if (number == frequencies.length) {
      frequencies = ArrayUtil.grow(frequencies);
    }
    if (slot(number + 1, 0) > firsts.length) {
      firsts = ArrayUtil.grow(firsts, slot(number + 1, 0));
      lasts = Arrays.copyOf(lasts, firsts.length);
    }
  }

  private int slot(int number, int field) {
    return number * fields.located().size() + field;
  }

  /**
   * Adds a place of a term. Those of a field are added in the order of their positions and of their
   * offsets.
   *
   * @param field index of the located field
   * @param number the number of the term
   */
  public void addPlace(int field, int number, int position, int startOffset, int endOffset) {
    if (placeCount == nexts.length) {
      nexts = ArrayUtil.grow(nexts);
      positions = Arrays.copyOf(positions, nexts.length);
      starts = Arrays.copyOf(starts, nexts.length);
      ends = Arrays.copyOf(ends, nexts.length);
    }
    int slot = slot(number, field);
    if (firsts[slot] == NONE) {
      firsts[slot] = placeCount;
    } else {
      nexts[lasts[slot]] = placeCount;
    }
    lasts[slot] = placeCount;
    nexts[placeCount] = NONE;
    positions[placeCount] = position;
    starts[placeCount] = startOffset;
    ends[placeCount] = endOffset;
    placeCount++;
  }

  /** Number of distinct terms. */
  int count() {
    return numbers.count();
  }

  /** Points to a term; valid until terms are added. */
  void term(int number, BytesRef target) {
    numbers.term(number, target);
  }

  /** The frequency of a term. */
  int frequency(int number) {
    return frequencies[number];
  }

  /** Writes the key of a term, or nothing and returns {@code false} if it has none. */
  boolean key(BytesRef of, BytesRefBuilder target) {
    return fields.keys().write(of, target);
  }

  /** The sum of the frequencies of all terms and of their keys. */
  int length() {
    int length = 0;
    for (int number = 0; number < numbers.count(); number++) {
      numbers.term(number, term);
      length = Math.addExact(length, frequencies[number]);
      if (fields.keys().write(term, key)) {
        length = Math.addExact(length, frequencies[number]);
      }
    }
    return length;
  }

  /** Writes the terms, in the order in which they were added first. */
  void write(GrowingBytes target) {
    try {
      target.writeVInt(numbers.count());
      for (int number = 0; number < numbers.count(); number++) {
        numbers.term(number, term);
        target.writeVInt(term.length);
        target.writeBytes(term.bytes, term.offset, term.length);
        entry.clear();
        writeEntry(number);
        target.writeVInt(entry.length());
        target.writeBytes(entry.array(), 0, entry.length());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail to be written", e);
    }
  }

  private void writeEntry(int number) throws IOException {
    int flags = 0;
    for (int field = 0; field < fields.located().size(); field++) {
      flags |= firsts[slot(number, field)] == NONE ? 0 : (1 << field);
    }
    entry.writeVLong(((long) frequencies[number] << InvertedFields.MAX_LOCATED) | flags);
    for (int field = 0; field < fields.located().size(); field++) {
      if (firsts[slot(number, field)] != NONE) {
        writePlaces(firsts[slot(number, field)]);
      }
    }
  }

  private void writePlaces(int first) throws IOException {
    int count = 0;
    for (int place = first; place != NONE; place = nexts[place]) {
      count++;
    }
    entry.writeVInt(count);
    int position = 0;
    int start = 0;
    for (int place = first; place != NONE; place = nexts[place]) {
      entry.writeVInt(positions[place] - position);
      entry.writeVInt(starts[place] - start);
      entry.writeVInt(ends[place] - starts[place]);
      position = positions[place];
      start = starts[place];
    }
  }
}

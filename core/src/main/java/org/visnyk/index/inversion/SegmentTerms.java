package org.visnyk.index.inversion;

import java.util.Arrays;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefHash;

/**
 * The terms of a new segment in the order of their bytes, each with the entries of its articles in
 * the order of the documents: the articles' own indexes, turned around by counting. The first pass
 * numbers the terms and adds up the bytes of their entries, the second one moves the entries to
 * where they belong, so that nothing is sorted but the distinct terms.
 *
 * <p>A list of entries is, for each document, its distance from the previous one and the length of
 * the entry, in front of the entry. {@link EntryCursor} reads it.
 */
final class SegmentTerms {
  private final BytesRefHash numbers = new BytesRefHash();
  private int[] lastDocs = new int[BytesRefHash.DEFAULT_CAPACITY];
  private int[] sizes = new int[BytesRefHash.DEFAULT_CAPACITY];
  private byte[] flags = new byte[BytesRefHash.DEFAULT_CAPACITY];

  /** The number of each term of each article, in the order of documents. */
  private int[] occurrences = new int[BytesRefHash.DEFAULT_CAPACITY];

  private int occurrenceCount;

  /** By rank. */
  private final int[] order;

  private final int[] ends;
  private final byte[] entries;

  private SegmentTerms(CarriedArticles articles) {
    ByteArrayDataInput input = new ByteArrayDataInput();
    for (int doc = 0; doc < articles.count(); doc++) {
      articles.open(doc, input);
      count(doc, input, articles.array(doc));
    }
    order = numbers.sort();
    ends = new int[numbers.size()];
    entries = new byte[layOut()];
    Arrays.fill(lastDocs, -1);
    int next = 0;
    for (int doc = 0; doc < articles.count(); doc++) {
      articles.open(doc, input);
      next = move(doc, input, articles.array(doc), next);
    }
    occurrences = new int[0];
  }

  /** Inverts articles. */
  static SegmentTerms of(CarriedArticles articles) {
    return new SegmentTerms(articles);
  }

  /** Numbers the terms of an article, and adds up the bytes of their entries. */
  private void count(int doc, ByteArrayDataInput input, byte[] array) {
    BytesRef term = new BytesRef();
    term.bytes = array;
    int terms = input.readVInt();
    occurrences = ArrayUtil.grow(occurrences, occurrenceCount + terms);
    for (int i = 0; i < terms; i++) {
      term.length = input.readVInt();
      term.offset = input.getPosition();
      input.skipBytes(term.length);
      int length = input.readVInt();
      int number = number(term);
      flags[number] = (byte) (flags[number] | (array[input.getPosition()] & EntryCursor.FLAGS));
      sizes[number] += VInts.size(doc - lastDocs[number]) + VInts.size(length) + length;
      lastDocs[number] = doc;
      occurrences[occurrenceCount++] = number;
      input.skipBytes(length);
    }
  }

  private int number(BytesRef term) {
    int added = numbers.add(term);
    if (added < 0) {
      return -added - 1;
    }
    if (added == sizes.length) {
      sizes = ArrayUtil.grow(sizes);
      lastDocs = ArrayUtil.growExact(lastDocs, sizes.length);
      flags = ArrayUtil.growExact(flags, sizes.length);
    }
    lastDocs[added] = -1;
    return added;
  }

  /** Turns the sizes of lists into their beginnings, in the order of the terms. */
  private int layOut() {
    int end = 0;
    for (int rank = 0; rank < ends.length; rank++) {
      int number = order[rank];
      int size = sizes[number];
      sizes[number] = end;
      end = Math.addExact(end, size);
      ends[rank] = end;
    }
    return end;
  }

  /** Appends the entries of an article to the lists of its terms. */
  private int move(int doc, ByteArrayDataInput input, byte[] array, int firstOccurrence) {
    int terms = input.readVInt();
    for (int i = 0; i < terms; i++) {
      int termLength = input.readVInt();
      input.skipBytes(termLength);
      int length = input.readVInt();
      int number = occurrences[firstOccurrence + i];
      int at = VInts.write(doc - lastDocs[number], entries, sizes[number]);
      at = VInts.write(length, entries, at);
      System.arraycopy(array, input.getPosition(), entries, at, length);
      sizes[number] = at + length;
      lastDocs[number] = doc;
      input.skipBytes(length);
    }
    return firstOccurrence + terms;
  }

  /** Number of distinct terms. */
  int count() {
    return ends.length;
  }

  /** Points to the term of a rank. */
  void term(int rank, BytesRef target) {
    numbers.get(order[rank], target);
  }

  /** Whether any article has the term of a rank in a located field. */
  boolean isIn(int field, int rank) {
    return (flags[order[rank]] & (1 << field)) != 0;
  }

  /** Whether any article has any term in a located field. */
  boolean hasField(int field) {
    for (int rank = 0; rank < count(); rank++) {
      if (isIn(field, rank)) {
        return true;
      }
    }
    return false;
  }

  /** Lets a cursor read the entries of a rank. */
  void open(int rank, EntryCursor cursor) {
    cursor.reset(entries, rank == 0 ? 0 : ends[rank - 1], ends[rank]);
  }
}

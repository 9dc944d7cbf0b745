package org.visnyk.index.inversion;

import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.store.ByteArrayDataInput;

/** Reads the entries of a term, which {@link SegmentTerms} has in the order of documents. */
final class EntryCursor {
  /** The bits of the frequency that say which located fields have the term. */
  static final int FLAGS = (1 << InvertedFields.MAX_LOCATED) - 1;

  private final ByteArrayDataInput input = new ByteArrayDataInput();
  private int end;
  private int entryEnd;
  private int doc;
  private long header;

  /** Lets it read a list of entries. */
  void reset(byte[] entries, int from, int to) {
    input.reset(entries, from, to - from);
    end = to;
    entryEnd = from;
    doc = -1;
  }

  /** Goes to the next document, and says which. */
  int nextDoc() {
    if (entryEnd == end) {
      doc = PostingsEnum.NO_MORE_DOCS;
      return doc;
    }
    input.setPosition(entryEnd);
    doc += input.readVInt();
    int length = input.readVInt();
    entryEnd = input.getPosition() + length;
    header = input.readVLong();
    return doc;
  }

  int doc() {
    return doc;
  }

  /** The frequency of the term in the scored field of the document. */
  int frequency() {
    return (int) (header >>> InvertedFields.MAX_LOCATED);
  }

  /** Whether the document has the term in a located field. */
  boolean isIn(int field) {
    return (header & (1 << field)) != 0;
  }

  /**
   * Goes to the places in a located field, which must have the term, and says how many there are.
   * Called at most once for a document.
   */
  int openPlaces(int field) {
    for (int before = 0; before < field; before++) {
      if (isIn(before)) {
        for (int skipped = 3 * input.readVInt(); skipped > 0; skipped--) {
          input.readVInt();
        }
      }
    }
    return input.readVInt();
  }

  /** The next number of a place: the steps to its position and offset, or its length. */
  int nextNumber() {
    return input.readVInt();
  }
}

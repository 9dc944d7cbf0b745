package org.visnyk.index.inversion;

import org.apache.lucene.util.FixedBitSet;

/** The postings of a key in the scored field: those of all its terms together. Reused. */
final class KeyPostings extends InvertedPostings {
  private final EntryCursor cursor = new EntryCursor();
  private final FixedBitSet documents;

  /** The frequency of the key in each of the documents. */
  private final int[] frequencies;

  private int doc;
  private int lastDoc;

  /**
   * Reads from a segment.
   *
   * @param documents number of documents in the segment, which takes four bytes for each
   */
  KeyPostings(int documents) {
    this.documents = new FixedBitSet(documents);
    this.frequencies = new int[documents];
  }

  /** Reads the postings of the current key. */
  KeyPostings reset(SegmentTerms terms, KeyGroups key) {
    int firstDoc = NO_MORE_DOCS;
    lastDoc = -1;
    for (int i = 0; i < key.size(); i++) {
      terms.open(key.rank(i), cursor);
      for (int each = cursor.nextDoc(); each != NO_MORE_DOCS; each = cursor.nextDoc()) {
        int before = documents.getAndSet(each) ? frequencies[each] : 0;
        frequencies[each] = before + cursor.frequency();
        firstDoc = Math.min(firstDoc, each);
        lastDoc = Math.max(lastDoc, each);
      }
    }
    doc = firstDoc - 1;
    return this;
  }

  /** Goes to the next document, and forgets it, so that the set is empty at the end. */
  @Override
  public int nextDoc() {
    if (doc >= lastDoc) {
      doc = NO_MORE_DOCS;
      return doc;
    }
    doc = documents.nextSetBit(doc + 1);
    documents.clear(doc);
    return doc;
  }

  @Override
  public int docID() {
    return doc;
  }

  @Override
  public int freq() {
    return frequencies[doc];
  }
}

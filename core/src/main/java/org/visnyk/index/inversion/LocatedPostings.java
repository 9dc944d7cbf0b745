package org.visnyk.index.inversion;

/** The postings of a term in a field with positions and offsets. Reused from term to term. */
final class LocatedPostings extends InvertedPostings {
  private final EntryCursor cursor = new EntryCursor();
  private final int field;
  private int frequency;
  private int position;
  private int startOffset;
  private int endOffset;

  LocatedPostings(int field) {
    this.field = field;
  }

  /** Reads the postings of another term. */
  LocatedPostings reset(SegmentTerms terms, int rank) {
    terms.open(rank, cursor);
    return this;
  }

  @Override
  public int nextDoc() {
    int doc = cursor.nextDoc();
    while (doc != NO_MORE_DOCS && !cursor.isIn(field)) {
      doc = cursor.nextDoc();
    }
    if (doc != NO_MORE_DOCS) {
      frequency = cursor.openPlaces(field);
      position = 0;
      startOffset = 0;
    }
    return doc;
  }

  @Override
  public int docID() {
    return cursor.doc();
  }

  @Override
  public int freq() {
    return frequency;
  }

  @Override
  public int nextPosition() {
    position += cursor.nextNumber();
    startOffset += cursor.nextNumber();
    endOffset = startOffset + cursor.nextNumber();
    return position;
  }

  @Override
  public int startOffset() {
    return startOffset;
  }

  @Override
  public int endOffset() {
    return endOffset;
  }
}

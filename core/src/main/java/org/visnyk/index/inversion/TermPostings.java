package org.visnyk.index.inversion;

/** The postings of a term in the scored field. Reused from term to term. */
final class TermPostings extends InvertedPostings {
  private final EntryCursor cursor = new EntryCursor();

  /** Reads the postings of another term. */
  TermPostings reset(SegmentTerms terms, int rank) {
    terms.open(rank, cursor);
    return this;
  }

  @Override
  public int nextDoc() {
    return cursor.nextDoc();
  }

  @Override
  public int docID() {
    return cursor.doc();
  }

  @Override
  public int freq() {
    return cursor.frequency();
  }
}

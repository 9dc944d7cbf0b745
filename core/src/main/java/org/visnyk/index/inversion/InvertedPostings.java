package org.visnyk.index.inversion;

import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Postings of a new segment, which are read once from the first to the last. */
abstract class InvertedPostings extends PostingsEnum {
  @Override
  public int nextPosition() {
    return -1;
  }

  @Override
  public int startOffset() {
    return -1;
  }

  @Override
  public int endOffset() {
    return -1;
  }

  @Override
  public @Nullable BytesRef getPayload() {
    return null;
  }

  @Override
  public int advance(int target) {
    throw new UnsupportedOperationException("postings that are being written are read as a whole");
  }

  @Override
  public long cost() {
    throw new UnsupportedOperationException("postings that are being written are read as a whole");
  }
}

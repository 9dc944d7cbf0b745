package org.visnyk.index.inversion;

import org.apache.lucene.index.BaseTermsEnum;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.util.BytesRef;

/** The terms of a field of a new segment, which are read once from the first to the last. */
abstract class InvertedTermsEnum extends BaseTermsEnum {
  @Override
  public SeekStatus seekCeil(BytesRef text) {
    throw unsupported();
  }

  @Override
  public void seekExact(long ord) {
    throw unsupported();
  }

  @Override
  public long ord() {
    throw unsupported();
  }

  @Override
  public int docFreq() {
    throw unsupported();
  }

  @Override
  public long totalTermFreq() {
    throw unsupported();
  }

  @Override
  public ImpactsEnum impacts(int flags) {
    throw unsupported();
  }

  private static UnsupportedOperationException unsupported() {
    return new UnsupportedOperationException("terms that are being written are read as a whole");
  }
}

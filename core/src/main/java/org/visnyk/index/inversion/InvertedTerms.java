package org.visnyk.index.inversion;

import java.util.function.Supplier;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;

/** A field of a new segment; its statistics are those that its writer adds up. */
final class InvertedTerms extends Terms {
  private final Supplier<TermsEnum> terms;
  private final boolean isLocated;

  private InvertedTerms(Supplier<TermsEnum> terms, boolean isLocated) {
    this.terms = terms;
    this.isLocated = isLocated;
  }

  /** The scored field of a segment of some documents. */
  static InvertedTerms scored(SegmentTerms terms, int documents, InvertedFields.Keys keys) {
    return new InvertedTerms(() -> new ScoredTermsEnum(terms, documents, keys), false);
  }

  /** A field with positions and offsets. */
  static InvertedTerms located(SegmentTerms terms, int field) {
    return new InvertedTerms(() -> new LocatedTermsEnum(terms, field), true);
  }

  @Override
  public TermsEnum iterator() {
    return terms.get();
  }

  @Override
  public long size() {
    return -1;
  }

  @Override
  public long getSumTotalTermFreq() {
    throw unsupported();
  }

  @Override
  public long getSumDocFreq() {
    throw unsupported();
  }

  @Override
  public int getDocCount() {
    throw unsupported();
  }

  @Override
  public boolean hasFreqs() {
    return true;
  }

  @Override
  public boolean hasOffsets() {
    return isLocated;
  }

  @Override
  public boolean hasPositions() {
    return isLocated;
  }

  @Override
  public boolean hasPayloads() {
    return false;
  }

  private static UnsupportedOperationException unsupported() {
    return new UnsupportedOperationException("a field that is being written has no statistics yet");
  }
}

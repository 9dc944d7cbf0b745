package org.visnyk.index.inversion;

import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The terms of a field with positions and offsets. */
final class LocatedTermsEnum extends InvertedTermsEnum {
  private final SegmentTerms terms;
  private final int field;
  private final LocatedPostings postings;
  private final BytesRef term = new BytesRef();
  private int rank = -1;

  LocatedTermsEnum(SegmentTerms terms, int field) {
    this.terms = terms;
    this.field = field;
    this.postings = new LocatedPostings(field);
  }

  @Override
  public @Nullable BytesRef next() {
    do {
      rank++;
    } while (rank < terms.count() && !terms.isIn(field, rank));
    if (rank >= terms.count()) {
      return null;
    }
    terms.term(rank, term);
    return term;
  }

  @Override
  public BytesRef term() {
    return term;
  }

  @Override
  public PostingsEnum postings(@Nullable PostingsEnum reuse, int flags) {
    return postings.reset(terms, rank);
  }
}

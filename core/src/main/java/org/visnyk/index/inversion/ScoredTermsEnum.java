package org.visnyk.index.inversion;

import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The terms of the scored field and their keys. */
final class ScoredTermsEnum extends InvertedTermsEnum {
  private final SegmentTerms terms;
  private final TermPostings termPostings = new TermPostings();
  private final KeyPostings keyPostings;
  private final BytesRef term = new BytesRef();
  private int rank = -1;
  private final KeyGroups keys;
  private boolean hasKey;
  private boolean isAtKey;

  ScoredTermsEnum(SegmentTerms terms, int documents, InvertedFields.Keys keys) {
    this.terms = terms;
    this.keyPostings = new KeyPostings(documents);
    this.keys = new KeyGroups(terms, keys);
    this.hasKey = this.keys.next();
  }

  @Override
  public @Nullable BytesRef next() {
    if (isAtKey) {
      hasKey = keys.next();
    } else if (++rank < terms.count()) {
      terms.term(rank, term);
    }
    boolean hasTerm = rank < terms.count();
    isAtKey = hasKey && (!hasTerm || keys.key().compareTo(term) < 0);
    return hasKey || hasTerm ? term() : null;
  }

  @Override
  public BytesRef term() {
    return isAtKey ? keys.key() : term;
  }

  @Override
  public PostingsEnum postings(@Nullable PostingsEnum reuse, int flags) {
    if (!isAtKey) {
      return termPostings.reset(terms, rank);
    }
    return keys.size() == 1
        ? termPostings.reset(terms, keys.rank(0))
        : keyPostings.reset(terms, keys);
  }
}

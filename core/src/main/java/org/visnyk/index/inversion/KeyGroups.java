package org.visnyk.index.inversion;

import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;

/** The keys of a segment one after another, each with its terms. */
final class KeyGroups {
  private final SegmentTerms terms;
  private final InvertedFields.Keys keys;
  private final BytesRefBuilder key = new BytesRefBuilder();

  /** The ranks of the terms of the key; those between them have none. */
  private int[] ranks = new int[1];

  private int rankCount;
  private int nextRank;
  private final BytesRef term = new BytesRef();
  private final BytesRefBuilder keyOfTerm = new BytesRefBuilder();

  KeyGroups(SegmentTerms terms, InvertedFields.Keys keys) {
    this.terms = terms;
    this.keys = keys;
  }

  /** Goes to the next key; false if there is none. */
  boolean next() {
    rankCount = 0;
    for (; nextRank < terms.count(); nextRank++) {
      terms.term(nextRank, term);
      if (!keys.write(term, keyOfTerm)) {
        continue;
      }
      if (rankCount == 0) {
        key.copyBytes(keyOfTerm.get());
      } else if (!keyOfTerm.get().equals(key.get())) {
        return true;
      }
      ranks = ArrayUtil.grow(ranks, rankCount + 1);
      ranks[rankCount++] = nextRank;
    }
    return rankCount > 0;
  }

  /** The key; valid until the next. */
  BytesRef key() {
    return key.get();
  }

  /** Number of its terms, at least one. */
  int size() {
    return rankCount;
  }

  /** The rank of one of its terms. */
  int rank(int index) {
    return ranks[index];
  }
}

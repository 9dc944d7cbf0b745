package org.visnyk.query.scorer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReaderContext;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Looks up terms of a field in all segments of an index, one after the other: Lucene's own way
 * opens the table of terms of each segment for each term. For one thread.
 */
final class TermFinder {
  private final IndexReaderContext index;
  private final List<SegmentTerms> segments;

  private record SegmentTerms(LeafReaderContext segment, TermsEnum terms) {}

  TermFinder(IndexReaderContext index, String field) throws IOException {
    this.index = index;
    this.segments = new ArrayList<>(index.leaves().size());
    for (LeafReaderContext segment : index.leaves()) {
      @Nullable Terms terms = segment.reader().terms(field);
      if (terms != null) {
        segments.add(new SegmentTerms(segment, terms.iterator()));
      }
    }
  }

  /** Where a term is. */
  TermStates find(BytesRef term) throws IOException {
    TermStates found = new TermStates(index);
    for (SegmentTerms each : segments) {
      if (each.terms.seekExact(term)) {
        found.register(
            each.terms.termState(),
            each.segment.ord,
            each.terms.docFreq(),
            each.terms.totalTermFreq());
      }
    }
    return found;
  }
}

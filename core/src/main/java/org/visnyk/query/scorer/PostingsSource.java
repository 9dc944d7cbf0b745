package org.visnyk.query.scorer;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * The matches of a word, from the postings of its terms. Not thread-safe.
 *
 * @param terms before their first articles
 */
record PostingsSource(List<TermPostings> terms, DocAndFloatFeatureBuffer buffer)
    implements MatchesFinder.Source {
  PostingsSource(List<TermPostings> terms) {
    this(terms, new DocAndFloatFeatureBuffer());
  }

  @Override
  public long most() {
    return terms.stream().mapToLong(TermPostings::articles).sum();
  }

  @Override
  public int next(int from) throws IOException {
    int first = DocIdSetIterator.NO_MORE_DOCS;
    for (TermPostings term : terms) {
      first = Math.min(first, term.advance(from));
    }
    return first;
  }

  @Override
  public void read(int limit, MatchesFinder into) throws IOException {
    for (TermPostings term : terms) {
      while (term.doc() < limit) {
        term.read(limit, buffer);
        into.add(buffer);
      }
    }
  }
}

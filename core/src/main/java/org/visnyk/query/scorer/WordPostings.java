package org.visnyk.query.scorer;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;

/** The articles of a segment that have any term of a word. For one thread. */
final class WordPostings extends DocIdSetIterator {
  /** The terms with the most articles first. */
  private final TermPostings[] terms;

  private final TermPostings[] lemmas;
  private final TermPostings[] keys;
  private final long cost;
  private int doc = -1;

  WordPostings(List<TermPostings> found) {
    this.terms =
        found.stream()
            .sorted(Comparator.comparingLong(TermPostings::cost).reversed())
            .toArray(TermPostings[]::new);
    this.lemmas =
        List.of(terms).stream().filter(term -> !term.isKey()).toArray(TermPostings[]::new);
    this.keys = List.of(terms).stream().filter(TermPostings::isKey).toArray(TermPostings[]::new);
    this.cost = found.stream().mapToLong(TermPostings::cost).sum();
  }

  @Override
  public int docID() {
    return doc;
  }

  @Override
  public int nextDoc() throws IOException {
    return advance(doc + 1);
  }

  @Override
  public int advance(int target) throws IOException {
    doc = advance(terms, target);
    return doc;
  }

  private static int advance(TermPostings[] some, int target) throws IOException {
    int first = NO_MORE_DOCS;
    for (TermPostings term : some) {
      first = Math.min(first, term.advance(target));
    }
    return first;
  }

  @Override
  public long cost() {
    return cost;
  }

  /** What the terms together count in the article it is at. */
  float frequency() throws IOException {
    float sum = 0;
    for (TermPostings term : terms) {
      if (term.doc() == doc) {
        sum += term.frequency();
      }
    }
    return sum;
  }

  /** The next article with a lemma, where it is or behind. */
  int nextLemma() {
    return first(lemmas);
  }

  /**
   * Reads articles from where it is, some of those before a limit, and moves behind them.
   *
   * @param into gets them and what the terms count in each
   */
  void read(int limit, DocAndFloatFeatureBuffer into) throws IOException {
    read(terms, limit, into);
    doc = first(terms);
  }

  /** The same of articles with a lemma only: passes over those that merely have related words. */
  void readLemmas(int limit, DocAndFloatFeatureBuffer into) throws IOException {
    int end = read(lemmas, limit, into);
    for (TermPostings key : keys) {
      key.addTo(into);
    }
    advance(end);
  }

  /** Where what was read ends. */
  private static int read(TermPostings[] some, int limit, DocAndFloatFeatureBuffer into)
      throws IOException {
    into.size = 0;
    int start = first(some);
    if (start >= limit) {
      return limit;
    }
    TermPostings lead = some[0];
    int end = limit;
    for (TermPostings term : some) {
      if (term.doc() == start) {
        lead = term;
        break;
      }
      // Up to where a commoner term begins, rarer ones stand alone.
      end = Math.min(end, term.doc());
    }
    lead.read(end, into);
    end = Math.min(end, lead.doc());
    for (TermPostings term : some) {
      if (term != lead) {
        term.mergeInto(into, end);
      }
    }
    return end;
  }

  private static int first(TermPostings[] some) {
    int first = NO_MORE_DOCS;
    for (TermPostings term : some) {
      first = Math.min(first, term.doc());
    }
    return first;
  }
}

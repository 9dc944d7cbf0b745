package org.visnyk.query.scorer;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * The articles of a segment that have any term of a word. Where they are is told by the heads of
 * groups; lemmas with a key follow when they are asked for. For one thread.
 */
final class WordPostings extends DocIdSetIterator {
  private final TermPostings[] heads;
  private final TermPostings[] lemmas;
  private final long cost;
  private int doc = -1;

  /** The article whose frequency was told before the lemmas went on, and the frequency. */
  private int leftDoc = -1;

  private float leftFrequency;

  WordPostings(List<PrefixGroup> groups) {
    this.heads =
        groups.stream()
            .map(PrefixGroup::head)
            .sorted(TermPostings.COMMONEST_FIRST)
            .toArray(TermPostings[]::new);
    this.lemmas =
        groups.stream().flatMap(group -> group.lemmas().stream()).toArray(TermPostings[]::new);
    long articles = 0;
    for (TermPostings head : heads) {
      articles += head.articles();
    }
    this.cost = articles;
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
    int first = NO_MORE_DOCS;
    for (TermPostings head : heads) {
      first = Math.min(first, head.advance(target));
    }
    doc = first;
    return doc;
  }

  @Override
  public long cost() {
    return cost;
  }

  /** What the terms together count in the article it is at. */
  float frequency() throws IOException {
    if (doc == leftDoc) {
      return leftFrequency;
    }
    float sum = 0;
    for (TermPostings head : heads) {
      if (head.doc() == doc) {
        sum += head.frequency();
      }
    }
    for (TermPostings lemma : lemmas) {
      if (lemma.advance(doc) == doc) {
        sum += lemma.frequency();
      }
    }
    return sum;
  }

  /**
   * Moves the lemmas on, so that it is known where they are; not the article it is at.
   *
   * @param target from where on articles will be asked for
   */
  void advanceLemmas(int target) throws IOException {
    if (doc >= target || lemmas.length == 0) {
      return;
    }
    if (doc >= 0 && doc != leftDoc) {
      leftFrequency = frequency();
      leftDoc = doc;
    }
    for (TermPostings lemma : lemmas) {
      lemma.advance(target);
    }
  }

  /**
   * Reads articles from where it is, some of those before a limit, and moves behind them.
   *
   * @param into gets them and what the terms count in each
   */
  void read(int limit, DocAndFloatFeatureBuffer into) throws IOException {
    int start = doc;
    int end = TermPostings.readAny(heads, limit, into);
    for (TermPostings lemma : lemmas) {
      lemma.advance(start);
      lemma.mergeInto(into, end);
    }
    advance(end);
  }
}

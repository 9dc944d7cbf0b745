package org.visnyk.query.scorer;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.visnyk.index.StemPrefix;
import org.visnyk.query.scorer.WordQuery.WordTerm;

/** The articles of a segment that have a term, read one after the other. For one thread. */
abstract sealed class TermPostings permits LongPostings, ShortPostings {
  /** Those with the most articles first. */
  static final Comparator<TermPostings> COMMONEST_FIRST =
      Comparator.comparingInt(TermPostings::articles).reversed();

  private final WordTerm term;
  private final DocAndFloatFeatureBuffer read = new DocAndFloatFeatureBuffer();

  TermPostings(WordTerm term) {
    this.term = term;
  }

  final BytesRef bytes() {
    return term.bytes();
  }

  /** What one occurrence counts. */
  final float weight() {
    return term.weight();
  }

  /** Whether the term stands for all words that begin alike. */
  final boolean isKey() {
    return StemPrefix.isKey(term.bytes());
  }

  /** Number of articles. */
  abstract int articles();

  /** The article it is at: -1 at the beginning, as of a {@link DocIdSetIterator}. */
  abstract int doc();

  /** Moves on to the first article from a number on, unless it is there. */
  abstract int advance(int target) throws IOException;

  /** What the term counts in the article it is at. */
  abstract float frequency() throws IOException;

  /**
   * Reads articles from where it is, some of those before a limit, and moves behind them.
   *
   * @param into gets them and what the term counts in each, instead of what it holds
   */
  abstract void read(int limit, DocAndFloatFeatureBuffer into) throws IOException;

  /**
   * What articles score at most if they have only this term, and one occurrence counts some weight.
   *
   * @param scores of articles as they are searched
   */
  abstract TermBound bound(float weight, ArticleScores scores) throws IOException;

  /**
   * Adds what the term counts at most in articles of each length: the longer, the more.
   *
   * @param last the last article of the run that its bound was moved to
   * @param highest for each length as Lucene encodes it in a byte
   */
  abstract void addHighestFrequencies(int last, float[] highest) throws IOException;

  /**
   * Reads articles that have any of some terms, from the first that one of them is at.
   *
   * @param some the commonest first
   * @param limit what is read ends before it, or earlier
   * @param into gets the articles and what the terms count in each, instead of what it holds
   * @return where what was read ends: the terms are there or behind
   */
  static int readAny(TermPostings[] some, int limit, DocAndFloatFeatureBuffer into)
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
    int first = DocIdSetIterator.NO_MORE_DOCS;
    for (TermPostings term : some) {
      first = Math.min(first, term.doc());
    }
    return first;
  }

  /** Reads all articles before a limit, and adds them and what the term counts in them. */
  void mergeInto(DocAndFloatFeatureBuffer sum, int limit) throws IOException {
    while (doc() < limit) {
      read(limit, read);
      int unseen = addKnown(sum);
      if (unseen > 0) {
        insert(sum, unseen);
      }
    }
  }

  /** Adds what the term counts to articles that are there already; they are not behind it. */
  void addTo(DocAndFloatFeatureBuffer sum) throws IOException {
    for (int i = 0; i < sum.size; i++) {
      if (advance(sum.docs[i]) == sum.docs[i]) {
        sum.features[i] += frequency();
      }
    }
  }

  /** Adds what was read of articles in the sum, and keeps the others; how many these are. */
  private int addKnown(DocAndFloatFeatureBuffer sum) {
    int[] docs = sum.docs;
    int unseen = 0;
    int at = 0;
    for (int i = 0; i < read.size; i++) {
      int next = read.docs[i];
      while (at < sum.size && docs[at] < next) {
        at++;
      }
      if (at < sum.size && docs[at] == next) {
        sum.features[at] += read.features[i];
      } else {
        read.docs[unseen] = next;
        read.features[unseen++] = read.features[i];
      }
    }
    return unseen;
  }

  /** Puts the first articles that were read to their places, from the last one on. */
  private void insert(DocAndFloatFeatureBuffer sum, int count) {
    int size = sum.size + count;
    if (sum.docs.length < size) {
      sum.docs = Arrays.copyOf(sum.docs, 2 * size);
      sum.features = Arrays.copyOf(sum.features, 2 * size);
    }
    int from = sum.size - 1;
    int to = size - 1;
    for (int i = count - 1; i >= 0; to--) {
      if (from >= 0 && sum.docs[from] > read.docs[i]) {
        sum.docs[to] = sum.docs[from];
        sum.features[to] = sum.features[from--];
      } else {
        sum.docs[to] = read.docs[i];
        sum.features[to] = read.features[i--];
      }
    }
    sum.size = size;
  }
}

package org.visnyk.query.scorer;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.visnyk.index.RelatedWords;
import org.visnyk.query.scorer.WordQuery.WordTerm;

/** The articles of a segment that have a term, read one after the other. For one thread. */
final class TermPostings {
  private final WordTerm term;
  private final PostingsEnum postings;
  private final DocAndFloatFeatureBuffer read = new DocAndFloatFeatureBuffer();
  private int doc = -1;

  private TermPostings(WordTerm term, PostingsEnum postings) {
    this.term = term;
    this.postings = postings;
  }

  /** Opens postings of the terms of one field. */
  static final class Opener {
    private final @Nullable Terms terms;
    private final ScoreMode scoreMode;

    Opener(@Nullable Terms terms, ScoreMode scoreMode) {
      this.terms = terms;
      this.scoreMode = scoreMode;
    }

    TermPostings open(WordTerm term, TermState state) throws IOException {
      if (terms == null) {
        throw new IllegalStateException("a field without terms has the state of one");
      }
      TermsEnum at = terms.iterator();
      at.seekExact(term.bytes(), state);
      return new TermPostings(
          term,
          scoreMode == ScoreMode.TOP_SCORES
              ? at.impacts(PostingsEnum.FREQS)
              : at.postings(null, PostingsEnum.FREQS));
    }
  }

  BytesRef bytes() {
    return term.bytes();
  }

  /** What one occurrence counts. */
  float weight() {
    return term.weight();
  }

  /** Whether the term stands for all words that begin alike. */
  boolean isKey() {
    return RelatedWords.isKey(term.bytes());
  }

  /** Number of articles. */
  long cost() {
    return postings.cost();
  }

  /** What bounds the frequencies of runs of articles; only where the best hits are searched. */
  ImpactsEnum impacts() {
    return (ImpactsEnum) postings;
  }

  /** The article it is at: -1 at the beginning, as of a {@link DocIdSetIterator}. */
  int doc() {
    return doc;
  }

  /** Moves on to the first article from a number on, unless it is there. */
  int advance(int target) throws IOException {
    if (doc < target) {
      doc = postings.advance(target);
    }
    return doc;
  }

  /** What the term counts in the article it is at. */
  float frequency() throws IOException {
    return term.weight() * postings.freq();
  }

  /**
   * Reads articles from where it is, some of those before a limit, and moves behind them.
   *
   * @param into gets them and what the term counts in each, instead of what it holds
   */
  void read(int limit, DocAndFloatFeatureBuffer into) throws IOException {
    postings.nextPostings(limit, into);
    doc = postings.docID();
    weigh(into);
  }

  /** Reads all articles before a limit, and adds them and what the term counts in them. */
  void mergeInto(DocAndFloatFeatureBuffer sum, int limit) throws IOException {
    while (doc < limit) {
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

  private void weigh(DocAndFloatFeatureBuffer articles) {
    float weight = term.weight();
    float[] frequencies = articles.features;
    for (int i = 0; i < articles.size; i++) {
      frequencies[i] *= weight;
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

package org.visnyk.query.scorer;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import org.apache.lucene.index.FreqAndNormBuffer;
import org.apache.lucene.index.Impacts;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.MaxScoreCache;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.BytesRef;
import org.visnyk.index.schema.StemPrefix;
import org.visnyk.query.scorer.WordQuery.WordTerm;

/**
 * The postings of a term in a segment: which articles have it, how often, and what they can score
 * at most. Not thread-safe.
 */
abstract sealed class TermPostings {
  /** The most frequent term first. */
  static final Comparator<TermPostings> MOST_FREQUENT_FIRST =
      Comparator.comparingInt(TermPostings::articles).reversed();

  private final WordTerm term;
  private final DocAndFloatFeatureBuffer buffer = new DocAndFloatFeatureBuffer();

  private TermPostings(WordTerm term) {
    this.term = term;
  }

  /**
   * Opens the postings of a term.
   *
   * @param terms positioned at the term
   */
  static TermPostings open(WordTerm term, TermsEnum terms, ScoreMode scoreMode) throws IOException {
    if (terms.docFreq() <= ShortPostings.MAX_ARTICLES) {
      return new ShortPostings(term, terms.postings(null, PostingsEnum.FREQS));
    }
    return new LongPostings(
        term,
        scoreMode == ScoreMode.TOP_SCORES
            ? terms.impacts(PostingsEnum.FREQS)
            : terms.postings(null, PostingsEnum.FREQS));
  }

  final BytesRef bytes() {
    return term.bytes();
  }

  /** What one occurrence adds to the frequency of the word. */
  final float weight() {
    return term.weight();
  }

  final boolean isStemPrefix() {
    return StemPrefix.isKey(term.bytes());
  }

  /** The document frequency in the segment, deleted articles included. */
  abstract int articles();

  /** The current article; as {@link DocIdSetIterator#docID}, -1 before the first one. */
  abstract int doc();

  /** Advances to the first article at or after the target, unless it is already there. */
  abstract int advance(int target) throws IOException;

  /** The weighted frequency of the term in the current article. */
  abstract float frequency() throws IOException;

  /**
   * Reads a batch of articles, beginning with the current one, and advances past them.
   *
   * @param limit exclusive; the batch may end earlier
   * @param into receives the articles and their weighted frequencies, replacing its content
   */
  abstract void read(int limit, DocAndFloatFeatureBuffer into) throws IOException;

  /**
   * Upper bounds on the scores of articles that have no other term of the word.
   *
   * @param weight what one occurrence adds to the frequency
   * @param scores for the articles of the same segment
   */
  abstract Bound bound(float weight, ArticleScores scores) throws IOException;

  /**
   * Adds, for each length of an article, the highest weighted frequency that the term can have.
   *
   * @param last the last article considered; the first is the one its bounds were advanced to
   * @param highest by the byte in which Lucene encodes the length
   */
  abstract void addHighestFrequencies(int last, float[] highest) throws IOException;

  /** Upper bounds on scores; see {@link #bound}. Not thread-safe. */
  interface Bound {
    /** Moves to the articles at or after the target. There is no way back. */
    void advance(int target) throws IOException;

    /**
     * The highest possible score.
     *
     * @param last the last article considered; the first is the one that was advanced to
     */
    float highest(int last) throws IOException;
  }

  /**
   * Reads a batch of articles that have any of several terms, beginning with the first current
   * article.
   *
   * @param terms the most frequent first
   * @param limit exclusive; the batch may end earlier
   * @param into receives the articles and the sums of their weighted frequencies, replacing its
   *     content
   * @return the exclusive end of the batch; each term has advanced at least to it
   */
  static int readAny(TermPostings[] terms, int limit, DocAndFloatFeatureBuffer into)
      throws IOException {
    into.size = 0;
    int start = first(terms);
    if (start >= limit) {
      return limit;
    }
    TermPostings lead = terms[0];
    int end = limit;
    for (TermPostings term : terms) {
      if (term.doc() == start) {
        lead = term;
        break;
      }
      // Until a more frequent term begins, the rarer ones are on their own.
      end = Math.min(end, term.doc());
    }
    lead.read(end, into);
    end = Math.min(end, lead.doc());
    for (TermPostings term : terms) {
      if (term != lead) {
        term.mergeInto(into, end);
      }
    }
    return end;
  }

  private static int first(TermPostings[] terms) {
    int first = DocIdSetIterator.NO_MORE_DOCS;
    for (TermPostings term : terms) {
      first = Math.min(first, term.doc());
    }
    return first;
  }

  /** Reads all articles before a limit and merges them and their frequencies into a sum. */
  void mergeInto(DocAndFloatFeatureBuffer sum, int limit) throws IOException {
    while (doc() < limit) {
      read(limit, buffer);
      int unseen = addKnown(sum);
      if (unseen > 0) {
        insert(sum, unseen);
      }
    }
  }

  /** Adds the frequencies of the term in the articles of a sum, none of them before this one. */
  void addTo(DocAndFloatFeatureBuffer sum) throws IOException {
    for (int i = 0; i < sum.size; i++) {
      if (advance(sum.docs[i]) == sum.docs[i]) {
        sum.features[i] += frequency();
      }
    }
  }

  /** Adds the buffered articles that the sum has, and keeps the others; returns their number. */
  private int addKnown(DocAndFloatFeatureBuffer sum) {
    int[] docs = sum.docs;
    int unseen = 0;
    int at = 0;
    for (int i = 0; i < buffer.size; i++) {
      int next = buffer.docs[i];
      while (at < sum.size && docs[at] < next) {
        at++;
      }
      if (at < sum.size && docs[at] == next) {
        sum.features[at] += buffer.features[i];
      } else {
        buffer.docs[unseen] = next;
        buffer.features[unseen++] = buffer.features[i];
      }
    }
    return unseen;
  }

  /** Inserts the first buffered articles in order, from the back. */
  private void insert(DocAndFloatFeatureBuffer sum, int count) {
    int size = sum.size + count;
    if (sum.docs.length < size) {
      sum.docs = Arrays.copyOf(sum.docs, 2 * size);
      sum.features = Arrays.copyOf(sum.features, 2 * size);
    }
    int from = sum.size - 1;
    int to = size - 1;
    for (int i = count - 1; i >= 0; to--) {
      if (from >= 0 && sum.docs[from] > buffer.docs[i]) {
        sum.docs[to] = sum.docs[from];
        sum.features[to] = sum.features[from--];
      } else {
        sum.docs[to] = buffer.docs[i];
        sum.features[to] = buffer.features[i--];
      }
    }
    sum.size = size;
  }

  /**
   * The postings of a rare term, decoded when they are opened. Lucene stores impacts only for full
   * blocks and must assume the maximum score for a partial one; here the score of each article is
   * known.
   */
  private static final class ShortPostings extends TermPostings {
    /** Two of Lucene's blocks. */
    static final int MAX_ARTICLES = 256;

    private final int[] docs;
    private final float[] counts;

    /** Index of the current article; -1 before the first one. */
    private int place = -1;

    /** Index of the first article that bounds consider. */
    private int boundPlace;

    ShortPostings(WordTerm term, PostingsEnum postings) throws IOException {
      super(term);
      DocAndFloatFeatureBuffer some = new DocAndFloatFeatureBuffer();
      int[] articles = {};
      float[] frequencies = {};
      postings.nextDoc();
      while (postings.docID() != DocIdSetIterator.NO_MORE_DOCS) {
        postings.nextPostings(DocIdSetIterator.NO_MORE_DOCS, some);
        int known = articles.length;
        articles = Arrays.copyOf(articles, known + some.size);
        frequencies = Arrays.copyOf(frequencies, known + some.size);
        System.arraycopy(some.docs, 0, articles, known, some.size);
        System.arraycopy(some.features, 0, frequencies, known, some.size);
      }
      docs = articles;
      counts = frequencies;
    }

    @Override
    int articles() {
      return docs.length;
    }

    @Override
    int doc() {
      if (place < 0) {
        return -1;
      }
      return place < docs.length ? docs[place] : DocIdSetIterator.NO_MORE_DOCS;
    }

    @Override
    int advance(int target) {
      if (doc() < target) {
        place = placeOf(target, Math.max(0, place));
      }
      return doc();
    }

    /** Index of the first article at or after the target, not before another index. */
    private int placeOf(int target, int from) {
      int found = from;
      while (found < docs.length && docs[found] < target) {
        found++;
      }
      return found;
    }

    @Override
    float frequency() {
      return weight() * counts[place];
    }

    @Override
    void read(int limit, DocAndFloatFeatureBuffer into) {
      int end = placeOf(limit, place);
      int size = end - place;
      into.growNoCopy(size);
      into.size = size;
      System.arraycopy(docs, place, into.docs, 0, size);
      for (int i = 0; i < size; i++) {
        into.features[i] = weight() * counts[place + i];
      }
      place = end;
    }

    @Override
    void addHighestFrequencies(int last, float[] highest) {
      float frequency = weight() * highest(counts, last);
      for (int length = 0; length < highest.length; length++) {
        highest[length] += frequency;
      }
    }

    private float highest(float[] values, int last) {
      float highest = 0;
      for (int i = boundPlace; i < docs.length && docs[i] <= last; i++) {
        highest = Math.max(highest, values[i]);
      }
      return highest;
    }

    @Override
    Bound bound(float weight, ArticleScores scores) throws IOException {
      float[] exact = new float[docs.length];
      for (int i = 0; i < docs.length; i++) {
        exact[i] = weight * counts[i];
      }
      scores.fromStart().score(docs, exact);
      return new Bound() {
        @Override
        public void advance(int target) {
          boundPlace = placeOf(target, boundPlace);
        }

        @Override
        public float highest(int last) {
          return ShortPostings.this.highest(exact, last);
        }
      };
    }
  }

  /** The postings of a frequent term, read block by block; bounded by the impacts of blocks. */
  static final class LongPostings extends TermPostings {
    /** An {@link ImpactsEnum} if bounds are needed. */
    private final PostingsEnum postings;

    private int doc = -1;

    private LongPostings(WordTerm term, PostingsEnum postings) {
      super(term);
      this.postings = postings;
    }

    @Override
    int articles() {
      return Math.toIntExact(postings.cost());
    }

    @Override
    int doc() {
      return doc;
    }

    @Override
    int advance(int target) throws IOException {
      if (doc < target) {
        doc = postings.advance(target);
      }
      return doc;
    }

    @Override
    float frequency() throws IOException {
      return weight() * postings.freq();
    }

    @Override
    void read(int limit, DocAndFloatFeatureBuffer into) throws IOException {
      postings.nextPostings(limit, into);
      doc = postings.docID();
      float[] frequencies = into.features;
      for (int i = 0; i < into.size; i++) {
        frequencies[i] *= weight();
      }
    }

    /** The competitive pairs of frequency and length, by blocks of several sizes. */
    Impacts impacts() throws IOException {
      return ((ImpactsEnum) postings).getImpacts();
    }

    @Override
    void addHighestFrequencies(int last, float[] highest) throws IOException {
      if (doc > last) {
        return;
      }
      Impacts impacts = impacts();
      int level = 0;
      while (level < impacts.numLevels() && impacts.getDocIdUpTo(level) < last) {
        level++;
      }
      if (level < impacts.numLevels()) {
        addHighest(impacts.getImpacts(level), highest);
      } else {
        Arrays.fill(highest, Float.POSITIVE_INFINITY);
      }
    }

    /**
     * For each article of a block there is a pair with at least its frequency and at most its
     * length; pairs ascend in both.
     */
    private void addHighest(FreqAndNormBuffer pairs, float[] highest) {
      int frequency = 0;
      int next = 0;
      for (int length = 0; length < highest.length; length++) {
        while (next < pairs.size && Byte.toUnsignedInt((byte) pairs.norms[next]) <= length) {
          frequency = Math.max(frequency, pairs.freqs[next++]);
        }
        highest[length] += weight() * frequency;
      }
    }

    @Override
    Bound bound(float weight, ArticleScores scores) {
      SimScorer similarity = scores.similarity();
      SimScorer weighted =
          new SimScorer() {
            @Override
            public float score(float frequency, long norm) {
              return similarity.score(weight * frequency, norm);
            }
          };
      MaxScoreCache cache = new MaxScoreCache((ImpactsEnum) postings, weighted);
      return new Bound() {
        @Override
        public void advance(int target) throws IOException {
          if (doc != DocIdSetIterator.NO_MORE_DOCS) {
            cache.advanceShallow(Math.max(target, doc));
          }
        }

        @Override
        public float highest(int last) throws IOException {
          return doc > last ? 0 : cache.getMaxScore(last);
        }
      };
    }
  }
}

package org.visnyk.query.scorer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.IOSupplier;
import org.jspecify.annotations.Nullable;
import org.visnyk.query.scorer.ArticlePhraseQuery.FieldPhrase;
import org.visnyk.query.scorer.ArticlePhraseQuery.PhraseTerm;

/**
 * The articles of a segment that have all words of a phrase in a field, and how often they have
 * them one after another. Not thread-safe.
 */
final class PhrasePostings {
  private static final Comparator<Word> RAREST_FIRST =
      (one, other) -> Long.compare(one.cost, other.cost);

  /** The rarest first. */
  private final Word[] words;

  private final @Nullable SimScorer similarity;
  private final @Nullable NumericDocValues norms;
  private int doc = -1;

  /** Of the phrase in the current article, once it is read. */
  private int frequency;

  private int[] starts = {};
  private int[] others = {};

  private PhrasePostings(
      Word[] words, @Nullable SimScorer similarity, @Nullable NumericDocValues norms) {
    this.words = words;
    this.similarity = similarity;
    this.norms = norms;
  }

  /** Opens a phrase in a segment; null if the segment lacks a word of it. */
  static @Nullable PhrasePostings open(FieldPhrase phrase, LeafReaderContext segment)
      throws IOException {
    @Nullable Terms indexed = segment.reader().terms(phrase.field());
    if (indexed == null) {
      return null;
    }
    TermsEnum at = indexed.iterator();
    Word[] words = new Word[phrase.words().size()];
    for (int word = 0; word < words.length; word++) {
      List<PostingsEnum> postings = new ArrayList<>();
      for (PhraseTerm term : phrase.words().get(word)) {
        @Nullable IOSupplier<TermState> known = term.states().get(segment);
        @Nullable TermState state = known == null ? null : known.get();
        if (state != null) {
          at.seekExact(term.term().bytes(), state);
          postings.add(at.postings(null, PostingsEnum.POSITIONS));
        }
      }
      if (postings.isEmpty()) {
        return null;
      }
      words[word] = new Word(word, postings.toArray(new PostingsEnum[0]));
    }
    Arrays.sort(words, RAREST_FIRST);
    return new PhrasePostings(
        words, phrase.similarity(), segment.reader().getNormValues(phrase.field()));
  }

  /** An upper bound on the number of articles. */
  long cost() {
    return words[0].cost;
  }

  /** An upper bound on all scores. */
  float highest() {
    return similarity == null ? 0 : similarity.score(Float.MAX_VALUE, 1);
  }

  /** The current article; -1 before the first one. */
  int doc() {
    return doc;
  }

  /** Advances to the first article at or after the target, unless it is already there. */
  int advance(int target) throws IOException {
    if (doc < target) {
      frequency = 0;
      doc = nextCommon(words[0].advance(target));
    }
    return doc;
  }

  /** The first article, from one of the rarest word on, that has all words. */
  private int nextCommon(int from) throws IOException {
    int candidate = from;
    int agreed = 1;
    while (agreed < words.length && candidate != DocIdSetIterator.NO_MORE_DOCS) {
      int next = words[agreed].advance(candidate);
      if (next == candidate) {
        agreed++;
      } else {
        candidate = words[0].advance(next);
        agreed = 1;
      }
    }
    return candidate;
  }

  /** Whether the current article can reach a score, however its words are placed. */
  boolean canScore(float minScore) throws IOException {
    if (minScore == 0 || similarity == null) {
      return true;
    }
    int frequency = Integer.MAX_VALUE;
    for (Word word : words) {
      frequency = Math.min(frequency, word.frequency(doc));
    }
    return score(frequency) >= minScore;
  }

  /** The score of the current article. */
  float score(int count) throws IOException {
    if (similarity == null) {
      return 0;
    }
    return similarity.score(count, norm());
  }

  private long norm() throws IOException {
    return norms != null && norms.advanceExact(doc) ? norms.longValue() : 1;
  }

  /** Explains the score of the current article, whose frequency has been read. */
  Explanation explain() throws IOException {
    return similarity == null || frequency == 0
        ? Explanation.noMatch("not one after another")
        : similarity.explain(Explanation.match(frequency, "phraseFreq=" + frequency), norm());
  }

  /** How often the current article has the phrase; read once for each article. */
  int readFrequency() throws IOException {
    int count = words[0].readStarts(doc, Integer.MAX_VALUE, this::starts);
    for (int i = 1; i < words.length && count > 0; i++) {
      int more = words[i].readStarts(doc, starts[count - 1], this::others);
      count = intersect(count, more);
    }
    frequency = count;
    return count;
  }

  private int[] starts(int size) {
    starts = ArrayUtil.grow(starts, size);
    return starts;
  }

  private int[] others(int size) {
    others = ArrayUtil.grow(others, size);
    return others;
  }

  /** Keeps the starts that are among the others; returns their number. */
  private int intersect(int count, int more) {
    int kept = 0;
    int other = 0;
    for (int i = 0; i < count; i++) {
      while (other < more && others[other] < starts[i]) {
        other++;
      }
      if (other < more && others[other] == starts[i]) {
        starts[kept++] = starts[i];
      }
    }
    return kept;
  }

  /** An array with room for a number of elements, which keeps its content. */
  @FunctionalInterface
  private interface Room {
    int[] of(int size);
  }

  /** A word of the phrase: any of its terms. */
  private static final class Word {
    private final int offset;
    private final PostingsEnum[] terms;
    private final long cost;

    Word(int offset, PostingsEnum[] terms) {
      this.offset = offset;
      this.terms = terms;
      long articles = 0;
      for (PostingsEnum term : terms) {
        articles += term.cost();
      }
      this.cost = articles;
    }

    int advance(int target) throws IOException {
      int first = DocIdSetIterator.NO_MORE_DOCS;
      for (PostingsEnum term : terms) {
        int at = term.docID();
        first = Math.min(first, at < target ? term.advance(target) : at);
      }
      return first;
    }

    int frequency(int doc) throws IOException {
      int frequency = 0;
      for (PostingsEnum term : terms) {
        frequency += term.docID() == doc ? term.freq() : 0;
      }
      return frequency;
    }

    /** Reads where phrases would start, in order and each once; returns their number. */
    int readStarts(int doc, int last, Room room) throws IOException {
      int count = 0;
      int sources = 0;
      for (PostingsEnum term : terms) {
        if (term.docID() == doc) {
          int places = term.freq();
          int[] into = room.of(count + places);
          sources++;
          for (int i = 0; i < places; i++) {
            int start = term.nextPosition() - offset;
            if (start > last) {
              break;
            }
            into[count++] = start;
          }
        }
      }
      return sources > 1 ? sortedOnce(room.of(count), count) : count;
    }

    private static int sortedOnce(int[] starts, int count) {
      Arrays.sort(starts, 0, count);
      int kept = 0;
      for (int i = 0; i < count; i++) {
        if (kept == 0 || starts[i] != starts[kept - 1]) {
          starts[kept++] = starts[i];
        }
      }
      return kept;
    }
  }
}

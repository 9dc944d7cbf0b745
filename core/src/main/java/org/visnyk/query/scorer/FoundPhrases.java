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
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.IOSupplier;
import org.jspecify.annotations.Nullable;
import org.visnyk.query.scorer.ArticlePhraseQuery.FieldPhrase;
import org.visnyk.query.scorer.ArticlePhraseQuery.PhraseTerm;

/**
 * The articles of a segment that have all words of a phrase in a field, and how often they have
 * them one after another, read from the postings of the words. Not thread-safe.
 */
final class FoundPhrases extends PhrasePostings implements MatchesFinder.Source {
  private static final Comparator<Word> RAREST_FIRST =
      (one, other) -> Long.compare(one.cost, other.cost);

  /** The rarest first. */
  private final Word[] words;

  private int doc = -1;

  private int[] starts = {};
  private int[] others = {};

  private FoundPhrases(
      Word[] words, @Nullable SimScorer similarity, @Nullable NumericDocValues norms) {
    super(similarity, norms);
    this.words = words;
  }

  /** Opens a phrase in a segment; null if the segment lacks a word of it. */
  static @Nullable FoundPhrases open(FieldPhrase phrase, LeafReaderContext segment)
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
    return new FoundPhrases(
        words,
        phrase.needsScores() ? phrase.similarity() : null,
        segment.reader().getNormValues(phrase.field()));
  }

  @Override
  long cost() {
    return words[0].cost;
  }

  @Override
  int doc() {
    return doc;
  }

  @Override
  int advance(int target) throws IOException {
    if (doc < target) {
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

  @Override
  int highestFrequency() throws IOException {
    int highest = Integer.MAX_VALUE;
    for (Word word : words) {
      highest = Math.min(highest, word.frequency(doc));
    }
    return highest;
  }

  @Override
  int count() throws IOException {
    int count = words[0].readStarts(doc, Integer.MAX_VALUE, this::starts);
    for (int i = 1; i < words.length && count > 0; i++) {
      int more = words[i].readStarts(doc, starts[count - 1], this::others);
      count = intersect(count, more);
    }
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

  @Override
  public long most() {
    return cost();
  }

  @Override
  public int next(int from) throws IOException {
    return advance(from);
  }

  @Override
  public void read(int limit, MatchesFinder into) throws IOException {
    while (doc < limit) {
      int count = count();
      if (count > 0) {
        into.add(doc, count);
      }
      advance(doc + 1);
    }
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

package org.visnyk.query.request;

import java.io.IOException;
import org.apache.lucene.index.IndexReaderContext;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.jspecify.annotations.Nullable;
import org.visnyk.query.memory.MatchCache;
import org.visnyk.query.memory.MatchRoom;
import org.visnyk.query.memory.RecentlyUsed;
import org.visnyk.query.memory.SegmentCache;

/**
 * Finds where the postings of terms are in an index. Remembers terms that were looked up lately,
 * for each segment, so that a refresh costs only the look-ups in new segments: searches use the
 * same words again and again, and a word has several terms (ADR 45). Thread-safe; keep one for as
 * long as searches are made.
 */
public final class TermLookup {
  /** Of a generation: for each segment, some 200 kB if all are there. */
  private static final int MAX_TERMS = 2_048;

  private final MatchCache words = new MatchCache(MatchRoom.FOR_WORDS);
  private final MatchCache phrases = new MatchCache(MatchRoom.FOR_PHRASES);

  /** Terms in all segments of the index that was searched last; searches only read them. */
  private volatile LastIndex last = new LastIndex(new Object(), new RecentlyUsed<>(MAX_TERMS));

  private final SegmentCache<SegmentTerms> segments = new SegmentCache<>(SegmentTerms::new);

  /** Starts without any segment. */
  public TermLookup() {}

  /**
   * Finds a term in all segments of an index.
   *
   * @param index the top of an index, which stays open as long as the result is used
   */
  public TermStates find(Term term, IndexReaderContext index) throws IOException {
    Key key = new Key(term, term.hashCode());
    RecentlyUsed<Key, TermStates> remembered = termsOf(index);
    @Nullable TermStates known = remembered.get(key);
    if (known == null) {
      known = findInSegments(key, index);
      remembered.put(key, known);
    }
    return known;
  }

  private RecentlyUsed<Key, TermStates> termsOf(IndexReaderContext index) {
    LastIndex known = last;
    if (!known.identity.equals(index.id())) {
      known = new LastIndex(index.id(), new RecentlyUsed<>(MAX_TERMS));
      last = known;
    }
    return known.terms;
  }

  private TermStates findInSegments(Key key, IndexReaderContext index) throws IOException {
    TermStates found = new TermStates(index);
    for (LeafReaderContext leaf : index.leaves()) {
      Place place = segments.of(leaf.reader()).find(key, leaf.reader());
      if (place.state != null) {
        found.register(place.state, leaf.ord, place.documentFrequency, place.totalFrequency);
      }
    }
    return found;
  }

  /** The matches of words that are kept in memory. */
  MatchCache words() {
    return words;
  }

  /** Those of phrases. */
  MatchCache phrases() {
    return phrases;
  }

  /**
   * The terms of a state of an index.
   *
   * @param identity of its context, which the states of terms are bound to
   */
  private record LastIndex(Object identity, RecentlyUsed<Key, TermStates> terms) {}

  /** A term, whose hash is computed once for all segments. */
  private record Key(Term term, int hash) {
    @Override
    public int hashCode() {
      return hash;
    }
  }

  /** Where a term is in a segment, and what is known of its postings there. */
  private static final class Place {
    static final Place NONE = new Place(null, 0, 0);

    /** Null if the segment does not have the term. */
    private final @Nullable TermState state;

    private final int documentFrequency;
    private final long totalFrequency;

    Place(@Nullable TermState state, int documentFrequency, long totalFrequency) {
      this.state = state;
      this.documentFrequency = documentFrequency;
      this.totalFrequency = totalFrequency;
    }
  }

  /** The terms of a segment that were looked up lately. */
  private static final class SegmentTerms {
    private final RecentlyUsed<Key, Place> places = new RecentlyUsed<>(MAX_TERMS);

    SegmentTerms(LeafReader segment) {}

    Place find(Key key, LeafReader segment) throws IOException {
      @Nullable Place known = places.get(key);
      if (known == null) {
        known = lookUp(key.term, segment);
        places.put(key, known);
      }
      return known;
    }

    private static Place lookUp(Term term, LeafReader segment) throws IOException {
      @Nullable Terms terms = segment.terms(term.field());
      if (terms == null) {
        return Place.NONE;
      }
      TermsEnum at = terms.iterator();
      return at.seekExact(term.bytes())
          ? new Place(at.termState(), at.docFreq(), at.totalTermFreq())
          : Place.NONE;
    }
  }
}

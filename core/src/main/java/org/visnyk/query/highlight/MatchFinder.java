package org.visnyk.query.highlight;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.visnyk.index.TermPlaces;

/**
 * Finds the matches in a field of the articles of a segment. Terms are looked up once for all
 * articles. For one search and one thread; articles are visited in ascending order, each once.
 */
final class MatchFinder {
  private final String field;
  private final LeafReaderContext segment;
  private final List<WantedTerm> terms = new ArrayList<>();
  private final List<Weight> phrases;
  private final int firstPhrase;

  /**
   * Prepares to read a field with positions and offsets.
   *
   * @param terms the terms to find, with the number of the clause of each
   * @param phrases the phrases to find
   * @param firstPhrase the number of the first phrase
   */
  MatchFinder(
      String field,
      LeafReaderContext segment,
      SortedMap<BytesRef, Integer> terms,
      List<Weight> phrases,
      int firstPhrase)
      throws IOException {
    this.field = field;
    this.segment = segment;
    this.phrases = phrases;
    this.firstPhrase = firstPhrase;
    @Nullable Terms all = segment.reader().terms(field);
    if (all != null) {
      TermsEnum found = all.iterator();
      for (Map.Entry<BytesRef, Integer> term : terms.entrySet()) {
        if (found.seekExact(term.getKey())) {
          TermPlaces places = new TermPlaces(found.postings(null, PostingsEnum.OFFSETS));
          this.terms.add(new WantedTerm(places, term.getValue()));
        }
      }
    }
  }

  private record WantedTerm(TermPlaces places, int wanted) {}

  /**
   * The matches in an article, in order; a clause matches once at a position, although a word may
   * be indexed as several terms.
   *
   * @param doc number of the article in the segment
   */
  List<Match> marks(int doc) throws IOException {
    Set<Match> marks = new TreeSet<>(Match.IN_ORDER);
    for (WantedTerm term : terms) {
      TermPlaces places = term.places;
      places.goTo(doc);
      while (places.next()) {
        marks.add(new Match(places.startOffset(), places.endOffset(), term.wanted));
      }
    }
    for (int phrase = 0; phrase < phrases.size(); phrase++) {
      @Nullable Matches matches = phrases.get(phrase).matches(segment, doc);
      @Nullable MatchesIterator places = matches == null ? null : matches.getMatches(field);
      while (places != null && places.next()) {
        marks.add(new Match(places.startOffset(), places.endOffset(), firstPhrase + phrase));
      }
    }
    return List.copyOf(marks);
  }
}

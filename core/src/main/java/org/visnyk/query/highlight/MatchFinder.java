package org.visnyk.query.highlight;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.visnyk.index.TermPlaces;
import org.visnyk.query.scorer.ArticlePhraseQuery;

/**
 * Finds the matches in a field of the articles of a segment. Terms are looked up once for all
 * articles. For one search and one thread; articles are visited in ascending order, each once.
 */
final class MatchFinder {
  private final String field;
  private final LeafReaderContext segment;
  private final List<WantedTerm> terms = new ArrayList<>();
  private final List<WantedPhrase> phrases = new ArrayList<>();
  private final List<Weight> others;
  private final int firstOther;

  /**
   * Prepares to read a field with positions and offsets.
   *
   * @param terms the terms to find, with the number of the clause of each
   * @param phrases the phrases to find
   * @param firstPhrase the number of the first phrase
   * @param others what else to find
   * @param firstOther the number of the first of them
   */
  MatchFinder(
      String field,
      LeafReaderContext segment,
      SortedMap<BytesRef, Integer> terms,
      List<ArticlePhraseQuery> phrases,
      int firstPhrase,
      List<Weight> others,
      int firstOther)
      throws IOException {
    this.field = field;
    this.segment = segment;
    this.others = others;
    this.firstOther = firstOther;
    @Nullable Terms all = segment.reader().terms(field);
    if (all != null) {
      TermsEnum found = all.iterator();
      for (Map.Entry<BytesRef, Integer> term : terms.entrySet()) {
        if (found.seekExact(term.getKey())) {
          TermPlaces places = new TermPlaces(found.postings(null, PostingsEnum.OFFSETS));
          this.terms.add(new WantedTerm(places, term.getValue()));
        }
      }
      for (int i = 0; i < phrases.size(); i++) {
        Optional<MultiPhraseQuery> phrase = phrases.get(i).in(field);
        if (phrase.isPresent()) {
          PhrasePlaces places = new PhrasePlaces(phrase.get(), found);
          this.phrases.add(new WantedPhrase(places, firstPhrase + i));
        }
      }
    }
  }

  private record WantedTerm(TermPlaces places, int wanted) {}

  private record WantedPhrase(PhrasePlaces places, int wanted) {}

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
    for (WantedPhrase phrase : phrases) {
      marks.addAll(phrase.places.in(doc, phrase.wanted));
    }
    for (int other = 0; other < others.size(); other++) {
      @Nullable Matches matches = others.get(other).matches(segment, doc);
      @Nullable MatchesIterator places = matches == null ? null : matches.getMatches(field);
      while (places != null && places.next()) {
        marks.add(new Match(places.startOffset(), places.endOffset(), firstOther + other));
      }
    }
    return List.copyOf(marks);
  }
}

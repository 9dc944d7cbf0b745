package org.visnyk.query.highlight;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.MultiPhraseQuery;
import org.visnyk.index.TermPlaces;

/**
 * The occurrences of a phrase without gaps in the articles of a segment: what Lucene's matches
 * have, but the terms are opened once for all articles. For one thread; articles are visited in
 * ascending order, each once.
 */
final class PhrasePlaces {
  /** For each word, its terms that the segment has. */
  private final List<List<TermPlaces>> words = new ArrayList<>();

  /**
   * Opens a phrase.
   *
   * @param terms of its field, with positions and offsets
   */
  PhrasePlaces(MultiPhraseQuery phrase, TermsEnum terms) throws IOException {
    for (Term[] word : phrase.getTermArrays()) {
      List<TermPlaces> found = new ArrayList<>(word.length);
      for (Term term : word) {
        if (terms.seekExact(term.bytes())) {
          found.add(new TermPlaces(terms.postings(null, PostingsEnum.OFFSETS)));
        }
      }
      words.add(found);
    }
  }

  /**
   * The occurrences in an article, in order.
   *
   * @param clause the number of the phrase
   */
  List<Match> in(int doc, int clause) throws IOException {
    SortedMap<Integer, Match> matches = new TreeMap<>();
    for (int word = 0; word < words.size() && (word == 0 || !matches.isEmpty()); word++) {
      SortedMap<Integer, Match> longer = new TreeMap<>();
      for (TermPlaces term : words.get(word)) {
        term.goTo(doc);
        while (term.next()) {
          int start = term.position() - word;
          if (word == 0) {
            longer.putIfAbsent(start, new Match(term.startOffset(), term.endOffset(), clause));
          } else if (matches.containsKey(start)) {
            longer.putIfAbsent(
                start, new Match(matches.get(start).start(), term.endOffset(), clause));
          }
        }
      }
      matches = longer;
    }
    return List.copyOf(matches.values());
  }
}

package org.visnyk.query.scorer;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;

/**
 * The terms of a word that lead through a run of articles: what has none of these lemmas cannot be
 * among the best, whatever else of the word it has. For one run and one thread.
 */
final class Essentials {
  private final TermPostings[] lemmas;
  private final List<TermPostings> others;

  /**
   * Splits the terms of a word.
   *
   * @param lemmas of which an article must have one; none if no article of the run is good enough
   * @param others what may add to the score
   */
  Essentials(List<TermPostings> lemmas, List<TermPostings> others) {
    this.lemmas =
        lemmas.stream()
            .sorted(Comparator.comparingInt(TermPostings::articles).reversed())
            .toArray(TermPostings[]::new);
    this.others = others;
  }

  /**
   * Reads some articles between two numbers that have a lemma, and what the lemmas count in each.
   *
   * @param into gets them, instead of what it holds
   * @return where to go on
   */
  int read(int from, int limit, DocAndFloatFeatureBuffer into) throws IOException {
    for (TermPostings lemma : lemmas) {
      lemma.advance(from);
    }
    return TermPostings.readAny(lemmas, limit, into);
  }

  /** What the other terms together count at most in an article of the run. */
  float highestOthers(int last) throws IOException {
    float highest = 0;
    for (TermPostings term : others) {
      highest += term.highestFrequency(last);
    }
    return highest;
  }

  /** Adds what the other terms count. */
  void addOthers(DocAndFloatFeatureBuffer articles) throws IOException {
    for (TermPostings term : others) {
      term.addTo(articles);
    }
  }
}

package org.visnyk.benchmarks.language;

import java.util.List;
import java.util.Locale;

/** How often a lemmatizer is right. */
final class LemmaScores {
  private int words;
  private int lemmas;
  private int found;
  private int best;
  private int only;

  /**
   * Counts a word.
   *
   * @param right its lemma
   * @param candidates the lemmas that were found, best first, normalised
   */
  void add(String right, List<String> candidates) {
    words++;
    lemmas += candidates.size();
    if (candidates.contains(Lemmatizer.normalise(right))) {
      found++;
      only += candidates.size() == 1 ? 1 : 0;
      best += candidates.getFirst().equals(Lemmatizer.normalise(right)) ? 1 : 0;
    }
  }

  /** Number of words, then shares of them: right lemma found, best, only; mean number of lemmas. */
  List<String> cells() {
    return List.of(String.valueOf(words), share(found), share(best), share(only), share(lemmas));
  }

  private String share(int count) {
    return String.format(Locale.ROOT, "%.3f", words == 0 ? 0 : (double) count / words);
  }
}

package org.visnyk.language.context;

/**
 * The frequencies of lemmas in a collection, counted from unambiguous forms. The analyzer prefers
 * frequent lemmas, within bounds. Safe for any number of threads unless it is being changed.
 */
@FunctionalInterface
public interface LemmaStatistics {
  /** No statistics: no lemma is preferred. */
  LemmaStatistics NONE = lemma -> 0;

  /**
   * The number of unambiguous occurrences of a lemma.
   *
   * @param lemma a handle of the dictionary that the text is analysed with
   */
  int occurrences(int lemma);
}

package org.visnyk.language.context;

/**
 * How often lemmas occur in a collection, counted where a form leaves no doubt about its lemma. The
 * analyzer then prefers, within bounds, the lemma that the collection writes about. Safe for any
 * number of threads while nobody adds to it.
 */
@FunctionalInterface
public interface LemmaStatistics {
  /** Knows of no collection, so prefers nothing. */
  LemmaStatistics NONE = lemma -> 0;

  /**
   * Number of unambiguous occurrences of a lemma.
   *
   * @param lemma a handle of the dictionary that the text is analysed with
   */
  int occurrences(int lemma);
}

package org.visnyk.benchmarks.lemma;

import java.util.List;

/** Gives the lemmas of the words of a sentence. For one thread at a time. */
public interface Lemmatiser {
  /** What the table calls it. */
  String name();

  /**
   * The lemmas of each word in the normal form of {@link NormalForm}, best first; an empty list for
   * a word that it cuts in another way.
   */
  List<List<String>> lemmas(List<GoldToken> sentence);
}

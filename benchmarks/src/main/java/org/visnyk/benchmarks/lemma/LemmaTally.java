package org.visnyk.benchmarks.lemma;

import java.util.List;

/** How often the lemmas of one lemmatiser are right. */
public final class LemmaTally {
  private int tokens;
  private int lemmas;
  private int among;
  private int best;
  private int sole;

  /** Makes a tally of nothing. */
  public LemmaTally() {}

  /**
   * Counts a word.
   *
   * @param gold its lemma
   * @param found the lemmas that were found, best first, in the normal form of {@link Lemmatiser}
   */
  public void add(String gold, List<String> found) {
    String right = NormalForm.of(gold);
    tokens++;
    lemmas += found.size();
    if (found.contains(right)) {
      among++;
      sole += found.size() == 1 ? 1 : 0;
      best += found.getFirst().equals(right) ? 1 : 0;
    }
  }

  /** Number of words counted. */
  public int tokens() {
    return tokens;
  }

  /** Share of the words with the right lemma among those that were found. */
  public double among() {
    return share(among);
  }

  /** Share of the words whose best lemma is the right one. */
  public double best() {
    return share(best);
  }

  /** Share of the words whose only lemma is the right one. */
  public double soleAndRight() {
    return share(sole);
  }

  /** Mean number of lemmas. */
  public double lemmasPerToken() {
    return share(lemmas);
  }

  private double share(int count) {
    return tokens == 0 ? 0 : (double) count / tokens;
  }
}

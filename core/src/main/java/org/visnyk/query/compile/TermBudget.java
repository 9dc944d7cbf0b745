package org.visnyk.query.compile;

import org.apache.lucene.search.IndexSearcher;

/** How many terms a query may still ask for, below Lucene's own limit. For one compilation. */
public final class TermBudget {
  /** Left to filters and the like. */
  private static final int RESERVED = 24;

  private int left;
  private boolean overspent;

  /** As many terms as a query may have. */
  TermBudget() {
    this(IndexSearcher.getMaxClauseCount() - RESERVED);
  }

  private TermBudget(int terms) {
    this.left = terms;
  }

  /** Terms without end, for what does not become a query. */
  public static TermBudget endless() {
    return new TermBudget(Integer.MAX_VALUE);
  }

  /** Takes terms; whether there were enough. Once there are not, there never are. */
  boolean spend(int terms) {
    overspent |= terms > left;
    if (!overspent) {
      left -= terms;
    }
    return !overspent;
  }

  /** Takes terms that nobody typed, if there are enough; whether there were. */
  boolean spare(int terms) {
    boolean enough = !overspent && terms <= left;
    left -= enough ? terms : 0;
    return enough;
  }

  boolean isOverspent() {
    return overspent;
  }
}

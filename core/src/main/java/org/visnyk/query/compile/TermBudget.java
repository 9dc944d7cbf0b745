package org.visnyk.query.compile;

import org.apache.lucene.search.IndexSearcher;

/** The terms a query may still use, below Lucene's own limit on clauses. For one compilation. */
public final class TermBudget {
  /** Kept for filters and the like. */
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

  /** A budget without a limit, for terms that do not become clauses of a query. */
  public static TermBudget unlimited() {
    return new TermBudget(Integer.MAX_VALUE);
  }

  /** Spends terms of words that were typed; false if there are not enough, now and ever after. */
  boolean spend(int terms) {
    overspent |= terms > left;
    if (!overspent) {
      left -= terms;
    }
    return !overspent;
  }

  /** Spends terms that nobody typed, if there are enough of them. */
  boolean spendExtra(int terms) {
    boolean isEnough = !overspent && terms <= left;
    left -= isEnough ? terms : 0;
    return isEnough;
  }

  /** Whether words that were typed had to be left out. */
  boolean isOverspent() {
    return overspent;
  }
}

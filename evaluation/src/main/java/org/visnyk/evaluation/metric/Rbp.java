package org.visnyk.evaluation.metric;

import java.math.BigDecimal;

/** Rank-biased precision, binary, of a reader who goes on to the next rank with probability p. */
record Rbp(double persistence) implements Metric {
  @Override
  public String name() {
    return "rbp@" + BigDecimal.valueOf(persistence).toPlainString();
  }

  @Override
  public double score(JudgedRanking ranking) {
    // From the last rank up: each step is a weighted mean, so rounding cannot carry it above 1.
    double score = 0;
    for (int rank = ranking.size(); rank >= 1; rank--) {
      score = (ranking.relevantAt(rank) ? 1 - persistence : 0) + persistence * score;
    }
    return score;
  }
}

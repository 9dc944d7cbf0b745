package org.visnyk.evaluation.metric;

/** Relevant documents among the first {@code cutoff}, always divided by {@code cutoff}. */
record Precision(int cutoff) implements Metric {
  @Override
  public String name() {
    return "p@" + cutoff;
  }

  @Override
  public double score(JudgedRanking ranking) {
    return (double) ranking.relevantWithin(cutoff) / cutoff;
  }
}

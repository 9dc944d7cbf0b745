package org.visnyk.evaluation.metric;

/** The share of the relevant documents that stands among the first {@code cutoff}. */
record Recall(int cutoff) implements Metric {
  @Override
  public String name() {
    return "recall@" + cutoff;
  }

  @Override
  public double score(JudgedRanking ranking) {
    int relevant = ranking.relevant();
    return relevant == 0 ? 0 : (double) ranking.relevantWithin(cutoff) / relevant;
  }
}

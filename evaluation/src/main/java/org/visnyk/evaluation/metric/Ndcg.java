package org.visnyk.evaluation.metric;

/** Normalised discounted cumulative gain of the first {@code cutoff} documents. */
record Ndcg(int cutoff) implements Metric {
  static final Ndcg UNCUT = new Ndcg(Integer.MAX_VALUE);

  @Override
  public String name() {
    return equals(UNCUT) ? "ndcg" : "ndcg@" + cutoff;
  }

  @Override
  public double score(JudgedRanking ranking) {
    double gained = 0;
    for (int rank = 1; rank <= Math.min(cutoff, ranking.size()); rank++) {
      gained += discounted(Math.max(0, ranking.grade(rank).orElse(0)), rank);
    }
    double ideal = 0;
    for (int rank = 1; rank <= Math.min(cutoff, ranking.relevant()); rank++) {
      ideal += discounted(ranking.idealGain(rank), rank);
    }
    return ideal == 0 ? 0 : gained / ideal;
  }

  private static double discounted(int gain, int rank) {
    double log2 = Math.log(rank + 1.0) / Math.log(2);
    return gain / log2;
  }
}

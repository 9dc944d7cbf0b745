package org.visnyk.evaluation.metric;

/** One by the rank of the first relevant document. */
record ReciprocalRank() implements Metric {
  @Override
  public String name() {
    return "mrr";
  }

  @Override
  public double score(JudgedRanking ranking) {
    for (int rank = 1; rank <= ranking.size(); rank++) {
      if (ranking.relevantAt(rank)) {
        return 1.0 / rank;
      }
    }
    return 0;
  }
}

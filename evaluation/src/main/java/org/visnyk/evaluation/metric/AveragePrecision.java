package org.visnyk.evaluation.metric;

/** Average precision of one topic; its mean over topics gave the metric its name. */
record AveragePrecision() implements Metric {
  @Override
  public String name() {
    return "map";
  }

  @Override
  public double score(JudgedRanking ranking) {
    double precisions = 0;
    int found = 0;
    for (int rank = 1; rank <= ranking.size(); rank++) {
      if (ranking.relevantAt(rank)) {
        found++;
        precisions += (double) found / rank;
      }
    }
    return found == 0 ? 0 : precisions / ranking.relevant();
  }
}

package org.visnyk.evaluation.metric;

/** The share of the first {@code cutoff} documents, or of all if fewer, that were judged. */
record Judged(int cutoff) implements Metric {
  @Override
  public String name() {
    return "judged@" + cutoff;
  }

  @Override
  public double score(JudgedRanking ranking) {
    int shown = Math.min(cutoff, ranking.size());
    int judged = 0;
    for (int rank = 1; rank <= shown; rank++) {
      if (ranking.grade(rank).isPresent()) {
        judged++;
      }
    }
    return shown == 0 ? 0 : (double) judged / shown;
  }
}

package org.visnyk.evaluation.metric;

import java.util.OptionalInt;

/** Binary preference: how often relevant documents stand above judged non-relevant ones. */
record Bpref() implements Metric {
  @Override
  public String name() {
    return "bpref";
  }

  @Override
  public double score(JudgedRanking ranking) {
    int relevant = ranking.relevant();
    double preferences = 0;
    int nonRelevantAbove = 0;
    for (int rank = 1; rank <= ranking.size(); rank++) {
      if (ranking.relevantAt(rank)) {
        preferences += 1 - violated(nonRelevantAbove, ranking);
      } else if (ranking.grade(rank).equals(OptionalInt.of(0))) {
        nonRelevantAbove++;
      }
    }
    return relevant == 0 ? 0 : preferences / relevant;
  }

  private static double violated(int nonRelevantAbove, JudgedRanking ranking) {
    if (nonRelevantAbove == 0) {
      return 0; // also where the topic has no non-relevant document to divide by
    }
    int relevant = ranking.relevant();
    return (double) Math.min(nonRelevantAbove, relevant)
        / Math.min(ranking.nonRelevant(), relevant);
  }
}

package org.visnyk.benchmarks.relevance;

import java.util.ArrayList;
import java.util.List;

/** Compares scores with the minimum scores of a definition, to four decimals. */
final class ExpectedScores {
  private static final double ROUNDING = 0.00005;

  private final List<String> fallen = new ArrayList<>();
  private int checked;

  /**
   * Compares all expected scores.
   *
   * @param results the results on the collections, in the order of the definition
   */
  ExpectedScores(Definition definition, List<CollectionResult> results) {
    for (int i = 0; i < results.size(); i++) {
      check(definition.collections().get(i), results.get(i));
    }
  }

  private void check(CollectionDefinition definition, CollectionResult result) {
    definition
        .expected()
        .forEach(
            (system, scores) ->
                scores.forEach(
                    (metric, least) -> {
                      checked++;
                      double score = result.evaluation(system).mean(metric);
                      if (score < least - ROUNDING) {
                        fallen.add(
                            "%s on %s: %s is %s and was %s"
                                .formatted(
                                    system,
                                    definition.name(),
                                    metric.name(),
                                    ResultTables.decimals(score),
                                    ResultTables.decimals(least)));
                      }
                    }));
  }

  /** The number of expected scores. */
  int checked() {
    return checked;
  }

  /** A sentence for each score that is too low. */
  List<String> fallen() {
    return List.copyOf(fallen);
  }
}

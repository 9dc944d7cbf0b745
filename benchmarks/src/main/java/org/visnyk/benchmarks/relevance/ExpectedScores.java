package org.visnyk.benchmarks.relevance;

import java.util.ArrayList;
import java.util.List;

/** Compares scores with the least that a definition expects, to the four decimals it has. */
final class ExpectedScores {
  private static final double ROUNDING = 0.00005;

  private final List<String> fallen = new ArrayList<>();
  private int checked;

  /**
   * Looks at every score that is expected.
   *
   * @param results of the collections of the definition, in its order
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

  /** How many scores were expected. */
  int checked() {
    return checked;
  }

  /** A sentence for each score that is lower than expected. */
  List<String> fallen() {
    return List.copyOf(fallen);
  }
}

package org.visnyk.benchmarks;

import java.util.List;
import java.util.Locale;

/** What one run measures. */
enum Suite {
  /** {@link AnalysisBenchmark}. */
  ANALYSIS,
  /** {@link StartupBenchmark} and {@link FirstSearchBenchmark}. */
  STARTUP,
  /** {@link IndexingBenchmark}. */
  INDEXING,
  /** {@link SearchBenchmark}. */
  SEARCH,
  /** {@link CompletionBenchmark}. */
  COMPLETION,
  /** {@link StageBenchmark}; of Visnyk alone, so not among all. */
  STAGES,
  /** All that compare engines. */
  ALL;

  /** The single suites of this one. */
  List<Suite> parts() {
    return this == ALL ? List.of(ANALYSIS, STARTUP, INDEXING, SEARCH, COMPLETION) : List.of(this);
  }

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}

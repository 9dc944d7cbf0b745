package org.visnyk.benchmarks.jmh;

import java.util.List;
import java.util.Locale;

/** The benchmarks that a run measures. */
public enum Suite {
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
  /** {@link StageBenchmark}, which measures Visnyk only and so is not in {@link #ALL}. */
  STAGES,
  /** {@link SavedSearchBenchmark}, which measures Visnyk only and so is not in {@link #ALL}. */
  SAVED,
  /** All suites that compare engines. */
  ALL;

  /** The single suites in this one. */
  List<Suite> parts() {
    return this == ALL ? List.of(ANALYSIS, STARTUP, INDEXING, SEARCH, COMPLETION) : List.of(this);
  }

  /** The name in lower case, as on the command line. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}

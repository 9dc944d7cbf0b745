package org.visnyk.benchmarks.jmh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.visnyk.benchmarks.indexes.BenchmarkCorpus;

class BenchmarkPlanTest {
  private static final BenchmarkPlan PLAN =
      new BenchmarkPlan(
          true, List.of(1000, 20_000), BenchmarkCorpus.sample(), Path.of("cache"), Path.of("out"));

  @Test
  void everySuiteRunsTheBenchmarksThatItIsNamedFor() {
    assertThat(names(Suite.ANALYSIS)).containsExactly("AnalysisBenchmark.analyze");
    assertThat(names(Suite.STARTUP))
        .containsExactly("StartupBenchmark.firstToken", "FirstSearchBenchmark.firstSearch");
    assertThat(names(Suite.INDEXING)).containsExactly("IndexingBenchmark.index");
    assertThat(names(Suite.COMPLETION))
        .containsExactly("CompletionBenchmark.names", "CompletionBenchmark.titles");
    assertThat(names(Suite.STAGES)).hasSize(5);
    assertThat(names(Suite.SAVED)).containsExactly("SavedSearchBenchmark.matches");
  }

  @Test
  void variantsOfStockAreSearchedWhereTheyDiffer() {
    List<Options> runs = PLAN.runs(Suite.SEARCH);
    assertThat(names(runs.get(0))).hasSize(10);
    assertThat(names(runs.get(1)))
        .containsExactly("SearchBenchmark.fewWords", "SearchBenchmark.oneWord");
    assertThat(runs.get(1).getParameter("engine").get()).containsExactly("stock-combined");
    assertThat(names(runs.get(2))).containsExactly("SearchBenchmark.fewWordsWithSnippets");
    assertThat(runs.get(2).getParameter("engine").get()).containsExactly("stock-offsets");
  }

  @Test
  void searchesAndCompletionsAreMeasuredOnIndexesOfEachSize() {
    for (Suite suite : List.of(Suite.SEARCH, Suite.COMPLETION)) {
      for (Options run : PLAN.runs(suite)) {
        assertThat(run.getParameter("size").get()).containsExactly("1000", "20000");
        assertThat(run.getBenchModes()).containsExactly(Mode.SampleTime);
      }
    }
  }

  @Test
  void allAreTheSuitesThatCompareEngines() {
    assertThat(Suite.ALL.parts())
        .containsExactly(
            Suite.ANALYSIS, Suite.STARTUP, Suite.INDEXING, Suite.SEARCH, Suite.COMPLETION);
  }

  private static List<String> names(Suite suite) {
    return PLAN.runs(suite).stream().map(BenchmarkPlanTest::names).flatMap(List::stream).toList();
  }

  private static List<String> names(Options run) {
    OutputFormat silent =
        OutputFormatFactory.createFormatInstance(
            new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
            VerboseMode.SILENT);
    Collection<BenchmarkListEntry> found =
        BenchmarkList.defaultList().find(silent, run.getIncludes(), List.of());
    return found.stream()
        .map(entry -> entry.getUsername().replaceFirst("org\\.visnyk\\.benchmarks\\.jmh\\.", ""))
        .distinct()
        .toList();
  }
}

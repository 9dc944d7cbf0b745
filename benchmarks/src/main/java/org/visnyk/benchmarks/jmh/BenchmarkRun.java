package org.visnyk.benchmarks.jmh;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.visnyk.benchmarks.engine.Engine;
import org.visnyk.benchmarks.indexes.IndexCache;
import org.visnyk.benchmarks.report.JmhResult;

/** Runs suites one after the other and writes a file of JMH results for each. */
public final class BenchmarkRun {
  private final BenchmarkPlan plan;
  private final PrintWriter progress;

  /**
   * Prepares a run.
   *
   * @param progress where to report what is being done
   */
  public BenchmarkRun(BenchmarkPlan plan, PrintWriter progress) {
    this.plan = plan;
    this.progress = progress;
  }

  /**
   * Runs all benchmarks of a suite.
   *
   * @return the results, as they were written to the files
   * @throws RunnerException if a benchmark fails
   * @throws IOException if a file cannot be written
   */
  public List<JmhResult> measure(Suite suite) throws RunnerException, IOException {
    List<JmhResult> results = new ArrayList<>();
    for (Suite part : suite.parts()) {
      results.addAll(measurePart(part));
    }
    return results;
  }

  private List<JmhResult> measurePart(Suite suite) throws RunnerException, IOException {
    makeIndexes(suite);
    progress.printf("Measuring %s; the logs of JMH are in %s%n", suite.label(), plan.out());
    List<RunResult> results = new ArrayList<>();
    for (Options run : plan.runs(suite)) {
      results.addAll(new Runner(run).run());
    }
    Path file = plan.out().resolve(suite.label() + ".json");
    ResultFormatFactory.getInstance(ResultFormatType.JSON, file.toString()).writeOut(results);
    return JmhResult.read(file);
  }

  /** Makes the indexes in this JVM, so that the measuring JVMs are not warmed up by it. */
  private void makeIndexes(Suite suite) throws IOException {
    switch (suite) {
      case STARTUP -> makeIndexes(List.of(plan.startedSize()), Engine.VISNYK, Engine.STOCK);
      case COMPLETION -> makeIndexes(plan.sizes(), Engine.VISNYK, Engine.STOCK);
      case SEARCH -> makeIndexes(plan.sizes(), Engine.VISNYK, Engine.STOCK, Engine.STOCK_OFFSETS);
      default -> {}
    }
  }

  private void makeIndexes(List<Integer> sizes, Engine... engines) throws IOException {
    for (int size : sizes) {
      progress.printf(Locale.ROOT, "Indexing %,d articles%n", size);
      try (IndexCache cache = IndexCache.in(plan.cache())) {
        for (Engine engine : engines) {
          cache.index(engine, plan.corpus(), size);
        }
      }
    }
  }
}

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
import org.visnyk.benchmarks.corpus.QueryKind;
import org.visnyk.benchmarks.engine.Engine;
import org.visnyk.benchmarks.report.JmhResult;

/** Measures one suite after the other, and writes a file of JMH results for each. */
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
    progress.printf("Measuring %s; JMH's logs are in %s%n", suite.label(), plan.out());
    List<RunResult> results = new ArrayList<>();
    for (Options run : plan.runs(suite)) {
      results.addAll(new Runner(run).run());
    }
    Path file = plan.out().resolve(suite.label() + ".json");
    ResultFormatFactory.getInstance(ResultFormatType.JSON, file.toString()).writeOut(results);
    return JmhResult.read(file);
  }

  /** Makes the indexes in this JVM, so that those that measure have not been warmed by it. */
  private void makeIndexes(Suite suite) {
    switch (suite) {
      case STARTUP -> makeIndexes(plan.startedSize(), List.of(Engine.VISNYK, Engine.STOCK));
      case COMPLETION ->
          plan.sizes().forEach(size -> makeIndexes(size, List.of(Engine.VISNYK, Engine.STOCK)));
      case SEARCH ->
          plan.sizes()
              .forEach(
                  size ->
                      makeIndexes(
                          size, List.of(Engine.VISNYK, Engine.STOCK, Engine.STOCK_OFFSETS)));
      default -> {}
    }
  }

  private void makeIndexes(int size, List<Engine> engines) {
    progress.printf(Locale.ROOT, "Making the indexes of %,d articles%n", size);
    try (IndexCache cache = IndexCache.in(plan.cache())) {
      for (QueryKind kind : QueryKind.values()) {
        cache.queries(kind, size, BenchmarkCorpus.SEED);
      }
      engines.forEach(engine -> cache.index(engine, size, BenchmarkCorpus.SEED));
    }
  }
}

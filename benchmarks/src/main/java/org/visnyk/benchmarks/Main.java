package org.visnyk.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.runner.RunnerException;
import org.visnyk.benchmarks.cluster.ClusterCommand;
import org.visnyk.benchmarks.command.BenchmarkCommand;
import org.visnyk.benchmarks.command.CompareCommand;
import org.visnyk.benchmarks.command.Launch;
import org.visnyk.benchmarks.command.PageCommand;
import org.visnyk.benchmarks.command.TemporaryFolder;
import org.visnyk.benchmarks.indexes.BenchmarkCorpus;
import org.visnyk.benchmarks.jmh.BenchmarkPlan;
import org.visnyk.benchmarks.jmh.BenchmarkRun;
import org.visnyk.benchmarks.jmh.EnvironmentReport;
import org.visnyk.benchmarks.jmh.Suite;
import org.visnyk.benchmarks.language.LemmasCommand;
import org.visnyk.benchmarks.language.SpellingCommand;
import org.visnyk.benchmarks.load.ServerCommand;
import org.visnyk.benchmarks.mix.MixCommand;
import org.visnyk.benchmarks.report.ComparisonTable;
import org.visnyk.benchmarks.report.EnvironmentFile;
import org.visnyk.benchmarks.report.Measurement;
import org.visnyk.benchmarks.report.Measurements;
import org.visnyk.benchmarks.report.SpeedPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The {@code bench} command: runs the speed benchmarks and shows how Visnyk compares. */
@Command(
    name = Launch.BENCH,
    description =
        "Measures Visnyk and stock Lucene in the same run, prints the ratios and writes a page.",
    subcommands = {
      MixCommand.class,
      ServerCommand.class,
      ClusterCommand.class,
      CompareCommand.class,
      PageCommand.class,
      LemmasCommand.class,
      SpellingCommand.class
    })
@SuppressWarnings("NullAway.Init") // picocli sets the options before the command runs.
public final class Main extends BenchmarkCommand {
  private static final int MIN_ARTICLES = 100;

  @Parameters(
      arity = "0..1",
      paramLabel = "SUITE",
      defaultValue = "all",
      description =
          "analysis, startup, indexing, search, completion, all of these (default), or stages: the"
              + " time of each stage of Visnyk's analysis")
  private Suite suite;

  @Option(names = "--quick", description = "rough numbers in about ten minutes")
  private boolean quick;

  @Option(
      names = "--size",
      paramLabel = "N[,N...]",
      split = ",",
      defaultValue = "10000",
      description =
          "number of articles in the searched indexes (default ${DEFAULT-VALUE}); several numbers"
              + " show how times grow")
  private List<Integer> sizes;

  @Option(
      names = "--corpus",
      paramLabel = "FILE",
      description =
          "articles as JSON lines, whose sentences are recombined to the articles measured"
              + " (default: the sample articles)")
  private @Nullable Path corpus;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "folder for the results (default: target/bench of the repository)")
  private @Nullable Path out;

  @Option(
      names = "--indexes",
      paramLabel = "DIR",
      description =
          "keep the searched indexes in this folder for later runs of the same version (default: a"
              + " temporary folder)")
  private @Nullable Path indexes;

  Main() {}

  /** Runs the command and ends the JVM with its status: 0 success, 1 failure, 2 wrong usage. */
  public static void main(String[] args) {
    Launch.main(new Main(), args);
  }

  @Override
  public Integer call() throws IOException, RunnerException {
    checkUsage();
    Path results = Files.createDirectories(out == null ? Launch.results(Launch.BENCH) : out);
    if (indexes != null) {
      measure(Files.createDirectories(indexes).toAbsolutePath(), results);
    } else {
      try (TemporaryFolder temporary = TemporaryFolder.create()) {
        measure(temporary.path(), results);
      }
    }
    return 0;
  }

  private void measure(Path cache, Path results) throws IOException, RunnerException {
    BenchmarkPlan plan =
        new BenchmarkPlan(quick, sizes, BenchmarkCorpus.ofFileOrSample(corpus), cache, results);
    EnvironmentFile.write(results, EnvironmentReport.describe(Launch.repository(), plan));
    List<Measurement> measurements =
        Measurements.of(new BenchmarkRun(plan, errors()).measure(suite));
    SpeedPage.write(results, measurements, EnvironmentFile.read(results));
    output().println(ComparisonTable.of(measurements));
    output().println();
    SpeedPage.LEGEND.forEach(output()::println);
    progress("Wrote %s", results.resolve("index.html"));
  }

  private void checkUsage() {
    for (int size : sizes) {
      requireAtLeast(MIN_ARTICLES, "--size", size);
    }
    requireReadable(corpus);
  }
}

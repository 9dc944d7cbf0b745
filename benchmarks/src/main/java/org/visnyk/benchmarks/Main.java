package org.visnyk.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.runner.RunnerException;
import org.visnyk.benchmarks.report.ComparisonTable;
import org.visnyk.benchmarks.report.EnvironmentFile;
import org.visnyk.benchmarks.report.Measurement;
import org.visnyk.benchmarks.report.Measurements;
import org.visnyk.benchmarks.report.SpeedPage;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command that runs the benchmarks and prints how Visnyk compares. */
@Command(
    name = Main.NAME,
    description =
        "Measures Visnyk beside stock Lucene in the same run, prints the ratios and makes a page.",
    subcommands = {CompareCommand.class, PageCommand.class},
    sortOptions = false)
@SuppressWarnings("NullAway.Init") // picocli sets the options before the command runs.
public final class Main implements Callable<Integer> {
  static final String NAME = "bench";

  private static final int FAILED = 1;
  private static final int WRONG_USAGE = 2;
  private static final int FEWEST_ARTICLES = 100;

  @Parameters(
      arity = "0..1",
      paramLabel = "SUITE",
      defaultValue = "all",
      description =
          "analysis, startup, indexing, search, completion, all of these (default), or stages:"
              + " where the time of the analysis goes")
  private Suite suite;

  @Option(names = "--quick", description = "rough numbers in about five minutes")
  private boolean quick;

  @Option(
      names = "--size",
      paramLabel = "N[,N...]",
      split = ",",
      defaultValue = "10000",
      description =
          "articles in the searched indexes (default ${DEFAULT-VALUE}); several numbers show how"
              + " times grow")
  private List<Integer> sizes;

  @Option(
      names = "--corpus",
      paramLabel = "FILE",
      description = "articles to analyse and to index, as JSON lines; generated if not given")
  private @Nullable Path corpus;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "where the results go (default target/bench of the repository)")
  private @Nullable Path out;

  @Option(
      names = "--indexes",
      paramLabel = "DIR",
      description =
          "where the indexes that are searched are kept for later runs of the same version; default"
              + " a folder that is deleted again")
  private @Nullable Path indexes;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "show this help")
  @SuppressWarnings("unused") // picocli acts on it.
  private boolean help;

  @Spec private CommandSpec spec;

  private final PrintWriter output;
  private final PrintWriter progress;

  Main(PrintWriter output, PrintWriter progress) {
    this.output = output;
    this.progress = progress;
  }

  /** Runs the command, and ends the JVM with its status: 0 done, 1 failed, 2 wrong usage. */
  public static void main(String[] args) {
    System.exit(run(StandardStreams.output(), StandardStreams.error(), args));
  }

  static int run(PrintWriter output, PrintWriter errors, String... args) {
    return new CommandLine(new Main(output, errors))
        .setOut(output)
        .setErr(errors)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(
            (wrong, arguments) -> {
              errors.println(NAME + ": " + wrong.getMessage());
              return WRONG_USAGE;
            })
        .setExecutionExceptionHandler(
            (failure, command, parsed) -> {
              errors.println(NAME + ": " + firstLine(failure));
              return FAILED;
            })
        .execute(Launcher.arguments(NAME, args));
  }

  @Override
  public Integer call() throws IOException, RunnerException {
    checkUsage();
    Path results = out == null ? defaultResults() : out;
    Files.createDirectories(results);
    if (indexes != null) {
      measure(Files.createDirectories(indexes).toAbsolutePath(), results);
      return 0;
    }
    Path temporary = Folders.temporary();
    // Also when the run is interrupted from the keyboard.
    Runtime.getRuntime().addShutdownHook(new Thread(() -> Folders.delete(temporary)));
    try {
      measure(temporary, results);
    } finally {
      Folders.delete(temporary);
    }
    return 0;
  }

  private void measure(Path cache, Path results) throws IOException, RunnerException {
    BenchmarkPlan plan =
        new BenchmarkPlan(quick, sizes, Optional.ofNullable(corpus), cache, results);
    EnvironmentFile.write(results, EnvironmentReport.describe(Launcher.repository(), plan));
    List<Measurement> measurements =
        Measurements.of(new BenchmarkRun(plan, progress).measure(suite));
    SpeedPage.write(results, measurements, EnvironmentFile.read(results));
    output.println(ComparisonTable.of(measurements));
    output.println();
    SpeedPage.LEGEND.forEach(output::println);
    progress.println("The page is " + results.resolve("index.html"));
  }

  /** Where results go if nobody says otherwise. */
  static Path defaultResults() {
    return Launcher.results(NAME);
  }

  private void checkUsage() {
    for (int size : sizes) {
      if (size < FEWEST_ARTICLES) {
        throw wrong("--size must be at least %d, not %d".formatted(FEWEST_ARTICLES, size));
      }
    }
    if (corpus != null && (suite == Suite.SEARCH || suite == Suite.COMPLETION)) {
      throw wrong(
          "--corpus has no effect on %s, which needs queries about its articles"
              .formatted(suite.label()));
    }
    if (corpus != null && !Files.isReadable(corpus)) {
      throw wrong("--corpus: %s cannot be read".formatted(corpus));
    }
  }

  private static String firstLine(Exception failure) {
    return String.valueOf(failure.getMessage()).lines().findFirst().orElse(failure.toString());
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}

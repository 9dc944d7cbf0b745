package org.visnyk.benchmarks.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.visnyk.benchmarks.report.ComparisonPage;
import org.visnyk.benchmarks.report.EnvironmentFile;
import org.visnyk.benchmarks.report.JmhResult;
import org.visnyk.benchmarks.report.Measurements;
import org.visnyk.benchmarks.report.RunComparison;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bench compare}: whether a run did better than an earlier one. */
@Command(
    name = "compare",
    description =
        "Compares two runs, each relative to the baseline of its own run, and writes a page.",
    sortOptions = false)
@SuppressWarnings("NullAway.Init") // picocli sets the options before the command runs.
public final class CompareCommand implements Callable<Integer> {
  @Parameters(
      index = "0",
      paramLabel = "OLD",
      description = "results of the earlier run: its folder, or one of its JSON files")
  private Path before;

  @Parameters(index = "1", paramLabel = "NEW", description = "results of the later run")
  private Path after;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "folder for the page compare.html (default: target/bench of the repository)")
  private @Nullable Path out;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "show this help")
  @SuppressWarnings("unused") // picocli acts on it.
  private boolean help;

  @Spec private CommandSpec spec;

  /** Made by picocli. */
  public CompareCommand() {}

  @Override
  public Integer call() throws IOException {
    RunComparison comparison =
        RunComparison.of(
            Measurements.of(JmhResult.read(before)), Measurements.of(JmhResult.read(after)));
    Path folder = Files.createDirectories(out == null ? Launch.results(Launch.BENCH) : out);
    Path page = folder.resolve("compare.html");
    ComparisonPage.write(
        page, comparison, EnvironmentFile.read(before), EnvironmentFile.read(after));
    PrintWriter output = spec.commandLine().getOut();
    output.println(comparison.table());
    output.println();
    ComparisonPage.LEGEND.forEach(output::println);
    spec.commandLine().getErr().println("Wrote " + page);
    return 0;
  }
}

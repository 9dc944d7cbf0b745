package org.visnyk.benchmarks;

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

/** The command that tells whether a run did better than an earlier one. */
@Command(
    name = "compare",
    description =
        "Compares the results of two runs, each beside the baseline of its own run, and makes a"
            + " page.",
    sortOptions = false)
@SuppressWarnings("NullAway.Init") // picocli sets the options before the command runs.
final class CompareCommand implements Callable<Integer> {
  @Parameters(
      index = "0",
      paramLabel = "OLD",
      description = "results of the earlier run: a file of JSON that bench wrote, or their folder")
  private Path before;

  @Parameters(index = "1", paramLabel = "NEW", description = "results of the later run, likewise")
  private Path after;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "where the page compare.html goes (default target/bench of the repository)")
  private @Nullable Path out;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "show this help")
  @SuppressWarnings("unused") // picocli acts on it.
  private boolean help;

  @Spec private CommandSpec spec;

  CompareCommand() {}

  @Override
  public Integer call() throws IOException {
    RunComparison comparison =
        RunComparison.of(
            Measurements.of(JmhResult.read(before)), Measurements.of(JmhResult.read(after)));
    Path folder = out == null ? Main.defaultResults() : out;
    Files.createDirectories(folder);
    Path page = folder.resolve("compare.html");
    ComparisonPage.write(
        page, comparison, EnvironmentFile.read(before), EnvironmentFile.read(after));
    PrintWriter output = spec.commandLine().getOut();
    output.println(comparison.table());
    output.println();
    ComparisonPage.LEGEND.forEach(output::println);
    spec.commandLine().getErr().println("The page is " + page);
    return 0;
  }
}

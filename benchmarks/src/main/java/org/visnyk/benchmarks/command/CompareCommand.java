package org.visnyk.benchmarks.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.visnyk.benchmarks.report.ComparisonPage;
import org.visnyk.benchmarks.report.EnvironmentFile;
import org.visnyk.benchmarks.report.JmhResult;
import org.visnyk.benchmarks.report.Measurements;
import org.visnyk.benchmarks.report.RunComparison;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bench compare}: whether a run did better than an earlier one. */
@Command(
    name = "compare",
    description =
        "Compares two runs, each relative to the baseline of its own run, and writes a page.")
@SuppressWarnings("NullAway.Init") // picocli sets the options before the command runs.
public final class CompareCommand extends BenchmarkCommand {
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

  @Override
  public Integer call() throws IOException {
    RunComparison comparison =
        RunComparison.of(
            Measurements.of(JmhResult.read(before)), Measurements.of(JmhResult.read(after)));
    Path folder = Files.createDirectories(out == null ? Launch.results(Launch.BENCH) : out);
    Path page = folder.resolve("compare.html");
    ComparisonPage.write(
        page, comparison, EnvironmentFile.read(before), EnvironmentFile.read(after));
    output().println(comparison.table());
    output().println();
    ComparisonPage.LEGEND.forEach(output()::println);
    progress("Wrote %s", page);
    return 0;
  }
}

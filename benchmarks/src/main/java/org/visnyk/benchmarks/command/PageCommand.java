package org.visnyk.benchmarks.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.visnyk.benchmarks.report.ComparisonTable;
import org.visnyk.benchmarks.report.EnvironmentFile;
import org.visnyk.benchmarks.report.JmhResult;
import org.visnyk.benchmarks.report.Measurement;
import org.visnyk.benchmarks.report.Measurements;
import org.visnyk.benchmarks.report.SpeedPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bench page}: writes the page of a run again from all JMH results in its folder. */
@Command(
    name = "page",
    description = "Writes the page and the charts of a run again from the JMH results in a folder.",
    sortOptions = false)
@SuppressWarnings("NullAway.Init") // picocli sets the options before the command runs.
public final class PageCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "DIR", description = "the folder of a run")
  private Path folder;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "show this help")
  @SuppressWarnings("unused") // picocli acts on it.
  private boolean help;

  @Spec private CommandSpec spec;

  /** Made by picocli. */
  public PageCommand() {}

  @Override
  public Integer call() throws IOException {
    List<Measurement> measurements = Measurements.of(JmhResult.read(folder));
    SpeedPage.write(folder, measurements, EnvironmentFile.read(folder));
    spec.commandLine().getOut().println(ComparisonTable.of(measurements));
    spec.commandLine().getErr().println("Wrote " + folder.resolve("index.html"));
    return 0;
  }
}

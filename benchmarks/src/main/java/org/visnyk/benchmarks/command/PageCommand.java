package org.visnyk.benchmarks.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.visnyk.benchmarks.report.ComparisonTable;
import org.visnyk.benchmarks.report.EnvironmentFile;
import org.visnyk.benchmarks.report.JmhResult;
import org.visnyk.benchmarks.report.Measurement;
import org.visnyk.benchmarks.report.Measurements;
import org.visnyk.benchmarks.report.SpeedPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code bench page}: writes the page of a run again from all JMH results in its folder. */
@Command(
    name = "page",
    description = "Writes the page and the charts of a run again from the JMH results in a folder.")
@SuppressWarnings("NullAway.Init") // picocli sets the options before the command runs.
public final class PageCommand extends BenchmarkCommand {
  @Parameters(index = "0", paramLabel = "DIR", description = "the folder of a run")
  private Path folder;

  @Override
  public Integer call() throws IOException {
    List<Measurement> measurements = Measurements.of(JmhResult.read(folder));
    SpeedPage.write(folder, measurements, EnvironmentFile.read(folder));
    output().println(ComparisonTable.of(measurements));
    progress("Wrote %s", folder.resolve("index.html"));
    return 0;
  }
}

package org.visnyk.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The command that tells how time, size, memory and latency grow with the number of articles. For
 * each size generated articles are written to a file, indexed from it by a JVM of its own, as the
 * command line does it, and searched by this one.
 */
@Command(
    name = "growth-report",
    mixinStandardHelpOptions = true,
    description = "Indexes and searches growing numbers of generated articles.",
    sortOptions = false)
@SuppressWarnings("NullAway.Init") // picocli sets the options before the command runs.
public final class GrowthReport implements Callable<Integer> {
  @Option(
      names = "--size",
      split = ",",
      defaultValue = "10000,100000",
      paramLabel = "N",
      description = "numbers of articles (default ${DEFAULT-VALUE})")
  private List<Integer> sizes;

  @Option(
      names = "--heap",
      defaultValue = "1g",
      paramLabel = "SIZE",
      description = "most heap of the JVM that indexes (default ${DEFAULT-VALUE})")
  private String heap;

  @Option(
      names = "--queries",
      defaultValue = "1000",
      paramLabel = "N",
      description = "queries of each kind (default ${DEFAULT-VALUE})")
  private int queries;

  @Option(names = "--optimize", description = "optimize each index, and measure it once more")
  private boolean optimize;

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      description = "where the articles and indexes go; default a folder that is deleted again")
  private @Nullable Path folder;

  @Spec private CommandSpec spec;

  private final PrintWriter output;

  GrowthReport(PrintWriter output) {
    this.output = output;
  }

  /** Runs the command, and ends the JVM with its status: 0 done, 1 failed, 2 wrong usage. */
  public static void main(String[] args) {
    System.exit(run(StandardStreams.output(), args));
  }

  static int run(PrintWriter output, String... args) {
    return new CommandLine(new GrowthReport(output)).setOut(output).execute(args);
  }

  @Override
  public Integer call() throws IOException {
    if (queries < 1 || sizes.stream().anyMatch(size -> size < 1)) {
      throw new ParameterException(spec.commandLine(), "numbers must be at least 1");
    }
    Path place = folder == null ? Folders.temporary() : Files.createDirectories(folder);
    try {
      List<Growth> rows = new ArrayList<>();
      GrowthMeasurement measurement = new GrowthMeasurement(place, heap, queries);
      for (int size : sizes) {
        Growth growth = measurement.of(size);
        rows.add(growth);
        if (optimize) {
          rows.add(measurement.optimized(size, growth.textBytes()));
        }
      }
      output.print(GrowthTable.of(rows));
      output.flush();
    } finally {
      if (folder == null) {
        Folders.delete(place);
      }
    }
    return 0;
  }
}

package org.visnyk.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.visnyk.NewsIndex;
import org.visnyk.ingest.Ingest;
import org.visnyk.ingest.IngestOptions;
import org.visnyk.ingest.Inputs;
import org.visnyk.ingest.ReaderOptions;
import org.visnyk.ingest.RecordReader;

/** Indexes a file in a process of its own, whose memory can be told. */
final class GrowthIndexing {
  private GrowthIndexing() {}

  /**
   * Starts the process and waits for its end.
   *
   * @throws IOException if it fails; what it has to say stands on standard error
   */
  static Growth.Indexing inItsOwnProcess(Path articles, Path index, String heap)
      throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                GrowthIndexing.class.getName(),
                articles.toString(),
                index.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader out = process.inputReader()) {
      String line = out.readLine();
      if (line == null) {
        throw new IOException("the process that indexes %s failed".formatted(articles));
      }
      String[] values = line.split(" ");
      return new Growth.Indexing(Double.parseDouble(values[0]), Long.parseLong(values[1]));
    }
  }

  /**
   * The process itself: prints seconds and megabytes.
   *
   * @param args the file of articles, and the folder of the index
   */
  public static void main(String[] args) throws IOException {
    Path articles = Path.of(args[0]);
    double seconds;
    try (NewsIndex index = NewsIndex.open(Path.of(args[1]));
        InputStream in = Files.newInputStream(articles)) {
      Ingest ingest = new Ingest(index, IngestOptions.defaults());
      RecordReader reader = Inputs.open(in, args[0], ReaderOptions.defaults());
      ingest.load(reader);
      seconds = ingest.finish().duration().toMillis() / 1e3;
    }
    System.out.printf(Locale.ROOT, "%.3f %d%n", seconds, peakMegabytes());
  }

  /** What Linux says; 0 elsewhere. */
  private static long peakMegabytes() {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return 0;
    }
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
          .sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

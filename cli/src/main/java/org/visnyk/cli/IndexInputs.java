package org.visnyk.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.visnyk.ingest.ArticleMapping;
import org.visnyk.ingest.Ingest;
import org.visnyk.ingest.InputFormat;
import org.visnyk.ingest.RecordReader;
import org.visnyk.ingest.UnsupportedInputException;

/**
 * Reads the inputs of {@code index}. One that cannot be read is remembered, and the rest is read.
 */
final class IndexInputs {
  private final InputFormat format;
  private final ArticleMapping mapping;
  private final Streams streams;

  IndexInputs(InputFormat format, ArticleMapping mapping, Streams streams) {
    this.format = format;
    this.mapping = mapping;
    this.streams = streams;
  }

  /**
   * Those that can be read, as far as can be told. Looks before anything is written: an index is
   * not made for the sake of a mistyped name.
   */
  List<InputFile> readable(List<InputFile> inputs, List<String> failures) {
    List<InputFile> readable = new ArrayList<>();
    for (InputFile input : inputs) {
      try {
        input.check();
        checkFormat(input);
        readable.add(input);
      } catch (UnsupportedInputException e) {
        failures.add(input.name() + ": " + Failures.describeInput(e));
      } catch (IOException e) {
        failures.add(Failures.describeInput(e));
      }
    }
    return readable;
  }

  /** Of a pipe only the format that was asked for is judged: its contents can be read only once. */
  private void checkFormat(InputFile input) throws IOException {
    try (InputStream in =
        input.canBeReadTwice() ? input.open(streams) : InputStream.nullInputStream()) {
      format.open(in, input.name(), mapping).close();
    }
  }

  void load(InputFile input, Ingest ingest, IndexProgress progress, List<String> failures) {
    try (InputStream in = progress.counting(input.open(streams));
        RecordReader reader = format.open(in, input.name(), mapping)) {
      ingest.load(reader);
    } catch (IOException e) {
      failures.add(input.name() + ": " + Failures.describeInput(e));
    }
  }
}

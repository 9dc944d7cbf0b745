package org.visnyk.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.visnyk.ingest.Ingest;
import org.visnyk.ingest.Inputs;
import org.visnyk.ingest.RejectedRecordException;
import org.visnyk.ingest.record.ReaderOptions;
import org.visnyk.ingest.record.RecordReader;
import org.visnyk.ingest.record.UnsupportedInputException;

/**
 * Reads the inputs of {@code index}. One that cannot be read is remembered, and the rest is read.
 */
final class IndexInputs {
  private final ReaderOptions options;
  private final Streams streams;
  private final List<String> failures = new ArrayList<>();

  IndexInputs(ReaderOptions options, Streams streams) {
    this.options = options;
    this.streams = streams;
  }

  /**
   * Those that can be read, as far as can be told. Looks before anything is written: an index is
   * not made for the sake of a mistyped name.
   */
  List<InputFile> readable(List<InputFile> inputs) {
    List<InputFile> readable = new ArrayList<>();
    for (InputFile input : inputs) {
      try {
        input.checkFileOrFolder();
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

  /** A pipe can be read only once, and the files of a folder are looked at one after another. */
  private void checkFormat(InputFile input) throws IOException {
    if (input.canBeReadTwice()) {
      try (InputStream in = input.open(streams)) {
        Inputs.open(in, input.name(), options).close();
      }
    }
  }

  /** Loads all, or what comes before the first bad record if that must stop everything. */
  void load(
      List<InputFile> inputs, Ingest ingest, IndexProgress progress, RejectionLog rejections) {
    try {
      for (InputFile input : inputs) {
        load(input, ingest, progress);
      }
    } catch (RejectedRecordException e) {
      failures.add(
          RejectionLog.line(e.rejection())
              + "; stopped there, what was read before is in the index");
      rejections.forgetFirst();
    }
  }

  private void load(InputFile input, Ingest ingest, IndexProgress progress) {
    try (RecordReader reader = open(input, progress)) {
      ingest.load(reader);
    } catch (IOException e) {
      failures.add(input.name() + ": " + Failures.describeInput(e));
    }
  }

  private RecordReader open(InputFile input, IndexProgress progress) throws IOException {
    if (input.isFolder()) {
      return Inputs.openFolder(Path.of(input.argument()), options, progress::counting);
    }
    InputStream in = progress.counting(input.open(streams));
    try {
      return Inputs.open(in, input.name(), options);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  /**
   * Speaks up at the end.
   *
   * @throws CommandFailedException if there was anything that could not be read
   */
  void requireNoFailure() {
    if (!failures.isEmpty()) {
      throw new CommandFailedException(String.join("; ", failures));
    }
  }
}

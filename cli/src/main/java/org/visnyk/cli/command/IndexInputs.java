package org.visnyk.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.visnyk.cli.option.InputFile;
import org.visnyk.cli.output.CommandFailedException;
import org.visnyk.cli.output.Failures;
import org.visnyk.cli.output.IndexProgress;
import org.visnyk.cli.output.RejectionLog;
import org.visnyk.cli.output.Streams;
import org.visnyk.ingest.Ingest;
import org.visnyk.ingest.Inputs;
import org.visnyk.ingest.RejectedRecordException;
import org.visnyk.ingest.record.ReaderOptions;
import org.visnyk.ingest.record.RecordReader;
import org.visnyk.ingest.record.UnsupportedInputException;

/**
 * Reads the inputs of {@code index}. One that cannot be read does not keep the others from being
 * read, and is reported at the end.
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
   * Selects the inputs that can be opened and have a known format. Done before anything is written,
   * so that a mistyped name does not create an index.
   */
  List<InputFile> readable(List<InputFile> inputs) {
    List<InputFile> readable = new ArrayList<>();
    for (InputFile input : inputs) {
      try {
        input.requireReadable();
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

  /** Detects the format; not of a pipe, which can be read only once, nor of files in a folder. */
  private void checkFormat(InputFile input) throws IOException {
    if (input.canBeReadTwice()) {
      try (InputStream in = input.open(streams)) {
        Inputs.open(in, input.name(), options).close();
      }
    }
  }

  /** Loads all inputs; with {@code --strict}, up to the first record that is rejected. */
  void load(
      List<InputFile> inputs, Ingest ingest, IndexProgress progress, RejectionLog rejections) {
    try {
      for (InputFile input : inputs) {
        load(input, ingest, progress);
      }
    } catch (RejectedRecordException e) {
      failures.add(
          RejectionLog.line(e.rejection())
              + "; stopped there; the records before it are in the index");
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
   * Reports what could not be read.
   *
   * @throws CommandFailedException if there was any such input
   */
  void requireNoFailure() {
    if (!failures.isEmpty()) {
      throw new CommandFailedException(String.join("; ", failures));
    }
  }
}

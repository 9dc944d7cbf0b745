package org.visnyk.cli.command;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.visnyk.cli.option.InputFile;
import org.visnyk.cli.output.CommandFailedException;
import org.visnyk.cli.output.Failures;
import org.visnyk.cli.output.IndexProgress;
import org.visnyk.cli.output.RejectionLog;
import org.visnyk.cli.output.Streams;
import org.visnyk.cli.output.UsageException;
import org.visnyk.ingest.Ingest;
import org.visnyk.ingest.IngestListener;
import org.visnyk.ingest.IngestReport;
import org.visnyk.ingest.Inputs;
import org.visnyk.ingest.RejectedRecordException;
import org.visnyk.ingest.record.KeyUse;
import org.visnyk.ingest.record.ReaderOptions;
import org.visnyk.ingest.record.RecordReader;
import org.visnyk.ingest.record.UnsupportedInputException;

/**
 * Reads the inputs of {@code index}. One that cannot be read does not keep the others from being
 * read, and is reported at the end.
 */
final class IndexInputs {
  /** Number of records read in advance if keys are mapped. */
  private static final int SAMPLED = 100;

  private final ReaderOptions options;
  private final Streams streams;
  private final List<String> failures = new ArrayList<>();
  private final MappedKeys mapped;
  private InputLog log = new InputLog(IngestListener.NONE);

  IndexInputs(ReaderOptions options, Streams streams) {
    this.options = options;
    this.streams = streams;
    this.mapped = new MappedKeys(options.mapping());
  }

  /** Notes about each input that was read. */
  InputLog log() {
    return log;
  }

  /** Starts to take notes, and passes on what it hears. */
  IngestListener log(IngestListener other) {
    log = new InputLog(other);
    return log;
  }

  /**
   * Selects the inputs that can be opened and have a known format. Done before anything is written,
   * so that a mistyped name does not create an index.
   */
  List<InputFile> readable(List<InputFile> inputs) {
    List<InputFile> readable = new ArrayList<>();
    KeyUse keys = KeyUse.NONE;
    boolean areKnown = true;
    for (InputFile input : inputs) {
      try {
        input.requireReadable();
        if (input.canBeReadTwice()) {
          Sample sample = sample(input);
          keys = keys.plus(sample.keys());
          areKnown &= sample.isWhole();
        } else {
          areKnown = false;
        }
        readable.add(input);
      } catch (UnsupportedInputException e) {
        failures.add(input.name() + ": " + Failures.describeInput(e));
      } catch (IOException e) {
        failures.add(Failures.describeInput(e));
      }
    }
    if (areKnown) {
      mapped.missing(keys).ifPresent(IndexInputs::refuse);
    }
    return readable;
  }

  /** The folders and files of a watch, which need not hold anything yet. */
  List<Path> watchable(List<InputFile> inputs) {
    List<Path> watchable = new ArrayList<>();
    for (InputFile input : inputs) {
      try {
        input.requireReadable();
        watchable.add(
            input
                .path()
                .orElseThrow(
                    () -> new UsageException("--watch: standard input is no file or folder")));
      } catch (IOException e) {
        failures.add(Failures.describeInput(e));
      }
    }
    return watchable;
  }

  private static void refuse(String problem) {
    throw new UsageException(problem);
  }

  /**
   * The keys at the beginning of an input.
   *
   * @param isWhole whether no other key can follow
   */
  private record Sample(KeyUse keys, boolean isWhole) {}

  /**
   * Detects the format, and reads the first records if it matters which keys they have. Not for a
   * pipe, which can be read only once, nor for a folder.
   */
  private Sample sample(InputFile input) throws IOException {
    try (RecordReader reader = open(input, UnaryOperator.identity())) {
      boolean isTable = !reader.keys().keys().isEmpty();
      if (isTable || mapped.areNone()) {
        return new Sample(reader.keys(), true);
      }
      for (int i = 0; i < SAMPLED; i++) {
        if (reader.next().isEmpty()) {
          return new Sample(reader.keys(), true);
        }
      }
      return new Sample(reader.keys(), false);
    } catch (EOFException e) {
      return new Sample(KeyUse.NONE, false); // reported when the file is read
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
    try {
      load(input, ingest, progress::counting);
    } catch (IOException e) {
      fail(input, e);
    }
  }

  /**
   * Loads one input.
   *
   * @throws IOException if it cannot be read to its end
   */
  void load(InputFile input, Ingest ingest, UnaryOperator<InputStream> wrapper) throws IOException {
    log.begin(input.name());
    try (RecordReader reader = open(input, wrapper)) {
      try {
        ingest.load(reader);
      } finally {
        log.end(reader.keys());
      }
    }
  }

  /** Opens an input. */
  RecordReader open(InputFile input, UnaryOperator<InputStream> wrapper) throws IOException {
    if (input.isFolder()) {
      return Inputs.openFolder(Path.of(input.argument()), options, wrapper);
    }
    InputStream in = wrapper.apply(input.open(streams));
    try {
      return Inputs.open(in, input.name(), options);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  /** Reports an input that could not be read to its end. */
  void fail(InputFile input, IOException failure) {
    failures.add(input.name() + ": " + Failures.describeInput(failure));
  }

  /** Says which keys were mapped although no record that was read has them. */
  Optional<String> missingKeys() {
    return mapped.missing(log.keys());
  }

  /** Reports keys that were mapped and that no record has, and a load that had no effect. */
  void requireSomething(IngestReport report) {
    missingKeys().ifPresent(failures::add);
    boolean hasEffect = report.added() + report.updated() + report.skipped() > 0;
    if (failures.isEmpty() && !hasEffect) {
      failures.add(
          report.rejected() > 0
              ? "nothing was added, since every record was rejected"
              : "nothing was added, since there is no record to read");
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

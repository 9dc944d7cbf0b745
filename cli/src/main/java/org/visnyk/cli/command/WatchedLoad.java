package org.visnyk.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.visnyk.VisnykException;
import org.visnyk.cli.option.InputFile;
import org.visnyk.cli.output.Display;
import org.visnyk.cli.output.Failures;
import org.visnyk.cli.output.IndexSummary;
import org.visnyk.cli.output.RejectionLog;
import org.visnyk.cli.output.Streams;
import org.visnyk.cli.watch.Arrivals;
import org.visnyk.cli.watch.Arrivals.Arrival;
import org.visnyk.cli.watch.FileState;
import org.visnyk.cli.watch.FolderWatch;
import org.visnyk.cli.watch.LoadedFiles;
import org.visnyk.ingest.Ingest;
import org.visnyk.ingest.IngestListener;
import org.visnyk.ingest.IngestReport;
import org.visnyk.ingest.Inputs;
import org.visnyk.ingest.record.ReaderOptions;

/**
 * Loads files as they arrive, in batches that are committed and reported each by itself, until the
 * process is asked to end (SIGTERM, Ctrl-C). Everything read until then is committed.
 */
final class WatchedLoad {
  /** What is loaded after this begins another batch, so that it does not wait for all the rest. */
  private static final Duration BATCH = Duration.ofSeconds(10);

  private static final Duration IDLE = Duration.ofMinutes(1);
  private static final long END_SECONDS = 30;

  /** How browsers and programs that copy files name a file that is not whole yet. */
  private static final List<String> UNFINISHED =
      List.of(".part", ".partial", ".filepart", ".crdownload", ".download", ".tmp", ".temp", "~");

  /** Makes the ingest of a batch. */
  interface IngestMaker {
    Ingest make(IngestListener listener);
  }

  private final ReaderOptions reading;
  private final IngestMaker ingests;
  private final RejectionLog rejections;
  private final boolean json;
  private final Streams streams;
  private final Arrivals arrivals = new Arrivals();
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile boolean isEnding;
  private volatile @Nullable Ingest current;

  /**
   * Creates a load.
   *
   * @param json whether to report each batch as a line of JSON
   */
  WatchedLoad(
      ReaderOptions reading,
      IngestMaker ingests,
      RejectionLog rejections,
      boolean json,
      Streams streams) {
    this.reading = reading;
    this.ingests = ingests;
    this.rejections = rejections;
    this.json = json;
    this.streams = streams;
  }

  /**
   * Whether a file or a folder is of interest: names that writers use until a file is whole are
   * not.
   */
  static boolean mayArrive(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return Inputs.isReadInFolder(file) && UNFINISHED.stream().noneMatch(name::endsWith);
  }

  /**
   * Loads what is there and what arrives.
   *
   * @param loaded what need not be loaded again
   * @param close ends the work with the index
   */
  void run(FolderWatch watch, LoadedFiles loaded, Runnable close) throws IOException {
    Thread hook = new Thread(() -> end(watch), "visnyk-end-of-watching");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      while (!isEnding) {
        Duration wait = arrivals.untilWhole(System.nanoTime(), IDLE);
        watch.look(wait, (file, state) -> seen(file, state, loaded));
        List<Arrival> whole = arrivals.whole(System.nanoTime(), FileState::of);
        if (!whole.isEmpty()) {
          load(whole, loaded);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      close.run();
      ended.countDown();
      stopWaitingForTheEnd(hook);
    }
  }

  private void seen(Path file, FileState state, LoadedFiles loaded) {
    if (!loaded.contains(file, state)) {
      arrivals.seen(file, state, System.nanoTime());
    }
  }

  private void load(List<Arrival> whole, LoadedFiles loaded) throws IOException {
    long end = System.nanoTime() + BATCH.toNanos();
    IndexInputs inputs = new IndexInputs(reading, streams);
    Ingest ingest = ingests.make(inputs.log(rejections.andThen(IngestListener.NONE)));
    current = ingest;
    List<Arrival> read = new ArrayList<>();
    List<String> failures = new ArrayList<>();
    for (Arrival arrival : whole) {
      if (isEnding || System.nanoTime() - end > 0) {
        break;
      }
      InputFile file = new InputFile(arrival.file().toString());
      try {
        inputs.load(file, ingest, UnaryOperator.identity());
        if (!isEnding) {
          arrivals.read(arrival.file());
          read.add(arrival);
        }
      } catch (IOException e) {
        if (arrivals.failed(arrival, System.nanoTime())) {
          failures.add(file.name() + ": " + Failures.describeInput(e));
        }
      }
    }
    IngestReport report = ingest.finish();
    current = null;
    loaded.add(read);
    if (!read.isEmpty() || report.read() > 0) {
      print(report, inputs);
    }
    inputs.missingKeys().ifPresent(this::printProblem);
    failures.forEach(this::printProblem);
    streams.requireOutput();
    streams.err().flush();
  }

  private void print(IngestReport report, IndexInputs inputs) {
    if (json) {
      inputs.log().printNotableTo(streams.err());
    } else {
      inputs.log().printTo(streams.out());
    }
    IndexSummary.print(report, false, json, streams.out());
    IndexSummary.printQualified(report, streams.err());
    rejections.printTo(streams.err(), report.rejected());
    rejections.forgetFirst();
  }

  /** Prints a problem that does not end the watch. */
  void printProblem(String problem) {
    streams.err().println("visnyk: " + Display.oneLine(problem));
  }

  /** Runs when the process is asked to end. */
  private void end(FolderWatch watch) {
    isEnding = true;
    watch.close();
    try {
      commitCurrent();
      if (ended.await(END_SECONDS, TimeUnit.SECONDS)) {
        printProblem("ended; what was read is in the index");
      }
    } catch (VisnykException e) {
      printProblem("ended; " + Failures.describe(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    streams.err().flush();
  }

  /** Commits even if the reader waits for a slow file. */
  private void commitCurrent() {
    @Nullable Ingest ingest = current;
    if (ingest != null) {
      try {
        ingest.stop();
      } catch (IllegalStateException e) {
        // The batch has ended meanwhile, and the index was closed, which commits.
      }
    }
  }

  private static void stopWaitingForTheEnd(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending.
    }
  }
}

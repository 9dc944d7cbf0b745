package org.visnyk.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Stack;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.visnyk.EmbeddedNewsIndex;
import org.visnyk.NewsIndex;
import org.visnyk.cli.option.AnyIndexLocation;
import org.visnyk.cli.option.IndexLocation.DuplicateDetection;
import org.visnyk.cli.option.IngestPace;
import org.visnyk.cli.option.InputFile;
import org.visnyk.cli.option.ReadingOptions;
import org.visnyk.cli.output.IndexProgress;
import org.visnyk.cli.output.IndexSummary;
import org.visnyk.cli.output.RejectionLog;
import org.visnyk.cli.output.Streams;
import org.visnyk.cli.output.UsageException;
import org.visnyk.cli.watch.FolderWatch;
import org.visnyk.cli.watch.LoadedFiles;
import org.visnyk.ingest.Ingest;
import org.visnyk.ingest.IngestListener;
import org.visnyk.ingest.IngestOptions;
import org.visnyk.ingest.IngestOptions.IdScope;
import org.visnyk.ingest.IngestOptions.OnRejection;
import org.visnyk.ingest.IngestReport;
import org.visnyk.ingest.record.ReaderOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Adds articles from files to an index. */
@Command(
    name = "index",
    customSynopsis = "visnyk index [OPTIONS] --index DIR FILE...",
    description = {
      "Add articles to an index, or replace those with the same id.",
      "Reads JSON, CSV, Parquet, RSS and Atom feeds, exports of WordPress and Telegram, web pages,"
          + " WARC, NewsML, NITF, mail and plain text. Format,"
          + " compression and encoding are detected automatically; see docs/LOADING.md."
    })
public final class IndexCommand implements Callable<Integer> {
  private static final Integer SHOWN_BY_DEFAULT = 3;
  private static final int THREADS_TO_CLUSTER = 64;

  private final Streams streams;

  @Mixin private AnyIndexLocation location = new AnyIndexLocation();

  @Mixin private ReadingOptions reading = new ReadingOptions();

  @Option(
      names = "--id-scope",
      paramLabel = "SCOPE",
      description =
          "source (default): ids are those of a source, and where two have the same, the second"
              + " one's is preceded by its name; index: an article replaces the one with its id,"
              + " whatever its source.")
  private IdScope idScope = IdScope.SOURCE;

  @Option(
      names = "--dry-run",
      arity = "0..1",
      fallbackValue = "3",
      parameterConsumer = NumberIfAny.class,
      paramLabel = "N",
      description =
          "Add nothing and need no index: show the first N (default 3) articles of each file as"
              + " they would be indexed, and how its keys are used.")
  private @Nullable Integer dryRun;

  @Option(
      names = "--strict",
      description =
          "Stop at the first record that is rejected, or whose values cannot all be read.")
  private boolean strict;

  @Option(
      names = "--watch",
      description =
          "Do not end: load files as they arrive in the given folders, or when the given files"
              + " change, until Ctrl-C or SIGTERM.")
  private boolean watch;

  @Option(
      names = "--rejects",
      paramLabel = "FILE",
      description = "Write rejected records, with reasons, to FILE as JSON lines.")
  private @Nullable Path rejectsFile;

  @Option(
      names = "--duplicates",
      paramLabel = "POLICY",
      description =
          "detect (default), or ignore, which saves the time and memory of comparing articles.")
  private DuplicateDetection duplicates = DuplicateDetection.DETECT;

  @Mixin private IngestPace pace = new IngestPace();

  @Option(
      names = "--json",
      description = "Print one line of JSON; with --watch, one each time that files were loaded.")
  private boolean json;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description =
          "Files, which may be compressed or archives (zip, tar), and folders; - is standard"
              + " input.")
  private List<String> arguments = new ArrayList<>();

  public IndexCommand(Streams streams) {
    this.streams = streams;
  }

  /** The former name of {@code --duplicates ignore}. */
  @Option(names = "--no-duplicates", hidden = true)
  void noDuplicates(boolean given) {
    if (given) {
      duplicates = DuplicateDetection.IGNORE;
    }
  }

  /** Takes what follows the option only if it is a number: it may be a file. */
  static final class NumberIfAny implements IParameterConsumer {
    @Override
    public void consumeParameters(Stack<String> arguments, ArgSpec option, CommandSpec command) {
      boolean isNumber = !arguments.isEmpty() && arguments.peek().matches("\\d{1,9}");
      option.setValue(isNumber ? Integer.valueOf(arguments.pop()) : SHOWN_BY_DEFAULT);
    }
  }

  @Override
  public Integer call() throws IOException {
    ReaderOptions options = reading.readerOptions();
    IndexInputs inputs = new IndexInputs(options, streams);
    if (dryRun != null && !watch) {
      new DryRun(inputs, streams, json).show(inputs.readable(inputs()), dryRun);
      inputs.requireNoFailure();
      return 0;
    }
    location.requireOne();
    if (watch) {
      watch(options, inputs);
      return 0;
    }
    List<InputFile> readable = inputs.readable(inputs());
    if (!readable.isEmpty()) {
      try (RejectionLog rejections = RejectionLog.open(rejectsFile)) {
        IngestReport report = load(readable, inputs, rejections);
        IndexSummary.print(report, pace.isResuming(), json, streams.out());
        if (json) {
          inputs.log().printNotableTo(streams.err());
        } else {
          inputs.log().printTo(streams.out());
        }
        IndexSummary.printQualified(report, streams.err());
        rejections.printTo(streams.err(), report.rejected());
        inputs.requireSomething(report);
      }
    }
    inputs.requireNoFailure();
    return 0;
  }

  private List<InputFile> inputs() {
    List<InputFile> inputs = arguments.stream().map(InputFile::new).toList();
    for (InputFile input : inputs) {
      if (rejectsFile != null && input.isSameFileAs(rejectsFile)) {
        throw new UsageException("--rejects would overwrite the input " + input.name());
      }
    }
    return inputs;
  }

  private void watch(ReaderOptions options, IndexInputs inputs) throws IOException {
    Path folder = location.requireFolder("--watch");
    List<Path> watched = inputs.watchable(inputs());
    inputs.requireNoFailure();
    if (dryRun != null || strict || pace.isResuming()) {
      throw new UsageException(
          "--watch goes on by itself, after bad records too: use it without --resume, --strict and"
              + " --dry-run");
    }
    try (RejectionLog rejections = RejectionLog.open(rejectsFile);
        EmbeddedNewsIndex index = location.openFolderToWrite(duplicates)) {
      WatchedLoad load =
          new WatchedLoad(
              options,
              listener -> new Ingest(index, ingestOptions(listener)),
              rejections,
              json,
              streams);
      LoadedFiles loaded = LoadedFiles.open(folder, reading.fingerprint() + "-" + idScope);
      try (FolderWatch folders =
          new FolderWatch(watched, file -> mayArrive(file, folder), load::printProblem)) {
        if (!json) {
          streams.out().println("Watching " + String.join(", ", arguments) + "; Ctrl-C ends");
          streams.requireOutput();
        }
        load.run(folders, loaded, index::close);
      }
    }
  }

  /** Neither the index nor the rejected records, which may be in a folder that is watched. */
  private boolean mayArrive(Path file, Path folder) {
    Path path = file.toAbsolutePath().normalize();
    return WatchedLoad.mayArrive(file)
        && !path.equals(folder.toAbsolutePath().normalize())
        && (rejectsFile == null || !path.equals(rejectsFile.toAbsolutePath().normalize()));
  }

  private IngestOptions ingestOptions(IngestListener listener) {
    IngestOptions.Builder options =
        IngestOptions.builder()
            .onRejection(strict ? OnRejection.STOP : OnRejection.CONTINUE)
            .idScope(idScope)
            .listener(listener);
    if (location.isInCluster()) {
      options.threads(THREADS_TO_CLUSTER); // each waits for its article most of the time
    }
    pace.applyTo(options);
    return options.build();
  }

  private IngestReport load(List<InputFile> readable, IndexInputs inputs, RejectionLog rejections) {
    long size = readable.stream().mapToLong(InputFile::size).sum();
    try (NewsIndex index = location.openToWrite(duplicates);
        IndexProgress progress = IndexProgress.start(size, streams)) {
      Ingest ingest = new Ingest(index, ingestOptions(inputs.log(rejections.andThen(progress))));
      Interruption interruption = Interruption.watch(ingest, streams.err());
      try {
        inputs.load(readable, ingest, progress, rejections);
        return ingest.finish();
      } finally {
        interruption.stopWatching();
      }
    }
  }
}

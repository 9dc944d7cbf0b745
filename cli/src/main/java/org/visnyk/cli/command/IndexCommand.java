package org.visnyk.cli.command;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.visnyk.EmbeddedNewsIndex;
import org.visnyk.cli.option.IndexLocation;
import org.visnyk.cli.option.IndexLocation.DuplicateDetection;
import org.visnyk.cli.option.IngestPace;
import org.visnyk.cli.option.InputFile;
import org.visnyk.cli.output.IndexProgress;
import org.visnyk.cli.output.IndexSummary;
import org.visnyk.cli.output.RejectionLog;
import org.visnyk.cli.output.Streams;
import org.visnyk.cli.output.UsageException;
import org.visnyk.ingest.Ingest;
import org.visnyk.ingest.IngestOptions;
import org.visnyk.ingest.IngestOptions.OnRejection;
import org.visnyk.ingest.IngestReport;
import org.visnyk.ingest.record.ArticleMapping;
import org.visnyk.ingest.record.InputFormat;
import org.visnyk.ingest.record.ReaderOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Adds articles from files to an index. */
@Command(
    name = "index",
    customSynopsis = "visnyk index [OPTIONS] --index DIR FILE...",
    description = {
      "Add articles to an index, or replace those with the same id.",
      "Reads JSON lines, JSON arrays, CSV, RSS and Atom feeds, web pages and plain text. Format,"
          + " compression and encoding are detected automatically; see docs/LOADING.md."
    })
public final class IndexCommand implements Callable<Integer> {
  private final Streams streams;

  @Mixin private IndexLocation location = new IndexLocation();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "auto (default), jsonl, json, csv, html, text or rss; for compressed files and archives,"
              + " the format of their contents.")
  private InputFormat format = InputFormat.AUTO;

  @Option(
      names = "--map",
      split = ",",
      paramLabel = "FIELD=KEY",
      description =
          "Read a field of the articles from another key or column, such as title=headline; a.b is"
              + " the key b inside a.")
  private Map<String, String> keys = new LinkedHashMap<>();

  @Option(
      names = {"--source", "--default-source"},
      paramLabel = "NAME",
      description = "Source of articles without one.")
  private String defaultSource = "";

  @Option(
      names = {"--section", "--default-section"},
      paramLabel = "NAME",
      description = "Section of articles without one.")
  private String defaultSection = "";

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      description = "Character encoding, such as windows-1251; default detected automatically.")
  private @Nullable Charset encoding;

  @Option(
      names = "--crawled",
      paramLabel = "DATE",
      description =
          "Date when pages were fetched, such as 2024-06-26, from which dates such as \"yesterday\""
              + " on them count; default today.")
  private @Nullable LocalDate crawled;

  @Option(names = "--strict", description = "Stop at the first record that is rejected.")
  private boolean strict;

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

  @Option(names = "--json", description = "Print one line of JSON.")
  private boolean json;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description =
          "Files, which may be compressed (gzip) or archives (zip), and folders; - is standard"
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

  @Override
  public Integer call() throws IOException {
    IndexInputs inputs = new IndexInputs(readerOptions(), streams);
    List<InputFile> readable = inputs.readable(inputs());
    if (!readable.isEmpty()) {
      try (RejectionLog rejections = RejectionLog.open(rejectsFile)) {
        IngestReport report = load(readable, inputs, rejections);
        IndexSummary.print(report, pace.isResuming(), json, streams.out());
        rejections.printTo(streams.err(), report.rejected());
      }
    }
    inputs.requireNoFailure();
    return 0;
  }

  private ReaderOptions readerOptions() {
    ReaderOptions.Builder options = ReaderOptions.builder().format(format).mapping(mapping());
    if (encoding != null) {
      options.encoding(encoding);
    }
    if (crawled != null) {
      options.crawled(crawled);
    }
    return options.build();
  }

  private ArticleMapping mapping() {
    try {
      ArticleMapping.Builder mapping =
          ArticleMapping.builder().defaultSource(defaultSource).defaultSection(defaultSection);
      keys.forEach(mapping::key);
      return mapping.build();
    } catch (IllegalArgumentException e) {
      throw new UsageException("--map: " + e.getMessage());
    }
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

  private IngestReport load(List<InputFile> readable, IndexInputs inputs, RejectionLog rejections) {
    long size = readable.stream().mapToLong(InputFile::size).sum();
    try (EmbeddedNewsIndex index = location.openToWrite(duplicates);
        IndexProgress progress = IndexProgress.start(size, streams)) {
      IngestOptions.Builder options =
          IngestOptions.builder()
              .onRejection(strict ? OnRejection.STOP : OnRejection.CONTINUE)
              .listener(rejections.andThen(progress));
      pace.applyTo(options);
      Ingest ingest = new Ingest(index, options.build());
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

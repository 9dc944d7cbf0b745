package org.visnyk.cli;

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

/** Puts articles from files into an index. */
@Command(
    name = "index",
    sortOptions = false,
    description = "Add articles to an index; those whose id is there already are replaced.")
final class IndexCommand implements Callable<Integer> {
  private final Streams streams;

  @Mixin private IndexLocation location = new IndexLocation();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "auto (default), jsonl, json, csv, html, text or rss; of what is packed, what is inside.")
  private InputFormat format = InputFormat.AUTO;

  @Option(
      names = "--map",
      split = ",",
      paramLabel = "FIELD=KEY",
      description =
          "Read a field of the articles from another key or column, such as title=headline; a.b is"
              + " b inside of a.")
  private Map<String, String> keys = new LinkedHashMap<>();

  @Option(
      names = {"--source", "--default-source"},
      paramLabel = "NAME",
      description = "Source of articles that name none.")
  private String defaultSource = "";

  @Option(
      names = {"--section", "--default-section"},
      paramLabel = "NAME",
      description = "Section of articles that name none.")
  private String defaultSection = "";

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      description = "How characters are written, such as windows-1251; default found out.")
  private @Nullable Charset encoding;

  @Option(
      names = "--crawled",
      paramLabel = "DATE",
      description =
          "When pages were fetched, such as 2024-06-26; default today. Dates such as \"yesterday\""
              + " count from it.")
  private @Nullable LocalDate crawled;

  @Option(names = "--strict", description = "Stop at the first record that cannot be used.")
  private boolean strict;

  @Option(
      names = "--rejects",
      paramLabel = "FILE",
      description = "Write the records that cannot be used, and why, to FILE as JSON lines.")
  private @Nullable Path rejectsFile;

  @Option(
      names = "--no-duplicates",
      description = "Do not look for near-copies of articles; saves memory and a little time.")
  private boolean ignoreDuplicates;

  @Mixin private IngestPace pace = new IngestPace();

  @Option(names = "--json", description = "Print the counts as JSON.")
  private boolean json;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description =
          "What to read: files, also packed by gzip or zip, and folders; - is standard input.")
  private List<String> arguments = new ArrayList<>();

  IndexCommand(Streams streams) {
    this.streams = streams;
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

  private EmbeddedNewsIndex open() {
    return ignoreDuplicates ? location.openToWriteWithoutDuplicates() : location.openToWrite();
  }

  private IngestReport load(List<InputFile> readable, IndexInputs inputs, RejectionLog rejections) {
    long size = readable.stream().mapToLong(InputFile::size).sum();
    try (EmbeddedNewsIndex index = open();
        IndexProgress progress = IndexProgress.start(size, streams)) {
      IngestOptions.Builder options =
          IngestOptions.builder()
              .onRejection(strict ? OnRejection.STOP : OnRejection.CONTINUE)
              .listener(rejections.alsoTelling(progress));
      pace.applyTo(options);
      Ingest ingest = new Ingest(index, options.build());
      Interruption interruption = Interruption.awaitedBy(ingest, streams.err());
      try {
        inputs.load(readable, ingest, progress, rejections);
        return ingest.finish();
      } finally {
        interruption.unlessItHappened();
      }
    }
  }
}

package org.visnyk.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.visnyk.NewsIndex;
import org.visnyk.ingest.ArticleMapping;
import org.visnyk.ingest.Ingest;
import org.visnyk.ingest.IngestOptions;
import org.visnyk.ingest.IngestOptions.OnRejection;
import org.visnyk.ingest.IngestReport;
import org.visnyk.ingest.InputFormat;
import org.visnyk.ingest.RejectedRecordException;
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
          "auto (default), jsonl, json, csv, html, text or rss. So far jsonl and json are read.")
  private InputFormat format = InputFormat.AUTO;

  @Option(
      names = "--map",
      split = ",",
      paramLabel = "FIELD=KEY",
      description = "Read a field of the articles from another key, such as title=headline.")
  private Map<String, String> keys = new LinkedHashMap<>();

  @Option(
      names = "--default-source",
      paramLabel = "NAME",
      description = "Source of articles that name none.")
  private String defaultSource = "";

  @Option(
      names = "--default-section",
      paramLabel = "NAME",
      description = "Section of articles that name none.")
  private String defaultSection = "";

  @Option(names = "--strict", description = "Stop at the first record that cannot be used.")
  private boolean strict;

  @Option(
      names = "--rejects",
      paramLabel = "FILE",
      description = "Write the records that cannot be used, and why, to FILE as JSON lines.")
  private @Nullable Path rejectsFile;

  @Mixin private IngestPace pace = new IngestPace();

  @Option(names = "--json", description = "Print the counts as JSON.")
  private boolean json;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "What to read; - is standard input.")
  private List<String> arguments = new ArrayList<>();

  IndexCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    IndexInputs inputs = new IndexInputs(format, mapping(), streams);
    List<String> failures = new ArrayList<>();
    List<InputFile> readable = inputs.readable(inputs(), failures);
    if (!readable.isEmpty()) {
      try (RejectionLog rejections = RejectionLog.open(rejectsFile)) {
        IngestReport report = load(readable, inputs, rejections, failures);
        IndexSummary.print(report, pace.isResuming(), json, streams.out());
        rejections.printTo(streams.err(), report.rejected());
      }
    }
    if (!failures.isEmpty()) {
      throw new CommandFailedException(String.join("; ", failures));
    }
    return 0;
  }

  private ArticleMapping mapping() {
    try {
      return new ArticleMapping(keys, defaultSource, defaultSection);
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

  private IngestReport load(
      List<InputFile> readable,
      IndexInputs inputs,
      RejectionLog rejections,
      List<String> failures) {
    long size = readable.stream().mapToLong(InputFile::size).sum();
    try (NewsIndex index = location.openToWrite();
        IndexProgress progress = IndexProgress.start(size, streams)) {
      IngestOptions.Builder options =
          IngestOptions.builder()
              .onRejection(strict ? OnRejection.STOP : OnRejection.CONTINUE)
              .listener(rejections.alsoTelling(progress));
      pace.applyTo(options);
      Ingest ingest = new Ingest(index, options.build());
      Interruption interruption = Interruption.awaitedBy(ingest, streams.err());
      try {
        for (InputFile input : readable) {
          inputs.load(input, ingest, progress, failures);
        }
      } catch (RejectedRecordException e) {
        failures.add(
            RejectionLog.line(e.rejection())
                + "; stopped there, what was read before is in the index");
        rejections.forgetFirst();
      } finally {
        interruption.unlessItHappened();
      }
      return ingest.finish();
    }
  }
}

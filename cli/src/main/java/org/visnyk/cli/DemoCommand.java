package org.visnyk.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.visnyk.NewsIndex;
import org.visnyk.SearchRequest;
import org.visnyk.SortOrder;
import org.visnyk.ingest.Ingest;
import org.visnyk.ingest.IngestOptions;
import org.visnyk.ingest.IngestReport;
import org.visnyk.ingest.Inputs;
import org.visnyk.ingest.record.ReaderOptions;
import org.visnyk.ingest.record.RecordReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows on the sample data what searching is like. */
@Command(name = "demo", description = "Index the sample articles and search them.")
final class DemoCommand implements Callable<Integer> {
  private static final String SAMPLE_DATA = "visnyk.sampleData";
  private static final String ARTICLES = "articles.jsonl";
  private static final int HITS = 3;

  /** A search to show: why, what one would type after {@code --index DIR}, and what it asks for. */
  private record Example(String remark, String typed, SearchRequest.Builder request) {}

  private final Streams streams;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Folder with an articles.jsonl; default the sample data of this project.")
  private @Nullable Path data;

  DemoCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Path articles = dataFolder().resolve(ARTICLES);
    if (!Files.isReadable(articles)) {
      throw new CommandFailedException(
          "there are no sample articles at %s; name their folder with --data".formatted(articles));
    }
    Path folder = Files.createTempDirectory("visnyk-demo");
    try (NewsIndex index = NewsIndex.open(folder)) {
      show("visnyk index --index news-index " + articles);
      IndexSummary.print(load(articles, index), false, false, streams.out());
      for (Example example : examples()) {
        streams.out().println();
        streams.out().println(example.remark());
        show("visnyk search --index news-index " + example.typed());
        SearchListing.print(index.search(example.request().size(HITS).build()), 1, streams);
        streams.requireOutput();
      }
    } finally {
      delete(folder);
    }
    printNextSteps(articles, streams.out());
    return 0;
  }

  private static List<Example> examples() {
    String twoMonths = "--after 2025-07 --before 2025-09";
    return List.of(
        new Example(
            "Words in any form:",
            "--size 3 заміноване поле",
            SearchRequest.query("заміноване поле")),
        new Example(
            "From two months only, newest first:",
            twoMonths + " --sort newest --size 3 дрони",
            SearchRequest.query("дрони")
                .publishedFrom(day("2025-07"))
                .publishedBefore(day("2025-09"))
                .sort(SortOrder.NEWEST)),
        new Example(
            "A phrase, in any form too:",
            "--size 3 '\"рада директорів\"'",
            SearchRequest.query("\"рада директорів\"")));
  }

  private static Instant day(String bound) {
    return TimeBound.parse("", bound, Instant.EPOCH);
  }

  private Path dataFolder() {
    String property = System.getProperty(SAMPLE_DATA);
    if (data == null && property == null) {
      throw new UsageException("where are the sample articles? Name their folder with --data");
    }
    return data != null ? data : Path.of(String.valueOf(property));
  }

  private static IngestReport load(Path articles, NewsIndex index) throws IOException {
    Ingest ingest = new Ingest(index, IngestOptions.defaults());
    try (RecordReader reader = Inputs.open(articles, ReaderOptions.defaults())) {
      ingest.load(reader);
    }
    return ingest.finish();
  }

  private void show(String command) {
    streams.out().println("$ " + command);
  }

  private static void printNextSteps(Path articles, PrintStream out) {
    out.println();
    out.println("The index of this demonstration is gone again. To make one that stays, type:");
    out.println("  visnyk index --index news-index " + articles);
    out.println("  visnyk search --index news-index переселенці оренда");
    out.println("and for everything else: visnyk --help");
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}

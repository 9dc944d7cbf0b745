package org.visnyk.cli.command;

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
import org.visnyk.cli.option.ServingOptions;
import org.visnyk.cli.output.CommandFailedException;
import org.visnyk.cli.output.IndexSummary;
import org.visnyk.cli.output.SearchListing;
import org.visnyk.cli.output.Streams;
import org.visnyk.cli.output.UsageException;
import org.visnyk.ingest.Ingest;
import org.visnyk.ingest.IngestOptions;
import org.visnyk.ingest.IngestReport;
import org.visnyk.ingest.Inputs;
import org.visnyk.ingest.record.ReaderOptions;
import org.visnyk.ingest.record.RecordReader;
import org.visnyk.server.request.TimeBound;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Demonstrates searching on the sample articles. */
@Command(
    name = "demo",
    customSynopsis = "visnyk demo [OPTIONS]",
    description = {
      "Index the sample articles into a temporary folder and run three searches.",
      "With --serve, serve them instead; visnyk serve --help describes the other options.",
      "With --cluster, index them in three OpenSearch nodes on this machine, too, compare searches,"
          + " and kill a node; see docs/CLUSTER.md."
    })
public final class DemoCommand implements Callable<Integer> {
  private static final String SAMPLE_DATA = "visnyk.sampleData";
  private static final String ARTICLES = "articles.jsonl";
  private static final int HITS = 3;

  /** A search to show: its purpose, its arguments after {@code --index DIR}, and its request. */
  private record Example(String remark, String typed, SearchRequest.Builder request) {}

  private final Streams streams;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Folder with the file articles.jsonl; default the sample data of the project.")
  private @Nullable Path data;

  @Option(names = "--serve", description = "Serve a page to search the sample articles on.")
  private boolean serve;

  /** The launcher starts another program, which has OpenSearch. */
  @Option(
      names = "--cluster",
      description = "Start three OpenSearch nodes on this machine; takes no option but --data.")
  private boolean cluster;

  @Mixin private ServingOptions serving = new ServingOptions();

  public DemoCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    if (cluster) {
      throw new UsageException(
          "demo --cluster is run by the script ./visnyk of the sources, where Maven builds what it"
              + " needs");
    }
    Path articles = dataFolder().resolve(ARTICLES);
    if (!Files.isReadable(articles)) {
      throw new CommandFailedException(
          "there are no sample articles at %s; give their folder with --data".formatted(articles));
    }
    Path folder = Files.createTempDirectory("visnyk-demo");
    if (serve) {
      serve(articles, folder);
      return 0;
    }
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

  private void serve(Path articles, Path folder) throws IOException {
    try (NewsIndex index = NewsIndex.open(folder)) {
      load(articles, index);
      Serving.run(
          index,
          serving.options(false, streams),
          "the sample articles",
          () -> deleteIfPossible(folder),
          streams);
    } finally {
      delete(folder);
    }
  }

  /** What is left of a temporary folder harms nobody. */
  private static void deleteIfPossible(Path folder) {
    try {
      delete(folder);
    } catch (IOException e) {
      folder.toFile().deleteOnExit();
    }
  }

  private static List<Example> examples() {
    String twoMonths = "--after 2025-07 --before 2025-09";
    return List.of(
        new Example(
            "Words in any form:",
            "--size 3 заміноване поле",
            SearchRequest.query("заміноване поле")),
        new Example(
            "Only two months, newest first:",
            twoMonths + " --sort newest --size 3 дрони",
            SearchRequest.query("дрони")
                .publishedFrom(day("2025-07"))
                .publishedBefore(day("2025-09"))
                .sort(SortOrder.NEWEST)),
        new Example(
            "A phrase, also in any form:",
            "--size 3 '\"рада директорів\"'",
            SearchRequest.query("\"рада директорів\"")));
  }

  private static Instant day(String bound) {
    return TimeBound.parse("", bound, Instant.EPOCH);
  }

  private Path dataFolder() {
    String property = System.getProperty(SAMPLE_DATA);
    if (data == null && property == null) {
      throw new UsageException("where are the sample articles? Give their folder with --data");
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
    out.println("The index of this demonstration has been deleted. To create one that stays, run:");
    out.println("  visnyk index --index news-index '" + articles + "'");
    out.println("  visnyk search --index news-index переселенці оренда");
    out.println("For all other commands, see: visnyk --help");
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}

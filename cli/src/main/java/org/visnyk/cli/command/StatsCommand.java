package org.visnyk.cli.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.visnyk.EmbeddedNewsIndex;
import org.visnyk.FacetCount;
import org.visnyk.IndexStatistics;
import org.visnyk.NewsIndex;
import org.visnyk.StorageStatistics;
import org.visnyk.cli.option.AnyIndexLocation;
import org.visnyk.cli.output.Display;
import org.visnyk.cli.output.Streams;
import org.visnyk.cli.output.TextTable;
import org.visnyk.server.json.Json;
import org.visnyk.server.json.StatisticsJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows statistics of an index. */
@Command(
    name = "stats",
    customSynopsis = "visnyk stats [OPTIONS] --index DIR",
    description = "Show how many articles an index holds and how much space it takes.")
public final class StatsCommand implements Callable<Integer> {
  private final Streams streams;

  @Mixin private AnyIndexLocation location = new AnyIndexLocation();

  @Option(names = "--json", description = "Print one line of JSON.")
  private boolean json;

  public StatsCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    try (NewsIndex index = location.openToRead()) {
      IndexStatistics statistics = index.statistics();
      // Only an index in a folder knows how it is stored.
      Optional<StorageStatistics> storage =
          index instanceof EmbeddedNewsIndex embedded
              ? Optional.of(embedded.storage())
              : Optional.empty();
      if (json) {
        ObjectNode object =
            storage
                .map(each -> StatisticsJson.of(statistics, each))
                .orElseGet(() -> StatisticsJson.of(statistics));
        streams.out().println(Json.line(object));
      } else {
        print(statistics, storage, streams.out());
      }
    }
    return 0;
  }

  private static void print(
      IndexStatistics statistics, Optional<StorageStatistics> storage, PrintStream out) {
    TextTable table =
        new TextTable(2)
            .row("Articles", Display.number(statistics.articles()))
            .row("Size", Display.megabytes(statistics.sizeInBytes()));
    storage.ifPresent(
        each ->
            table
                .row("Terms", Display.number(each.terms()))
                .row("Segments", Display.number(each.segments()))
                .row("Deleted", Display.number(each.deletedArticles())));
    table
        .row("Oldest", statistics.oldest().map(Display::date).orElse("no dates"))
        .row("Newest", statistics.newest().map(Display::date).orElse("no dates"))
        .row("Without date", Display.number(statistics.withoutDate()))
        .row("Without text", Display.number(statistics.withoutText()))
        .row("Without source", Display.number(statistics.withoutSource()))
        .print(out);
    printCounts("By language:", statistics.byLanguage(), out);
    printCounts("By source:", statistics.bySource(), out);
    printCounts("By year:", statistics.byYear(), out);
    printCounts("By month:", statistics.byMonth(), out);
    storage.ifPresent(each -> printSizes(each, out));
  }

  private static void printSizes(StorageStatistics storage, PrintStream out) {
    if (storage.bytesByField().isEmpty()) {
      return;
    }
    out.println();
    out.println("Size by field, estimated:");
    TextTable table = new TextTable(1);
    storage
        .bytesByField()
        .forEach(size -> table.row(size.field(), Display.megabytes(size.bytes())));
    table.print(out);
  }

  private static void printCounts(String title, List<FacetCount> counts, PrintStream out) {
    if (counts.isEmpty()) {
      return;
    }
    out.println();
    out.println(title);
    TextTable table = new TextTable(1);
    counts.forEach(count -> table.row(count.value(), Display.number(count.count())));
    table.print(out);
  }
}

package org.visnyk.cli.command;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import org.visnyk.EmbeddedNewsIndex;
import org.visnyk.FacetCount;
import org.visnyk.IndexStatistics;
import org.visnyk.StorageStatistics;
import org.visnyk.cli.option.IndexLocation;
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

  @Mixin private IndexLocation location = new IndexLocation();

  @Option(names = "--json", description = "Print one line of JSON.")
  private boolean json;

  public StatsCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    try (EmbeddedNewsIndex index = location.openToRead()) {
      IndexStatistics statistics = index.statistics();
      StorageStatistics storage = index.storage();
      if (json) {
        streams.out().println(Json.line(StatisticsJson.of(statistics, storage)));
      } else {
        print(statistics, storage, streams.out());
      }
    }
    return 0;
  }

  private static void print(
      IndexStatistics statistics, StorageStatistics storage, PrintStream out) {
    new TextTable(2)
        .row("Articles", Display.number(statistics.articles()))
        .row("Size", Display.megabytes(statistics.sizeInBytes()))
        .row("Terms", Display.number(storage.terms()))
        .row("Segments", Display.number(storage.segments()))
        .row("Deleted", Display.number(storage.deletedArticles()))
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
    printSizes(storage, out);
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

package org.visnyk.cli.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.visnyk.ArticleFilter;
import org.visnyk.NewsIndex;
import org.visnyk.cli.option.IndexLocation;
import org.visnyk.cli.option.TimeBound;
import org.visnyk.cli.output.Display;
import org.visnyk.cli.output.Streams;
import org.visnyk.cli.output.UsageException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Deletes articles from an index. */
@Command(
    name = "delete",
    customSynopsis = "visnyk delete [OPTIONS] --index DIR [ID...]",
    description = {
      "Delete articles by id, query, date or source, or all of them.",
      "With several of --query, --before and --source, articles must match all of them."
    })
public final class DeleteCommand implements Callable<Integer> {
  private final Streams streams;

  @Mixin private IndexLocation location = new IndexLocation();

  @Option(
      names = "--query",
      paramLabel = "Q",
      description =
          "Articles that match all words of Q. Uses the query language of search, but refuses what"
              + " breaks its rules.")
  private @Nullable String query;

  @Option(
      names = {"--before", "--older-than"},
      paramLabel = "D",
      description =
          "Articles published before D: 2024, 2024-06, 2024-06-26, an instant, or an age such as"
              + " 365d or 24h. Articles without a date are kept.")
  private @Nullable String before;

  @Option(
      names = "--source",
      paramLabel = "S",
      description = "Articles from this source; repeat the option to select others as well.")
  private List<String> sources = new ArrayList<>();

  @Option(names = "--all", description = "All articles.")
  private boolean all;

  @Parameters(arity = "0..*", paramLabel = "ID", description = "Ids of articles.")
  private List<String> ids = new ArrayList<>();

  public DeleteCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    requireOneWay();
    try (NewsIndex index = location.openToChange()) {
      streams.out().println(ids.isEmpty() ? deleteMany(index) : deleteByIds(index));
      index.commit();
    }
    return 0;
  }

  private void requireOneWay() {
    boolean selects = query != null || before != null || !sources.isEmpty();
    int ways = (ids.isEmpty() ? 0 : 1) + (selects ? 1 : 0) + (all ? 1 : 0);
    if (ways == 0) {
      throw new UsageException("which articles? Give IDs, --query, --before, --source or --all");
    }
    if (ways > 1) {
      throw new UsageException(
          "give IDs, or a selection with --query, --before and --source, or --all");
    }
  }

  private String deleteByIds(NewsIndex index) {
    long deleted = ids.stream().distinct().filter(index::delete).count();
    long missing = ids.stream().distinct().count() - deleted;
    return "Deleted " + Display.count(deleted, "article") + remark(missing) + ".";
  }

  private String deleteMany(NewsIndex index) {
    long deleted = all ? index.deleteAll() : index.delete(selection());
    return "Deleted " + Display.count(deleted, "article") + ".";
  }

  private ArticleFilter selection() {
    ArticleFilter.Builder filter = ArticleFilter.builder().query(query == null ? "" : query);
    if (before != null) {
      filter.publishedBefore(TimeBound.parse("--before", before, Instant.now()));
    }
    sources.forEach(filter::source);
    return filter.build();
  }

  private static String remark(long missing) {
    String verb = missing == 1 ? "was" : "were";
    return missing == 0 ? "" : "; %s %s not there".formatted(Display.count(missing, "id"), verb);
  }
}

package org.visnyk.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.visnyk.NewsIndex;
import org.visnyk.cli.option.AnyIndexLocation;
import org.visnyk.cli.option.ArticleSelection;
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
      "Delete articles by id, or those that options select, or all of them.",
      "With several options, articles must match all of them."
    })
public final class DeleteCommand implements Callable<Integer> {
  private final Streams streams;

  @Mixin private AnyIndexLocation location = new AnyIndexLocation();

  @Mixin private ArticleSelection selection = new ArticleSelection();

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
    int ways = (ids.isEmpty() ? 0 : 1) + (selection.isGiven() ? 1 : 0) + (all ? 1 : 0);
    if (ways == 0) {
      throw new UsageException(
          "which articles? Give IDs, a selection such as --query or --before, or --all");
    }
    if (ways > 1) {
      throw new UsageException(
          "give IDs, or a selection with options such as --query and --before, or --all");
    }
  }

  private String deleteByIds(NewsIndex index) {
    long deleted = ids.stream().distinct().filter(index::delete).count();
    long missing = ids.stream().distinct().count() - deleted;
    return "Deleted " + Display.count(deleted, "article") + remark(missing) + ".";
  }

  private String deleteMany(NewsIndex index) {
    long deleted = all ? index.deleteAll() : index.delete(selection.filter());
    return "Deleted " + Display.count(deleted, "article") + ".";
  }

  private static String remark(long missing) {
    String verb = missing == 1 ? "was" : "were";
    return missing == 0 ? "" : "; %s %s not there".formatted(Display.count(missing, "id"), verb);
  }
}

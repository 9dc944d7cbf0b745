package org.visnyk.cli.command;

import java.util.concurrent.Callable;
import org.visnyk.ArticleFilter;
import org.visnyk.NewsIndex;
import org.visnyk.cli.option.AnyIndexLocation;
import org.visnyk.cli.option.ArticleSelection;
import org.visnyk.cli.output.Streams;
import org.visnyk.server.json.ArticleJson;
import org.visnyk.server.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints articles of an index as JSON lines. */
@Command(
    name = "export",
    customSynopsis = "visnyk export [OPTIONS] --index DIR",
    description = {
      "Print all articles, or a selection, as JSON lines, which visnyk index reads back.",
      "With several options, articles must match all of them. The order is that of the index."
    })
public final class ExportCommand implements Callable<Integer> {
  private static final int FLUSH_INTERVAL = 1_000;

  private final Streams streams;
  private long printed;

  @Mixin private AnyIndexLocation location = new AnyIndexLocation();

  @Mixin private ArticleSelection selection = new ArticleSelection();

  public ExportCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    ArticleFilter filter = selection.filter(); // refuses bad options before files are opened
    try (NewsIndex index = location.openToRead()) {
      index.export(
          filter,
          article -> {
            streams.out().println(Json.line(ArticleJson.of(article)));
            if (++printed % FLUSH_INTERVAL == 0) {
              streams.requireOutput();
            }
          });
    }
    return 0;
  }
}

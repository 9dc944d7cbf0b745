package org.visnyk.cli.command;

import java.util.concurrent.Callable;
import org.visnyk.Article;
import org.visnyk.NewsIndex;
import org.visnyk.cli.option.AnyIndexLocation;
import org.visnyk.cli.output.ArticlePage;
import org.visnyk.cli.output.CommandFailedException;
import org.visnyk.cli.output.Streams;
import org.visnyk.server.json.ArticleJson;
import org.visnyk.server.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows one article. */
@Command(
    name = "show",
    customSynopsis = "visnyk show [OPTIONS] --index DIR ID",
    description = "Show one article with all of its values and its whole text.")
public final class ShowCommand implements Callable<Integer> {
  private final Streams streams;

  @Mixin private AnyIndexLocation location = new AnyIndexLocation();

  @Option(names = "--json", description = "Print one line of JSON, as export does.")
  private boolean json;

  @Parameters(paramLabel = "ID", description = "The id of the article.")
  private String id = "";

  public ShowCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    try (NewsIndex index = location.openToRead()) {
      Article article =
          index
              .get(id)
              .orElseThrow(
                  () -> new CommandFailedException("there is no article with the id " + id));
      if (json) {
        streams.out().println(Json.line(ArticleJson.of(article)));
      } else {
        ArticlePage.print(article, streams.out());
      }
    }
    return 0;
  }
}

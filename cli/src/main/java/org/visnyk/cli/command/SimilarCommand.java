package org.visnyk.cli.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.visnyk.Hit;
import org.visnyk.NewsIndex;
import org.visnyk.cli.option.AnyIndexLocation;
import org.visnyk.cli.output.CommandFailedException;
import org.visnyk.cli.output.Display;
import org.visnyk.cli.output.SearchListing;
import org.visnyk.cli.output.Streams;
import org.visnyk.server.json.Json;
import org.visnyk.server.json.SearchJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds articles on the same subject as another one. */
@Command(
    name = "similar",
    customSynopsis = "visnyk similar [OPTIONS] --index DIR ID",
    description = "Find articles on the same subject as another one, except its duplicates.")
public final class SimilarCommand implements Callable<Integer> {
  private final Streams streams;

  @Mixin private AnyIndexLocation location = new AnyIndexLocation();

  @Option(names = "--size", paramLabel = "N", description = "Number of hits; default 10.")
  private int size = 10;

  @Option(names = "--json", description = "Print one line of JSON.")
  private boolean json;

  @Parameters(paramLabel = "ID", description = "The id of the article.")
  private String id = "";

  public SimilarCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    try (NewsIndex index = location.openToRead()) {
      if (!index.contains(id)) {
        throw new CommandFailedException(
            "there is no article %s in the index; search --json shows ids".formatted(id));
      }
      print(index.moreLikeThis(id, size));
    }
    return 0;
  }

  private void print(List<Hit> hits) {
    if (json) {
      streams.out().println(Json.line(SearchJson.similar(id, hits)));
      return;
    }
    if (hits.isEmpty()) {
      streams.out().println("Nothing found like: " + Display.oneLine(id));
    }
    for (int i = 0; i < hits.size(); i++) {
      SearchListing.print(hits.get(i), i + 1, streams);
    }
  }
}

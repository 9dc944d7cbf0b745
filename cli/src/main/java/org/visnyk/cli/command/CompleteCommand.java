package org.visnyk.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.visnyk.Completion;
import org.visnyk.CompletionRequest;
import org.visnyk.NewsIndex;
import org.visnyk.cli.option.AnyIndexLocation;
import org.visnyk.cli.output.Display;
import org.visnyk.cli.output.Streams;
import org.visnyk.server.json.Json;
import org.visnyk.server.json.SearchJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Completes a partially typed query. */
@Command(
    name = "complete",
    customSynopsis = "visnyk complete [OPTIONS] --index DIR PREFIX...",
    description = "Complete a partially typed query with names and titles.")
public final class CompleteCommand implements Callable<Integer> {
  private final Streams streams;

  @Mixin private AnyIndexLocation location = new AnyIndexLocation();

  @Option(
      names = "--size",
      paramLabel = "N",
      description = "Maximum number of names, and of titles; default 8.")
  private int size = 8;

  @Option(names = "--json", description = "Print one line of JSON.")
  private boolean json;

  @Parameters(arity = "1..*", paramLabel = "PREFIX", description = "The query as typed so far.")
  private List<String> words = new ArrayList<>();

  public CompleteCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    String typed = String.join(" ", words);
    CompletionRequest titles = CompletionRequest.titles(typed).size(size).build();
    CompletionRequest names = CompletionRequest.names(typed).size(size).build();
    try (NewsIndex index = location.openToRead()) {
      print(typed, index.complete(names), index.complete(titles));
    }
    return 0;
  }

  private void print(String typed, List<Completion> names, List<Completion> titles) {
    if (json) {
      streams.out().println(Json.line(SearchJson.completions(typed, names, titles)));
      return;
    }
    names.forEach(name -> streams.out().println(Display.oneLine(name.text())));
    titles.forEach(title -> streams.out().println(Display.oneLine(title.text())));
  }
}

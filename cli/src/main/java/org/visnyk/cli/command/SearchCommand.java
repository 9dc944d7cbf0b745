package org.visnyk.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.visnyk.NewsIndex;
import org.visnyk.SearchRequest;
import org.visnyk.SearchResult;
import org.visnyk.cli.option.AnyIndexLocation;
import org.visnyk.cli.option.InputFile;
import org.visnyk.cli.option.SearchFilters;
import org.visnyk.cli.option.Utf8Lines;
import org.visnyk.cli.output.SearchListing;
import org.visnyk.cli.output.Streams;
import org.visnyk.cli.output.UsageException;
import org.visnyk.server.json.Json;
import org.visnyk.server.json.SearchJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Searches an index. */
@Command(
    name = "search",
    customSynopsis = {
      "visnyk search [OPTIONS] --index DIR [QUERY...]",
      "       visnyk search [OPTIONS] --index DIR --queries FILE"
    },
    description = {
      "Search an index; without a query, list the newest articles.",
      "Words match in any form. Operators: \"a phrase\", -excluded, one OR other, title:word,"
          + " source:name, after:2024-06 and more; see docs/QUERIES.md. An unclear query is"
          + " interpreted, not refused."
    })
public final class SearchCommand implements Callable<Integer> {
  private final Streams streams;

  @Spec private @Nullable CommandSpec spec;

  @Mixin private AnyIndexLocation location = new AnyIndexLocation();

  @Mixin private SearchFilters filters = new SearchFilters();

  @Option(names = "--json", description = "Print one line of JSON.")
  private boolean json;

  @Option(
      names = "--queries",
      paramLabel = "FILE",
      description =
          "Search for each line of FILE and print one line of JSON for it; - is standard input.")
  private @Nullable String queries;

  @Parameters(paramLabel = "QUERY", description = "The query; without one, all articles match.")
  private List<String> words = new ArrayList<>();

  public SearchCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    requireKnownOptions();
    String query = String.join(" ", words);
    if (queries != null && !words.isEmpty()) {
      throw new UsageException("give a query or --queries FILE, not both");
    }
    SearchRequest request = filters.request(query); // refuses bad options before files are opened
    InputFile file = new InputFile(queries == null ? "-" : queries);
    file.requireFile();
    try (NewsIndex index = location.openToRead()) {
      if (queries == null) {
        print(index.search(request), request.offset());
      } else {
        searchAll(file, index);
      }
    }
    return 0;
  }

  private void print(SearchResult result, int offset) {
    if (json) {
      streams.out().println(Json.line(SearchJson.of(result)));
    } else {
      SearchListing.print(result, offset + 1, streams);
    }
  }

  /** A blank line finds nothing, but has its line in the output. */
  private void searchAll(InputFile file, NewsIndex index) throws IOException {
    try (Utf8Lines lines = new Utf8Lines(file.open(streams))) {
      Optional<String> line = lines.next();
      while (line.isPresent()) {
        String query = line.get();
        streams
            .out()
            .println(
                Json.line(
                    query.isBlank()
                        ? SearchJson.ofBlank(query)
                        : SearchJson.of(index.search(filters.request(query)))));
        streams.requireOutput();
        line = lines.next();
      }
    }
  }

  /**
   * Since words such as {@code -слово} belong to the query, picocli takes unknown options for
   * words, too. A mistyped option must not become part of the query, where nobody would notice it.
   */
  private void requireKnownOptions() {
    boolean separated =
        spec != null && spec.commandLine().getParseResult().originalArgs().contains("--");
    for (String word : words) {
      if (!separated && word.startsWith("--")) {
        throw new UsageException(
            "unknown option %s; to search for it, write -- before the query".formatted(word));
      }
    }
  }
}

package org.visnyk.cli.command;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.visnyk.ArticleFilter;
import org.visnyk.EmbeddedNewsIndex;
import org.visnyk.Hit;
import org.visnyk.SavedSearch;
import org.visnyk.SearchRequest;
import org.visnyk.cli.alert.Alerts;
import org.visnyk.cli.alert.Webhook;
import org.visnyk.cli.option.ArticleSelection;
import org.visnyk.cli.option.IndexLocation;
import org.visnyk.cli.output.CommandFailedException;
import org.visnyk.cli.output.Display;
import org.visnyk.cli.output.Streams;
import org.visnyk.cli.output.TextTable;
import org.visnyk.cli.output.UsageException;
import org.visnyk.server.json.Json;
import org.visnyk.server.json.SearchJson;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Saved searches, and what is new in them. */
@Command(
    name = "alerts",
    customSynopsis = "visnyk alerts add|list|remove|run [OPTIONS] --index DIR",
    description = {
      "Save searches, and report what is new in them since the last time, each article once.",
      "Searches are kept in the folder of the index."
    })
public final class AlertsCommand implements Runnable {

  /** The command with its own commands. */
  public static CommandLine commandLine(Streams streams) {
    return new CommandLine(new AlertsCommand())
        .addSubcommand(new Add(streams))
        .addSubcommand(new ListAll(streams))
        .addSubcommand(new Remove(streams))
        .addSubcommand(new Run(streams));
  }

  @Override
  public void run() {
    throw new UsageException("add, list, remove or run?");
  }

  /** Saves a search. */
  @Command(
      name = "add",
      customSynopsis = "visnyk alerts add [OPTIONS] --index DIR NAME",
      description =
          "Save a search, or replace the one with this name. What it finds already counts as"
              + " reported.")
  static final class Add implements Callable<Integer> {
    private final Streams streams;

    @Mixin private IndexLocation location = new IndexLocation();

    @Mixin private ArticleSelection selection = new ArticleSelection();

    @Parameters(paramLabel = "NAME", description = "A name for the search.")
    private String name = "";

    Add(Streams streams) {
      this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
      if (!selection.isGiven()) {
        throw new UsageException("what to search for? Give --query, --source or another option");
      }
      SavedSearch search = SavedSearch.of(name, request(selection.filter()), Instant.now());
      try (EmbeddedNewsIndex index = location.openToRead()) {
        new Alerts(index, location.folder()).add(search);
        streams
            .out()
            .printf(
                "Saved; %s found already%n",
                Display.count(index.count(search.request()), "article"));
      }
      return 0;
    }

    private static SearchRequest request(ArticleFilter filter) {
      SearchRequest.Builder request = SearchRequest.strictQuery(filter.query()).allWords();
      filter.publishedFrom().ifPresent(request::publishedFrom);
      filter.publishedBefore().ifPresent(request::publishedBefore);
      filter.sources().forEach(request::source);
      filter.sections().forEach(request::section);
      filter.authors().forEach(request::author);
      filter.tags().forEach(request::tag);
      filter.languages().forEach(request::language);
      return request.build();
    }
  }

  /** Lists the searches. */
  @Command(
      name = "list",
      customSynopsis = "visnyk alerts list --index DIR",
      description = "List the saved searches.")
  static final class ListAll implements Callable<Integer> {
    private final Streams streams;

    @Mixin private IndexLocation location = new IndexLocation();

    ListAll(Streams streams) {
      this.streams = streams;
    }

    @Override
    public Integer call() {
      try (EmbeddedNewsIndex index = location.openToRead()) {
        TextTable table = new TextTable(3);
        for (SavedSearch search : index.savedSearches().all()) {
          table.row(
              Display.oneLine(search.name()),
              Display.oneLine(search.request().query()),
              search.lastSeen().map(Display::date).orElse("not run yet"));
        }
        table.print(streams.out());
      }
      return 0;
    }
  }

  /** Removes a search. */
  @Command(
      name = "remove",
      customSynopsis = "visnyk alerts remove --index DIR NAME",
      description = "Remove a saved search.")
  static final class Remove implements Callable<Integer> {
    private final Streams streams;

    @Mixin private IndexLocation location = new IndexLocation();

    @Parameters(paramLabel = "NAME", description = "The name of the search.")
    private String name = "";

    Remove(Streams streams) {
      this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
      try (EmbeddedNewsIndex index = location.openToRead()) {
        if (!new Alerts(index, location.folder()).remove(name)) {
          throw new CommandFailedException(
              "there is no saved search %s; alerts list shows all".formatted(name));
        }
      }
      streams.out().println("Removed");
      return 0;
    }
  }

  /** Reports what is new. */
  @Command(
      name = "run",
      customSynopsis = "visnyk alerts run [OPTIONS] --index DIR",
      description = {
        "Report what the saved searches find that was not reported, the earliest first.",
        "An article counts as reported once it was printed, or posted and answered with success;"
            + " after a crash, the last ones may be reported again, with the same Idempotency-Key."
      })
  static final class Run implements Callable<Integer> {
    private static final int POSTED_AT_ONCE = 100;

    private final Streams streams;

    @Mixin private IndexLocation location = new IndexLocation();

    @Option(
        names = "--webhook",
        paramLabel = "URL",
        description = "Post what is new to this address as JSON, instead of printing it.")
    private @Nullable URI webhook;

    @Option(names = "--json", description = "Print a line of JSON for each article.")
    private boolean json;

    Run(Streams streams) {
      this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
      try (EmbeddedNewsIndex index = location.openToRead()) {
        Alerts alerts = new Alerts(index, location.folder());
        if (webhook == null) {
          alerts.run(1, Instant.now(), (search, news) -> print(search, news.getFirst()));
        } else {
          long count = alerts.run(POSTED_AT_ONCE, Instant.now(), new Webhook(webhook));
          streams.out().printf("Posted %s%n", Display.count(count, "article"));
        }
      }
      return 0;
    }

    private void print(SavedSearch search, Hit hit) {
      if (json) {
        streams.out().println(Json.line(SearchJson.of(hit).put("search", search.name())));
      } else {
        streams
            .out()
            .printf(
                "%s: %s (%s)%n",
                Display.oneLine(search.name()),
                Display.oneLine(hit.title().isEmpty() ? hit.id() : hit.title()),
                Display.oneLine(
                    hit.published().map(Display::date).orElse("no date") + ", " + hit.source()));
      }
      streams.requireOutput();
    }
  }
}

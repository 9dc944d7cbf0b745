package org.visnyk.benchmarks.load;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.visnyk.EmbeddedNewsIndex;
import org.visnyk.NewsIndex;
import org.visnyk.SearchRequest;
import org.visnyk.benchmarks.command.BenchmarkCommand;
import org.visnyk.benchmarks.command.Launch;
import org.visnyk.benchmarks.command.TemporaryFolder;
import org.visnyk.benchmarks.corpus.NewsQueries;
import org.visnyk.benchmarks.corpus.NewsQuery;
import org.visnyk.benchmarks.corpus.QueryKind;
import org.visnyk.benchmarks.indexes.BenchmarkCorpus;
import org.visnyk.server.NewsServer;
import org.visnyk.server.ServerOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench server}: many connections at once, compared with calls of the library. */
@Command(
    name = "server",
    description = {
      "Serves recombined articles on loopback, lets many clients search over HTTP at once, each on"
          + " a connection of its own, then lets as many threads call the library, and prints"
          + " errors and times of both.",
      "Clients and server share the processors. Ends with status 1 if there was an error."
    })
public final class ServerCommand extends BenchmarkCommand {
  private static final int QUERIES = 200;
  private static final int SHOWN = 3;
  private static final Duration WARM_UP = Duration.ofSeconds(5);

  @Option(
      names = "--corpus",
      paramLabel = "FILE",
      description = "articles as JSON lines (default: the sample articles)")
  private @Nullable Path corpus;

  @Option(
      names = "--size",
      paramLabel = "N",
      defaultValue = "10000",
      description = "number of articles (default ${DEFAULT-VALUE})")
  private int size;

  @Option(
      names = "--connections",
      paramLabel = "N",
      defaultValue = "32",
      description = "number of clients (default ${DEFAULT-VALUE})")
  private int connections;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "60",
      description = "how long they ask, after at most five seconds to warm up (default 60)")
  private int seconds;

  @Override
  public Integer call() throws IOException, InterruptedException, ExecutionException {
    checkUsage();
    BenchmarkCorpus articles = BenchmarkCorpus.ofFileOrSample(corpus);
    try (TemporaryFolder folder = TemporaryFolder.create();
        EmbeddedNewsIndex index = NewsIndex.open(folder.path().resolve("index"))) {
      articles.recombined(size).articles().forEach(index::put);
      index.commit();
      return measure(index, queries(articles.queries()));
    }
  }

  private static List<String> queries(NewsQueries drawn) {
    return Stream.of(QueryKind.FEW_WORDS, QueryKind.ONE_WORD)
        .flatMap(kind -> drawn.ofKind(kind, QUERIES / 2).stream())
        .map(NewsQuery::words)
        .toList();
  }

  private int measure(NewsIndex index, List<String> queries)
      throws IOException, InterruptedException, ExecutionException {
    try (NewsServer server = NewsServer.start(index, ServerOptions.builder().port(0).build());
        HttpClient http = HttpClient.newHttpClient()) {
      Load.Client overHttp = query -> search(http, server.url(), query);
      Load.Client directly = query -> index.search(SearchRequest.query(query).build());
      Duration time = Duration.ofSeconds(seconds);
      Duration warmUp = WARM_UP.compareTo(time) < 0 ? WARM_UP : time;
      Load.of(connections, warmUp, queries, overHttp);
      Load served = Load.of(connections, time, queries, overHttp);
      Load called = Load.of(connections, time, queries, directly);
      output().println(Load.heading());
      output().println(served.row("server"));
      output().println(called.row("library"));
      Stream.concat(served.errors().stream(), called.errors().stream())
          .distinct()
          .limit(SHOWN)
          .forEach(errors()::println);
      return served.errors().isEmpty() && called.errors().isEmpty() ? 0 : Launch.FAILED;
    }
  }

  private static void search(HttpClient http, URI server, String query)
      throws IOException, InterruptedException {
    URI address =
        server.resolve("/api/search?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
    HttpResponse<String> answer =
        http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    if (answer.statusCode() != 200 || answer.body().contains("\"partial\":true")) {
      throw new IOException(answer.statusCode() + " for " + query);
    }
  }

  private void checkUsage() {
    if (size < 1 || connections < 1 || seconds < 1) {
      throw wrong("--size, --connections and --seconds must be at least 1");
    }
    requireReadable(corpus);
  }
}

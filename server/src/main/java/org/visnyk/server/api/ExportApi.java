package org.visnyk.server.api;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.visnyk.Article;
import org.visnyk.ArticleFilter;
import org.visnyk.DuplicatePolicy;
import org.visnyk.Hit;
import org.visnyk.NewsIndex;
import org.visnyk.SearchRequest;
import org.visnyk.SearchResult;
import org.visnyk.server.http.Handler;
import org.visnyk.server.http.Parameters;
import org.visnyk.server.http.Problem;
import org.visnyk.server.http.ProblemException;
import org.visnyk.server.http.Request;
import org.visnyk.server.http.Response;
import org.visnyk.server.json.ArticleJson;
import org.visnyk.server.json.Json;
import org.visnyk.server.request.SearchParameters;
import org.visnyk.server.request.Values;

/**
 * Streams whole articles as JSON lines or CSV: all hits of a search in their order ({@code q}), or
 * a selection in the order of the index, as the command {@code export} does.
 */
final class ExportApi implements Handler {
  private static final int PAGE = 500;

  /** How an article is written. */
  private enum Format {
    JSONL,
    CSV
  }

  private final NewsIndex index;
  private final Clock clock;

  ExportApi(NewsIndex index, Clock clock) {
    this.index = index;
    this.clock = clock;
  }

  @Override
  public Response answer(Request request) {
    Parameters parameters = request.parameters();
    Values values = new Values(parameters);
    Set<String> known = new HashSet<>(SearchParameters.OF_SEARCH);
    known.addAll(Set.of("query", "format"));
    values.requireKnown(known);
    Format format = values.constant("format", Format.class).orElse(Format.JSONL);
    boolean isSearch = parameters.first(SearchParameters.QUERY).isPresent();
    if (isSearch && values.text("query").isPresent()) {
      throw new ProblemException(
          Problem.badParameter(
              "query", "give q for the hits of a search or query to select exactly, not both"));
    }
    Source source = isSearch ? hits(parameters) : selection(parameters);
    return Response.stream(
            format == Format.CSV ? "text/csv; charset=utf-8" : "application/x-ndjson",
            target -> write(source, format, target))
        .header("Content-Disposition", "attachment; filename=\"visnyk." + extension(format) + "\"")
        .header("Cache-Control", "no-store");
  }

  private static String extension(Format format) {
    return format == Format.CSV ? "csv" : "jsonl";
  }

  private interface Source {
    void forEach(Consumer<Article> target);
  }

  private Source hits(Parameters parameters) {
    SearchRequest search =
        SearchParameters.read(parameters, clock.instant())
            .size(PAGE)
            .withoutSnippets()
            .timeout(SearchParameters.MAX_TIMEOUT)
            .build();
    SearchRequest listing =
        search.duplicates() == DuplicatePolicy.LIST
            ? search.toBuilder().duplicates(DuplicatePolicy.IGNORE).build()
            : search;
    return target -> {
      for (SearchResult page : index.pages(listing)) {
        for (Hit hit : page.hits()) {
          index.get(hit.id()).ifPresent(target); // it may have been deleted meanwhile
        }
      }
    };
  }

  private Source selection(Parameters parameters) {
    ArticleFilter filter = SearchParameters.readSelection(parameters, clock.instant());
    if (!filter.query().isEmpty()) {
      index.count(countable(filter)); // refuses a malformed query before anything is sent
    }
    return target -> index.export(filter, target);
  }

  private static SearchRequest countable(ArticleFilter filter) {
    return SearchRequest.strictQuery(filter.query())
        .timeout(SearchParameters.MAX_TIMEOUT)
        .size(0)
        .build();
  }

  private static void write(Source source, Format format, OutputStream target) throws IOException {
    Writer writer = new OutputStreamWriter(target, StandardCharsets.UTF_8);
    if (format == Format.CSV) {
      writer.write(ArticleCsv.HEADER);
    }
    try {
      source.forEach(article -> write(article, format, writer));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    writer.flush();
  }

  private static void write(Article article, Format format, Writer writer) {
    try {
      writer.write(
          format == Format.CSV
              ? ArticleCsv.line(article)
              : Json.line(ArticleJson.of(article)) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

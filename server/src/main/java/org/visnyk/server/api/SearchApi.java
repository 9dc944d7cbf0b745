package org.visnyk.server.api;

import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import org.visnyk.Article;
import org.visnyk.CompletionRequest;
import org.visnyk.NewsIndex;
import org.visnyk.SearchResult;
import org.visnyk.server.http.Problem;
import org.visnyk.server.http.ProblemException;
import org.visnyk.server.http.Request;
import org.visnyk.server.http.Response;
import org.visnyk.server.http.Router;
import org.visnyk.server.http.StateTag;
import org.visnyk.server.json.ArticleJson;
import org.visnyk.server.json.SearchJson;
import org.visnyk.server.json.StatisticsJson;
import org.visnyk.server.request.SearchParameters;
import org.visnyk.server.request.Values;

/** Answers what can be read: searches, articles, completions, statistics. */
public final class SearchApi {
  private static final Set<String> PAGED = Set.of("size", "offset", "timeout", "facets", "explain");

  private final NewsIndex index;
  private final Clock clock;

  /** Answers from an index. */
  public SearchApi(NewsIndex index, Clock clock) {
    this.index = index;
    this.clock = clock;
  }

  /** Adds the routes. */
  public void addTo(Router router, StateTag tag) {
    router
        .add("GET", "/api", ApiDescription::answer)
        .add("GET", "/api/openapi.json", ApiDescription::answer)
        .add("GET", "/api/search", tag.keeping(this::search))
        .add("GET", "/api/complete", tag.keeping(this::complete))
        .add("GET", "/api/stats", tag.keeping(this::statistics))
        .addWithId("GET", "/api/similar/{id}", tag.keepingWithId(this::similar))
        .addWithId("GET", "/api/articles/{id}", tag.keepingWithId(this::article))
        .add("GET", "/api/export", new ExportApi(index, clock));
  }

  private Response search(Request request) {
    Set<String> known = new HashSet<>(SearchParameters.OF_SEARCH);
    known.addAll(PAGED);
    new Values(request.parameters()).requireKnown(known);
    SearchResult result =
        index.search(SearchParameters.read(request.parameters(), clock.instant()).build());
    Response response = Response.json(SearchJson.of(result));
    return result.isPartial() ? response.header("Cache-Control", "no-store") : response;
  }

  private Response similar(Request request, String id) {
    Values values = new Values(request.parameters());
    values.requireKnown(Set.of("size"));
    int size = values.number("size", 10, 0, SearchParameters.MAX_SIZE);
    requireArticle(id);
    return Response.json(SearchJson.similar(id, index.moreLikeThis(id, size)));
  }

  private void requireArticle(String id) {
    if (!index.contains(id)) {
      throw missing();
    }
  }

  private Response article(Request request, String id) {
    new Values(request.parameters()).requireKnown(Set.of());
    Article article = index.get(id).orElseThrow(SearchApi::missing);
    return Response.json(ArticleJson.of(article));
  }

  static ProblemException missing() {
    return new ProblemException(
        Problem.notFound("there is no article with this id; /api/search shows ids"));
  }

  private Response complete(Request request) {
    Values values = new Values(request.parameters());
    values.requireKnown(Set.of(SearchParameters.QUERY, "size"));
    String typed = values.text(SearchParameters.QUERY).orElse("");
    int size = values.number("size", 8, 1, CompletionRequest.MAX_SIZE);
    return Response.json(
        SearchJson.completions(
            typed,
            index.complete(CompletionRequest.names(typed).size(size).build()),
            index.complete(CompletionRequest.titles(typed).size(size).build())));
  }

  private Response statistics(Request request) {
    new Values(request.parameters()).requireKnown(Set.of());
    return Response.json(StatisticsJson.of(index.statistics()));
  }
}

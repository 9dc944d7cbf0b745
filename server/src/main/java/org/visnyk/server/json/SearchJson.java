package org.visnyk.server.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.visnyk.Advice;
import org.visnyk.Completion;
import org.visnyk.Hit;
import org.visnyk.SearchResult;

/** Formats search results as JSON, for the command line and for HTTP alike. */
public final class SearchJson {
  private SearchJson() {}

  /** Formats a result. */
  public static ObjectNode of(SearchResult result) {
    ObjectNode json =
        Json.object()
            .put("query", result.query())
            .put("total", result.total())
            .put("totalIsExact", result.totalIsExact())
            .put("tookMs", Json.milliseconds(result.took()))
            .put("understood", result.understood())
            .put("suggestion", result.suggestion().orElse(null));
    ArrayNode advice = json.putArray("advice");
    result.advice().forEach(each -> advice.add(of(each)));
    ArrayNode hits = json.putArray("hits");
    result.hits().forEach(hit -> hits.add(of(hit)));
    ObjectNode facets = json.putObject("facets");
    result
        .facets()
        .forEach(
            (facet, counts) ->
                facets.set(facet.name().toLowerCase(Locale.ROOT), Json.counts(counts)));
    json.put("partial", result.isPartial());
    return json;
  }

  /** Formats the empty result of a blank query. */
  public static ObjectNode ofBlank(String query) {
    return of(SearchResult.builder().query(query).totalIsExact(true).build());
  }

  /** Formats articles on the same subject as another one. */
  public static ObjectNode similar(String id, List<Hit> hits) {
    ObjectNode json = Json.object().put("id", id);
    ArrayNode nodes = json.putArray("hits");
    hits.forEach(hit -> nodes.add(of(hit)));
    return json;
  }

  /** Formats the completions of a partially typed query. */
  public static ObjectNode completions(
      String typed, List<Completion> names, List<Completion> titles) {
    ObjectNode json = Json.object().put("typed", typed);
    ArrayNode nameNodes = json.putArray("names");
    names.forEach(name -> nameNodes.add(name.text()));
    ArrayNode titleNodes = json.putArray("titles");
    titles.forEach(
        title ->
            titleNodes.addObject().put("title", title.text()).put("id", title.id().orElse("")));
    return json;
  }

  private static ObjectNode of(Advice advice) {
    return Json.object()
        .put("kind", advice.kind().name().toLowerCase(Locale.ROOT))
        .put("use", advice.use().name().toLowerCase(Locale.ROOT))
        .put("text", advice.text())
        .put("query", advice.query());
  }

  /** Formats one hit. */
  public static ObjectNode of(Hit hit) {
    ObjectNode json =
        Json.object()
            .put("id", hit.id())
            .put("title", hit.title())
            .put("score", hit.score())
            .put("published", hit.published().map(Instant::toString).orElse(null))
            .put("source", hit.source())
            .put("url", hit.url())
            .put("snippet", hit.snippet().toHtml());
    hit.duplicates().forEach(json.putArray("similar")::add);
    hit.explanation().ifPresent(explanation -> json.put("explanation", explanation));
    return json;
  }
}

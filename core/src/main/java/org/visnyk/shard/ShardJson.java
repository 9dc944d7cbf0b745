package org.visnyk.shard;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.visnyk.Article;
import org.visnyk.ArticleFilter;
import org.visnyk.Highlight;
import org.visnyk.Hit;
import org.visnyk.InvalidRequestException;
import org.visnyk.Ranking;
import org.visnyk.SearchRequest;
import org.visnyk.SearchRequest.Syntax;
import org.visnyk.SortOrder;

/**
 * Queries, articles and hits as JSON objects, which are maps here, so that any library can print
 * and parse them. Stateless.
 */
public final class ShardJson {
  private static final String QUERY = "the query \"visnyk\"";
  private static final String ARTICLE = "the article";

  private ShardJson() {}

  /** A query as an object. */
  public static Map<String, Object> of(ShardQuery query) {
    Map<String, Object> object = new LinkedHashMap<>();
    switch (query) {
      case ShardQuery.Typed typed -> {
        SearchRequest request = typed.request();
        object.put("query", typed.text());
        if (request.syntax() == Syntax.PLAIN_WORDS) {
          object.put("syntax", "plain_words");
          object.put("required", List.copyOf(typed.required()));
        }
        object.put("sort", request.sort().name().toLowerCase(Locale.ROOT));
        object.put(
            "ranking",
            request.ranking().features().stream()
                .map(feature -> ",+" + feature.label())
                .collect(Collectors.joining("", "plain", "")));
        object.put("now", typed.now().toEpochMilli());
        putFilter(request.filter(), object);
      }
      case ShardQuery.Similar similar -> {
        Map<String, Object> to = new LinkedHashMap<>();
        to.put("id", similar.id());
        similar.cluster().ifPresent(cluster -> to.put("cluster", cluster));
        to.put("lemmas", List.copyOf(similar.lemmas().keySet()));
        to.put("weights", similar.lemmas().values().stream().map(String::valueOf).toList());
        to.put("required", (long) similar.required());
        object.put("similar", to);
      }
      case ShardQuery.Selected(ArticleFilter filter) -> {
        object.put("select", filter.query());
        putFilter(filter, object);
      }
    }
    return object;
  }

  private static void putFilter(ArticleFilter filter, Map<String, Object> object) {
    object.put("zone", filter.zone().getId());
    putAll("sources", filter.sources(), object);
    putAll("sections", filter.sections(), object);
    putAll("authors", filter.authors(), object);
    putAll("tags", filter.tags(), object);
    putAll("languages", filter.languages(), object);
    filter.publishedFrom().ifPresent(from -> object.put("published_from", from.toString()));
    filter.publishedBefore().ifPresent(end -> object.put("published_before", end.toString()));
  }

  private static void putAll(String key, Set<String> values, Map<String, Object> object) {
    if (!values.isEmpty()) {
      object.put(key, List.copyOf(values));
    }
  }

  /**
   * A query from an object.
   *
   * @throws InvalidRequestException if the object is something else
   */
  public static ShardQuery query(Map<String, ? extends @Nullable Object> object) {
    JsonObject json = new JsonObject(QUERY, object);
    ShardQuery query =
        json.has("similar")
            ? similar(json.object("similar"))
            : json.has("select") ? selected(json) : typed(json);
    json.requireAllRead();
    return query;
  }

  private static ShardQuery typed(JsonObject json) {
    String text = json.text("query");
    String syntax = json.text("syntax");
    SearchRequest.Builder request =
        switch (syntax) {
          case "", "query_language" -> SearchRequest.query(text);
          case "plain_words" -> SearchRequest.plainWords(text);
          default ->
              throw new InvalidRequestException(
                  "the syntax of a query is query_language or plain_words, not \"%s\""
                      .formatted(syntax));
        };
    ArticleFilter filter = filter(json).build();
    filter.sources().forEach(request::source);
    filter.sections().forEach(request::section);
    filter.authors().forEach(request::author);
    filter.tags().forEach(request::tag);
    filter.languages().forEach(request::language);
    filter.publishedFrom().ifPresent(request::publishedFrom);
    filter.publishedBefore().ifPresent(request::publishedBefore);
    request.zone(filter.zone()).sort(order(json.text("sort")));
    String ranking = json.text("ranking");
    if (!ranking.isEmpty()) {
      request.ranking(Ranking.parse(ranking));
    }
    Instant now = json.moment("now").orElse(Instant.EPOCH);
    return new ShardQuery.Typed(text, Set.copyOf(json.texts("required")), request.build(), now);
  }

  private static SortOrder order(String name) {
    return name.isEmpty()
        ? SortOrder.RELEVANCE
        : Arrays.stream(SortOrder.values())
            .filter(order -> order.name().toLowerCase(Locale.ROOT).equals(name))
            .findFirst()
            .orElseThrow(
                () ->
                    new InvalidRequestException(
                        "the order of hits is relevance, newest or oldest, not \"%s\""
                            .formatted(name)));
  }

  private static ShardQuery similar(Map<String, Object> object) {
    JsonObject json = new JsonObject("\"similar\" of " + QUERY, object);
    List<String> lemmas = json.texts("lemmas");
    List<String> weights = json.texts("weights");
    Map<String, Float> weighted = new LinkedHashMap<>();
    for (int i = 0; i < lemmas.size(); i++) {
      weighted.put(lemmas.get(i), i < weights.size() ? Float.valueOf(weights.get(i)) : 1f);
    }
    ShardQuery query =
        new ShardQuery.Similar(
            json.text("id"),
            json.number("cluster"),
            weighted,
            Math.clamp(json.number("required").orElse(1), 1, lemmas.size() + 1));
    json.requireAllRead();
    return query;
  }

  private static ShardQuery selected(JsonObject json) {
    return new ShardQuery.Selected(filter(json).query(json.text("select")).build());
  }

  private static ArticleFilter.Builder filter(JsonObject json) {
    ArticleFilter.Builder filter = ArticleFilter.builder();
    json.texts("sources").forEach(filter::source);
    json.texts("sections").forEach(filter::section);
    json.texts("authors").forEach(filter::author);
    json.texts("tags").forEach(filter::tag);
    json.texts("languages").forEach(filter::language);
    json.moment("published_from").ifPresent(filter::publishedFrom);
    json.moment("published_before").ifPresent(filter::publishedBefore);
    String zone = json.text("zone");
    if (!zone.isEmpty()) {
      try {
        filter.zone(ZoneId.of(zone));
      } catch (DateTimeException e) {
        throw new InvalidRequestException("there is no time zone \"%s\"".formatted(zone));
      }
    }
    return filter;
  }

  /**
   * An article as an object.
   *
   * @param cluster of its duplicates
   */
  public static Map<String, Object> of(Article article, OptionalLong cluster) {
    Map<String, Object> object = new LinkedHashMap<>();
    put("title", article.title(), object);
    put("lead", article.lead(), object);
    put("text", article.text(), object);
    article.published().ifPresent(moment -> object.put("published", moment.toEpochMilli()));
    put("source", article.source(), object);
    put("url", article.url(), object);
    put("section", article.section(), object);
    put("language", article.language(), object);
    object.put("authors", article.authors());
    object.put("tags", article.tags());
    cluster.ifPresent(number -> object.put("cluster", number));
    return object;
  }

  private static void put(String key, String value, Map<String, Object> object) {
    if (!value.isEmpty()) {
      object.put(key, value);
    }
  }

  /**
   * An article from an object, with the cluster of its duplicates if it is given.
   *
   * @throws InvalidRequestException if the object is something else
   * @throws org.visnyk.InvalidArticleException if it has neither title nor text
   */
  public static Shards.Found article(String id, Map<String, ? extends @Nullable Object> object) {
    JsonObject json = new JsonObject(ARTICLE, object);
    Article.Builder article =
        Article.builder(id)
            .title(json.text("title"))
            .lead(json.text("lead"))
            .text(json.text("text"))
            .source(json.text("source"))
            .url(json.text("url"))
            .section(json.text("section"))
            .language(json.text("language"))
            .authors(json.texts("authors"))
            .tags(json.texts("tags"));
    json.moment("published").ifPresent(article::published);
    OptionalLong cluster = json.number("cluster");
    json.requireAllRead();
    return new Shards.Found(article.build(), cluster);
  }

  /** A hit as an object, without its duplicates. */
  public static Map<String, Object> of(Hit hit) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("id", hit.id());
    put("title", hit.title(), object);
    put("lead", hit.lead(), object);
    hit.published().ifPresent(moment -> object.put("published", moment.toEpochMilli()));
    put("source", hit.source(), object);
    put("url", hit.url(), object);
    put("section", hit.section(), object);
    put("language", hit.language(), object);
    object.put("authors", hit.authors());
    object.put("tags", hit.tags());
    if (!hit.highlightedTitle().isEmpty()) {
      object.put("title_matches", ranges(hit.highlightedTitle()));
    }
    if (!hit.snippet().isEmpty()) {
      object.put("snippet", hit.snippet().text());
      object.put("snippet_matches", ranges(hit.snippet()));
      object.put("snippet_html", hit.snippet().toHtml());
    }
    hit.explanation().ifPresent(text -> object.put("explanation", text));
    return object;
  }

  /** Such as {@code 0-6}: offsets in UTF-16 units. */
  private static List<String> ranges(Highlight highlight) {
    return highlight.ranges().stream().map(each -> each.start() + "-" + each.end()).toList();
  }

  /**
   * A hit from an object.
   *
   * @throws InvalidRequestException if the object is something else
   */
  public static Hit hit(Map<String, ? extends @Nullable Object> object) {
    JsonObject json = new JsonObject("the hit", object);
    Hit.Builder hit =
        Hit.builder()
            .id(json.text("id"))
            .title(json.text("title"))
            .lead(json.text("lead"))
            .source(json.text("source"))
            .url(json.text("url"))
            .section(json.text("section"))
            .language(json.text("language"))
            .authors(json.texts("authors"))
            .tags(json.texts("tags"));
    json.moment("published").ifPresent(hit::published);
    if (json.has("title_matches")) {
      hit.highlightedTitle(highlight(json.text("title"), json.texts("title_matches")));
    }
    hit.snippet(highlight(json.text("snippet"), json.texts("snippet_matches")));
    String explanation = json.text("explanation");
    if (!explanation.isEmpty()) {
      hit.explanation(explanation);
    }
    return hit.build();
  }

  private static Highlight highlight(String text, List<String> ranges) {
    return text.isEmpty()
        ? Highlight.empty()
        : new Highlight(
            text,
            ranges.stream()
                .map(
                    range -> {
                      int dash = range.indexOf('-');
                      return new Highlight.Range(
                          Integer.parseInt(range, 0, dash, 10),
                          Integer.parseInt(range, dash + 1, range.length(), 10));
                    })
                .toList());
  }
}

package org.visnyk.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.visnyk.Facet;
import org.visnyk.FacetCount;
import org.visnyk.Hit;
import org.visnyk.SearchRequest;
import org.visnyk.SortOrder;
import org.visnyk.shard.ShardHits;
import org.visnyk.shard.ShardHits.ShardHit;
import org.visnyk.shard.ShardHits.Total;
import org.visnyk.shard.ShardJson;
import org.visnyk.shard.ShardSearch;
import org.visnyk.shard.ShardSearch.Clusters;
import org.visnyk.shard.ShardSearch.Place;

/** Searches as bodies of requests, and what their answers say. Stateless. */
final class SearchBody {
  /** Matches are counted up to this number unless the total must be exact. */
  private static final int COUNTED_MATCHES = 1_000;

  /** Values of a facet, and those of a shard that are added up. */
  private static final int MAX_VALUES = 100;

  private static final int MAX_VALUES_OF_A_SHARD = 10_000;

  private SearchBody() {}

  static Map<String, Object> of(ShardSearch search) {
    SearchRequest request = search.request();
    ShardSearch.Part part = search.part();
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("query", query(search));
    body.put("size", part.size());
    body.put("sort", sort(request.sort()));
    part.after().ifPresent(place -> body.put("search_after", values(place, request.sort())));
    body.put("_source", false);
    body.put("docvalue_fields", List.of("cluster"));
    body.put(
        "ext",
        Map.of("visnyk", Map.of("snippets", request.snippets(), "explain", isExplained(request))));
    body.put("track_scores", isExplained(request));
    if (part.counts()) {
      boolean countsAll = request.exactTotal() || !request.facets().isEmpty();
      body.put("track_total_hits", countsAll ? true : COUNTED_MATCHES);
      if (!request.facets().isEmpty()) {
        body.put("aggs", aggregations(request));
      }
    } else {
      body.put("track_total_hits", false);
    }
    if (part.clusters() instanceof Clusters.FirstOf) {
      body.put("collapse", Map.of("field", "cluster"));
    }
    request
        .timeout()
        .ifPresent(timeout -> body.put("timeout", Math.max(1, timeout.toMillis()) + "ms"));
    return body;
  }

  private static boolean isExplained(SearchRequest request) {
    return request.explain() && request.sort() == SortOrder.RELEVANCE;
  }

  private static Map<String, Object> query(ShardSearch search) {
    Map<String, Object> object = new LinkedHashMap<>(ShardJson.of(search.query()));
    object.put("statistics", search.statistics().print());
    Map<String, Object> visnyk = Map.of("visnyk", object);
    return switch (search.part().clusters()) {
      case Clusters.All all -> visnyk;
      case Clusters.Without without ->
          Map.of("bool", Map.of("must", visnyk, "must_not", inAny(without.numbers())));
      case Clusters.FirstOf first ->
          Map.of("bool", Map.of("must", visnyk, "filter", inAny(first.numbers())));
    };
  }

  private static Map<String, Object> inAny(Iterable<Long> clusters) {
    return Map.of("terms", Map.of("cluster", clusters));
  }

  private static List<Object> sort(SortOrder order) {
    Map<String, Object> byDate =
        Map.of(
            "published",
            Map.of("order", order == SortOrder.OLDEST ? "asc" : "desc", "missing", "_last"));
    return order == SortOrder.RELEVANCE ? List.of("_score", byDate, "id") : List.of(byDate, "id");
  }

  private static List<Object> values(Place place, SortOrder order) {
    return order == SortOrder.RELEVANCE
        ? List.of(place.score(), place.published(), place.id())
        : List.of(place.published(), place.id());
  }

  private static Map<String, Object> aggregations(SearchRequest request) {
    Map<String, Object> all = new LinkedHashMap<>();
    for (Facet facet : request.facets()) {
      all.put(facet.name(), aggregation(facet, request.zone().getId()));
    }
    return all;
  }

  /** Counts a facet; also used for statistics. */
  static Map<String, Object> aggregation(Facet facet, String zone) {
    return switch (facet) {
      case DAY -> histogram("day", "uuuu-MM-dd", zone);
      case WEEK -> histogram("week", "YYYY-'W'ww", zone);
      case MONTH -> histogram("month", "uuuu-MM", zone);
      case YEAR -> histogram("year", "uuuu", zone);
      case SOURCE, SECTION, AUTHOR, TAG, LANGUAGE ->
          Map.of(
              "terms",
              Map.of(
                  "field",
                  facet.name().toLowerCase(Locale.ROOT),
                  "size",
                  MAX_VALUES,
                  "shard_size",
                  MAX_VALUES_OF_A_SHARD));
    };
  }

  private static Map<String, Object> histogram(String interval, String format, String zone) {
    return Map.of(
        "date_histogram",
        Map.of(
            "field",
            "published",
            "calendar_interval",
            interval,
            "format",
            format,
            "time_zone",
            zone,
            "min_doc_count",
            1));
  }

  /** The counts of a facet. */
  static List<FacetCount> counts(JsonNode answer, Facet facet) {
    List<FacetCount> counts = new ArrayList<>();
    for (JsonNode bucket : answer.path("aggregations").path(facet.name()).path("buckets")) {
      String value =
          facet.isTemporal() ? bucket.path("key_as_string").asText() : bucket.path("key").asText();
      counts.add(new FacetCount(value, bucket.path("doc_count").asLong()));
    }
    return counts;
  }

  static ShardHits hits(JsonNode answer, ShardSearch search) {
    SearchRequest request = search.request();
    List<ShardHit> hits = new ArrayList<>();
    for (JsonNode hit : answer.at("/hits/hits")) {
      hits.add(hit(hit, request));
    }
    Map<Facet, List<FacetCount>> facets = new EnumMap<>(Facet.class);
    if (search.part().counts()) {
      request.facets().forEach(facet -> facets.put(facet, counts(answer, facet)));
    }
    // A shard that is on no node counts as neither successful nor failed.
    JsonNode shards = answer.path("_shards");
    boolean isPartial =
        answer.path("timed_out").asBoolean()
            || shards.path("successful").asInt() < shards.path("total").asInt();
    Total total =
        new Total(
            answer.at("/hits/total/value").asLong(),
            answer.at("/hits/total/relation").asText().equals("eq"));
    return new ShardHits(hits, total, facets, isPartial);
  }

  private static ShardHit hit(JsonNode hit, SearchRequest request) {
    Map<String, Object> object =
        ClusterHttp.JSON.convertValue(hit.at("/fields/visnyk/0"), ClusterShards.OBJECT);
    object.remove("snippet_html");
    boolean isScored = request.sort() == SortOrder.RELEVANCE;
    JsonNode values = hit.path("sort");
    float score = isScored ? Float.parseFloat(values.path(0).asText()) : 0;
    Hit.Builder described = ShardJson.hit(object).toBuilder().score(score);
    if (request.explain() && !isScored) {
      described.explanation("ordered by date, without a score");
    }
    Hit built = described.build();
    JsonNode cluster = hit.at("/fields/cluster/0");
    return new ShardHit(
        built,
        new Place(score, values.path(isScored ? 1 : 0).asLong(), built.id()),
        cluster.isMissingNode() ? OptionalLong.empty() : OptionalLong.of(cluster.asLong()));
  }
}

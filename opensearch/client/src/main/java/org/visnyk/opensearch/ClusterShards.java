package org.visnyk.opensearch;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.visnyk.Article;
import org.visnyk.CompletionRequest;
import org.visnyk.InvalidRequestException;
import org.visnyk.opensearch.ClusterHttp.Answer;
import org.visnyk.shard.ShardHits;
import org.visnyk.shard.ShardJson;
import org.visnyk.shard.ShardQuery;
import org.visnyk.shard.ShardSearch;
import org.visnyk.shard.ShardStatistics;
import org.visnyk.shard.Shards;

/** The shards of an index in a cluster. Safe for any number of threads. */
final class ClusterShards implements Shards {
  static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  /** Members of a cluster of duplicates that are read; a hit lists fewer. */
  private static final int MAX_MEMBERS = 100;

  private final ClusterHttp http;
  private final String path;
  private final String identity;

  /**
   * The shards of an index.
   *
   * @param identity the UUID of the index
   */
  ClusterShards(ClusterHttp http, String index, String identity) {
    this.http = http;
    this.path = "/" + index;
    this.identity = identity;
  }

  @Override
  public String identity() {
    return identity;
  }

  /**
   * The answer to a search in all shards, or in those that can be searched: a search that misses a
   * shard is tried once more first.
   */
  Answer search(Map<String, Object> body) throws IOException {
    Answer complete = searchAll(body);
    if (complete.isOk()) {
      return complete;
    }
    if (complete.status() >= 500) {
      Answer again = searchAll(body);
      if (again.isOk()) {
        return again;
      }
      return checked(http.send("POST", path + "/_search?allow_partial_search_results=true", body));
    }
    return checked(complete);
  }

  /**
   * The answer to a search in all shards, tried twice.
   *
   * @throws IOException if a shard cannot be searched
   */
  Answer searchWhole(Map<String, Object> body) throws IOException {
    Answer complete = searchAll(body);
    return whole(complete.status() >= 500 ? searchAll(body) : complete);
  }

  /**
   * Checks that all shards have answered.
   *
   * @throws IOException if not
   */
  static Answer whole(Answer answer) throws IOException {
    if (answer.status() >= 500) {
      throw new IOException(
          "a shard cannot be searched (%s); start the nodes that have it, and try again"
              .formatted(answer.reason()));
    }
    return checked(answer);
  }

  private Answer searchAll(Map<String, Object> body) throws IOException {
    return http.send("POST", path + "/_search?allow_partial_search_results=false", body);
  }

  /**
   * Checks that a request has succeeded.
   *
   * @throws InvalidRequestException if it was refused for what it asks
   * @throws IOException if it failed
   */
  static Answer checked(Answer answer) throws IOException {
    if (answer.isOk()) {
      return answer;
    }
    if (answer.status() == 400) {
      throw new InvalidRequestException(answer.reason());
    }
    throw new IOException(
        switch (answer.status()) {
          case 401 ->
              "the cluster does not know the user or the password; give others in the options";
          case 403 ->
              isBlocked(answer.reason())
                  ? explained(answer.reason())
                  : "the user may not do this in the cluster: " + answer.reason();
          default -> explained(answer.reason());
        });
  }

  /** Whether it is the cluster that takes no changes, not the user who may not make them. */
  private static boolean isBlocked(String reason) {
    return reason.contains("blocked by: [");
  }

  /** What a node says, with what to do about it if that is not obvious. */
  static String explained(String reason) {
    if (reason.contains("read-only-allow-delete") || reason.contains("create-index blocked")) {
      return reason
          + " A disk of the cluster is almost full: free some room or add a node, and try again.";
    }
    return isBlocked(reason)
        ? reason + " Remove the block in the settings of the index or the cluster."
        : reason;
  }

  /** The answer of all shards, or of those that can be asked, as in {@link #search}. */
  private JsonNode ask(String operation, Map<String, Object> question) throws IOException {
    String operationPath = path + "/_visnyk/" + operation;
    Answer answer = http.send("POST", operationPath, question);
    if (answer.status() >= 500) {
      answer = http.send("POST", operationPath, question);
    }
    if (answer.status() >= 500) {
      Map<String, Object> ofSome = new HashMap<>(question);
      ofSome.put("partial", true);
      answer = http.send("POST", operationPath, ofSome);
    }
    return checked(answer).body();
  }

  @Override
  public ShardStatistics statistics(ShardQuery query) throws IOException {
    JsonNode answer = ask("statistics", Map.of("visnyk", ShardJson.of(query)));
    ShardStatistics statistics = ShardStatistics.parse(answer.path("statistics").asText());
    return answer.at("/_shards/failed").asInt() > 0 ? statistics.asPartial() : statistics;
  }

  @Override
  public int articles() throws IOException {
    return ask("frequencies", Map.of("lemmas", List.of())).path("articles").asInt();
  }

  @Override
  public Map<String, Integer> documentFrequencies(Collection<String> lemmas) throws IOException {
    return numbers(ask("frequencies", Map.of("lemmas", lemmas)).path("frequencies"));
  }

  @Override
  public Map<String, Integer> near(String lemma) throws IOException {
    return numbers(ask("near", Map.of("lemma", lemma)).path("near"));
  }

  private static Map<String, Integer> numbers(JsonNode object) {
    Map<String, Integer> numbers = new HashMap<>();
    object.properties().forEach(each -> numbers.put(each.getKey(), each.getValue().asInt()));
    return numbers;
  }

  @Override
  public List<Candidate> candidates(CompletionRequest request, String typed) throws IOException {
    JsonNode answer =
        ask(
            "candidates",
            Map.of(
                "typed",
                typed,
                "kind",
                request.kind().name().toLowerCase(Locale.ROOT),
                "size",
                request.size()));
    List<Candidate> found = new ArrayList<>();
    for (JsonNode each : answer.path("candidates")) {
      found.add(
          new Candidate(
              each.path("text").asText(), each.path("id").asText(), each.path("rank").asLong()));
    }
    return found;
  }

  @Override
  public ShardHits find(ShardSearch search) throws IOException {
    Answer answer = search(SearchBody.of(search));
    return SearchBody.hits(answer.body(), search);
  }

  @Override
  public Map<Long, List<String>> members(Set<Long> clusters) throws IOException {
    Map<String, Object> top =
        Map.of(
            "size",
            MAX_MEMBERS,
            "_source",
            false,
            "sort",
            List.of(Map.of("published", Map.of("order", "desc")), "id"));
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("size", 0);
    body.put("query", Map.of("terms", Map.of("cluster", clusters)));
    body.put(
        "aggs",
        Map.of(
            "clusters",
            Map.of(
                "terms",
                Map.of("field", "cluster", "size", clusters.size()),
                "aggs",
                Map.of("newest", Map.of("top_hits", top)))));
    Map<Long, List<String>> members = new HashMap<>();
    for (JsonNode bucket : search(body).body().at("/aggregations/clusters/buckets")) {
      List<String> each = new ArrayList<>();
      for (JsonNode hit : bucket.at("/newest/hits/hits")) {
        each.add(hit.path("_id").asText());
      }
      members.put(bucket.path("key").asLong(), each);
    }
    return members;
  }

  @Override
  public Optional<Found> article(String id) throws IOException {
    Map<String, Object> body =
        Map.of(
            "query",
            Map.of("term", Map.of("id", id)),
            "_source",
            false,
            "docvalue_fields",
            List.of("cluster"),
            "ext",
            Map.of("visnyk", Map.of("whole", true)));
    JsonNode hit = searchWhole(body).body().at("/hits/hits/0");
    if (hit.isMissingNode()) {
      return Optional.empty();
    }
    JsonNode cluster = hit.at("/fields/cluster/0");
    return Optional.of(
        new Found(
            whole(hit),
            cluster.isMissingNode() ? OptionalLong.empty() : OptionalLong.of(cluster.asLong())));
  }

  /** The articles with some ids, in any order. */
  List<Article> articles(List<String> ids) throws IOException {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("query", Map.of("terms", Map.of("id", ids)));
    body.put("size", ids.size());
    body.put("_source", false);
    body.put("track_total_hits", false);
    body.put("ext", Map.of("visnyk", Map.of("whole", true)));
    List<Article> found = new ArrayList<>();
    for (JsonNode hit : searchWhole(body).body().at("/hits/hits")) {
      found.add(whole(hit));
    }
    return found;
  }

  /** The article of a hit that was asked for whole. */
  static Article whole(JsonNode hit) {
    Map<String, Object> object = ClusterHttp.JSON.convertValue(hit.at("/fields/visnyk/0"), OBJECT);
    return ShardJson.article(hit.path("_id").asText(), object).article();
  }
}

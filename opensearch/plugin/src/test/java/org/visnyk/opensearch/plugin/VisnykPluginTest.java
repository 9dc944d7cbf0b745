package org.visnyk.opensearch.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.visnyk.Article;
import org.visnyk.DuplicatePolicy;
import org.visnyk.Facet;
import org.visnyk.FacetCount;
import org.visnyk.Hit;
import org.visnyk.NewsIndex;
import org.visnyk.SearchRequest;
import org.visnyk.SearchResult;
import org.visnyk.shard.ShardFormat;
import org.visnyk.shard.ShardJson;

/**
 * What a person gets from a node with curl, compared with an index in a folder that has the same
 * articles.
 */
class VisnykPluginTest {
  private static final Path SAMPLES =
      Path.of(System.getProperty("visnyk.root", "../.."), "sample-data");
  private static final Instant NOW = Instant.parse("2024-07-01T09:00:00Z");

  @TempDir static Path folder;
  private static NewsIndex embedded;
  private static TestNode node;
  private static Http http;

  @BeforeAll
  static void index() throws Exception {
    List<Article> articles = read(SAMPLES.resolve("articles.jsonl"));
    embedded = NewsIndex.open(folder.resolve("embedded"));
    embedded.putAll(articles);
    embedded.commit();
    node = TestNode.start(folder.resolve("node"));
    http = new Http(node.url());
    http.ok(
        "PUT",
        "/news",
        """
        {"settings": {"number_of_shards": 3, "number_of_replicas": 0, "codec": "visnyk"},
         "mappings": {"dynamic": "strict", "properties": {"article": {"type": "visnyk_article"}}}}
        """);
    StringBuilder bulk = new StringBuilder();
    for (Article article : articles) {
      bulk.append("{\"index\": {\"_id\": \"").append(article.id()).append("\"}}\n");
      bulk.append(
          Http.JSON.writeValueAsString(
              Map.of("article", ShardJson.of(article, OptionalLong.empty()))));
      bulk.append('\n');
    }
    JsonNode answer = http.ok("POST", "/news/_bulk?refresh=true", bulk.toString());
    assertThat(answer.get("errors").asBoolean()).as(answer.toString()).isFalse();
  }

  @AfterAll
  static void close() throws IOException {
    node.close();
    embedded.close();
  }

  private static List<Article> read(Path file) throws IOException {
    List<Article> articles = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      Map<String, Object> object = Http.JSON.readValue(line, new StringObjects());
      String id = String.valueOf(object.remove("id"));
      articles.add(ShardJson.article(id, object).article());
    }
    return articles;
  }

  private static final class StringObjects
      extends com.fasterxml.jackson.core.type.TypeReference<Map<String, Object>> {}

  static Stream<String> queries() throws IOException {
    List<String> topics = new ArrayList<>();
    for (String line : Files.readAllLines(SAMPLES.resolve("topics.jsonl"))) {
      topics.add(Http.JSON.readTree(line).get("text").asText());
    }
    return Stream.concat(
        topics.stream(),
        Stream.of("", "\"міська рада\" бюджет", "+суд -вирок", "title:суд", "вибор*", "=суду"));
  }

  @ParameterizedTest
  @MethodSource("queries")
  void aSearchRanksAsTheEmbeddedIndexDoes(String query) throws Exception {
    SearchResult expected =
        embedded.search(
            SearchRequest.query(query)
                .duplicates(DuplicatePolicy.IGNORE)
                .explain()
                .exactTotal()
                .noTimeout()
                .now(NOW)
                .build());
    ObjectNode search = Http.JSON.createObjectNode();
    search.putObject("query").putObject("visnyk").put("query", query);
    search.putObject("ext").putObject("visnyk").put("explain", true);
    search.put("track_total_hits", true).put("track_scores", true).put("_source", false);
    search
        .putArray("sort")
        .add("_score")
        .addPOJO(Map.of("published", Map.of("order", "desc")))
        .add("id");

    JsonNode found = http.ok("POST", "/news/_search", search.toString());

    if (expected.advice().stream().anyMatch(each -> each.use() == org.visnyk.Advice.Use.APPLIED)) {
      assertThat(found.at("/hits/total/value").asLong()).isZero();
      return;
    }
    assertThat(found.at("/hits/total/value").asLong()).isEqualTo(expected.total());
    List<Hit> hits = new ArrayList<>();
    for (JsonNode hit : found.at("/hits/hits")) {
      Map<String, Object> described =
          Http.JSON.convertValue(hit.at("/fields/visnyk/0"), new StringObjects());
      described.remove("snippet_html");
      hits.add(
          ShardJson.hit(described).toBuilder().score((float) hit.get("_score").asDouble()).build());
    }
    assertThat(hits).isEqualTo(expected.hits());
  }

  @Test
  void openSearchAggregatesTheValuesOfArticles() throws Exception {
    JsonNode found =
        http.ok(
            "POST",
            "/news/_search",
            """
            {"size": 0, "query": {"visnyk": {"query": "суд"}},
             "aggs": {"sources": {"terms": {"field": "source", "size": 100}}}}
            """);
    List<FacetCount> counts = new ArrayList<>();
    for (JsonNode bucket : found.at("/aggregations/sources/buckets")) {
      counts.add(new FacetCount(bucket.get("key").asText(), bucket.get("doc_count").asLong()));
    }

    assertThat(counts)
        .isNotEmpty()
        .isEqualTo(
            embedded
                .search(SearchRequest.query("суд").facets(Facet.SOURCE).noTimeout().build())
                .facets()
                .get(Facet.SOURCE));
  }

  @Test
  void anIndexIsTheSameWithAnyCodec() throws Exception {
    http.ok(
        "PUT",
        "/plain",
        """
        {"settings": {"number_of_shards": 1, "number_of_replicas": 0, "codec": "best_compression"},
         "mappings": {"properties": {"article": {"type": "visnyk_article"}}}}
        """);
    for (Article article : read(SAMPLES.resolve("articles.jsonl"))) {
      put("plain", article);
    }
    http.ok("POST", "/plain/_refresh", "");
    String search =
        """
        {"query": {"visnyk": {"query": "\\"міська рада\\" суд вирок"}}, "size": 50,
         "ext": {"visnyk": {"snippets": true}}, "sort": ["_score", "id"], "track_scores": true}
        """;
    JsonNode plain = http.ok("POST", "/plain/_search", search).at("/hits/hits");
    JsonNode inverted = http.ok("POST", "/news/_search", search).at("/hits/hits");
    assertThat(plain).isNotEmpty();
    assertThat(plain.findValuesAsText("_score")).isEqualTo(inverted.findValuesAsText("_score"));
    assertThat(plain.findValues("visnyk")).isEqualTo(inverted.findValues("visnyk"));
  }

  @Test
  void theSourceCanBeDerivedFromTheArticle() throws Exception {
    http.ok(
        "PUT",
        "/derived",
        """
        {"settings": {"number_of_shards": 1, "number_of_replicas": 0, "codec": "visnyk",
                      "derived_source.enabled": true},
         "mappings": {"properties": {"article": {"type": "visnyk_article"}}}}
        """);
    List<Article> articles = read(SAMPLES.resolve("articles.jsonl"));
    List<Article> put = new ArrayList<>(articles.subList(0, 20));
    put.add(Article.builder("long").text("Дуже довгий текст. ".repeat(20_000)).build());
    put.add(Article.builder("title").title("Лише назва 😀").build());
    for (Article article : put) {
      put("derived", article);
    }
    http.ok("PUT", "/derived/_doc/none", "{}");
    for (boolean refreshed : new boolean[] {false, true}) {
      if (refreshed) {
        http.ok("POST", "/derived/_refresh", "");
      }
      for (Article article : put) {
        JsonNode source =
            http.ok("GET", "/derived/_doc/" + article.id(), "").at("/_source/article");
        Article read =
            ShardJson.article(article.id(), Http.JSON.convertValue(source, new StringObjects()))
                .article();
        assertThat(read.toBuilder().language(article.language()).build()).isEqualTo(article);
      }
    }
    assertThat(http.ok("GET", "/derived/_doc/none", "").at("/_source")).isEmpty();
  }

  @Test
  void theCodecLeavesOtherFieldsAsTheyAre() throws Exception {
    http.ok(
        "PUT",
        "/notes",
        """
        {"settings": {"number_of_shards": 1, "number_of_replicas": 0, "codec": "visnyk"},
         "mappings": {"properties": {"content": {"type": "text"}, "body": {"type": "text"}}}}
        """);
    http.ok(
        "PUT", "/notes/_doc/1?refresh=true", "{\"content\": \"рада міська\", \"body\": \"суд\"}");
    assertThat(
            http.ok(
                    "POST",
                    "/notes/_search",
                    "{\"query\": {\"match_phrase\": {\"content\": \"рада міська\"}}}")
                .at("/hits/total/value")
                .asInt())
        .isEqualTo(1);
  }

  @Test
  void whatIsNoArticleIsRefusedWithASentence() throws Exception {
    assertThat(http.send("PUT", "/news/_doc/x", "{\"article\": {\"lead\": \"Лід\"}}").body())
        .contains("title");
    assertThat(http.send("PUT", "/news/_doc/x", "{\"article\": {\"titel\": \"Ой\"}}").body())
        .contains("the article has no value \\\"titel\\\"");
    assertThat(http.send("PUT", "/news/_doc/x", "{\"article\": \"Ой\"}").body())
        .contains("must be an object");
    assertThat(http.send("PUT", "/news/_doc/x", "{\"title\": \"Ой\"}").statusCode()).isEqualTo(400);
    assertThat(
            http.send("POST", "/news/_search", "{\"query\": {\"visnyk\": {\"quer\": \"а\"}}}")
                .body())
        .contains("the query \\\"visnyk\\\" has no value \\\"quer\\\"");
    http.ok("PUT", "/other", "");
    assertThat(
            http.send("POST", "/other/_search", "{\"query\": {\"visnyk\": {\"query\": \"а\"}}}")
                .body())
        .contains("has no field of the type visnyk_article");
  }

  @Test
  void duplicatesAreFoundWhileArticlesArePutAndAfterTheOwnerForgets() throws Exception {
    http.ok("PUT", "/_ingest/pipeline/articles", "{\"processors\": [{\"visnyk_duplicates\": {}}]}");
    http.ok(
        "PUT",
        "/reprints",
        """
        {"settings": {"number_of_shards": 3, "number_of_replicas": 0,
                      "default_pipeline": "articles"},
         "mappings": {"properties": {"article": {"type": "visnyk_article"}}}}
        """);
    for (Article article : read(SAMPLES.resolve("articles.jsonl")).subList(0, 60)) {
      put("reprints", article);
    }
    Article first = read(SAMPLES.resolve("articles.jsonl")).getFirst();
    put("reprints", reprint(first, "reprint"));
    assertThat(clusterMembers(first)).containsExactlyInAnyOrder(first.id(), "reprint");

    http.ok("POST", "/reprints/_close", "");
    http.ok("POST", "/reprints/_open?wait_for_active_shards=1", "");
    put("reprints", reprint(first, "later"));
    assertThat(clusterMembers(first)).containsExactlyInAnyOrder(first.id(), "reprint", "later");
  }

  @Test
  void duplicatesInOneBulkRequestFindEachOther() throws Exception {
    http.ok("PUT", "/_ingest/pipeline/articles", "{\"processors\": [{\"visnyk_duplicates\": {}}]}");
    for (String index : List.of("morning", "evening")) {
      http.ok(
          "PUT",
          "/" + index,
          """
          {"settings": {"number_of_shards": 2, "number_of_replicas": 0,
                        "default_pipeline": "articles"},
           "mappings": {"properties": {"article": {"type": "visnyk_article"}}}}
          """);
    }
    List<Article> articles = read(SAMPLES.resolve("articles.jsonl")).subList(0, 40);
    StringBuilder bulk = new StringBuilder();
    for (String index : List.of("morning", "evening")) {
      for (Article article : articles) {
        bulk.append(bulkLines(index, article));
        bulk.append(bulkLines(index, reprint(article, article.id() + "-2")));
      }
      bulk.append(
          "{\"index\": {\"_index\": \"%s\"}}\n{\"article\": {\"title\": \"Без id\"}}\n"
              .formatted(index));
      bulk.append(
          "{\"index\": {\"_index\": \"%s\", \"_id\": \"bad\"}}\n{\"article\": 7}\n"
              .formatted(index));
    }

    JsonNode answer = http.ok("POST", "/_bulk?refresh=true", bulk.toString());

    List<String> refused = new ArrayList<>();
    answer
        .get("items")
        .forEach(
            item -> {
              if (item.at("/index/status").asInt() != 201) {
                refused.add(item.at("/index/_id").asText());
              }
            });
    assertThat(refused).containsExactly("bad", "bad");
    for (String index : List.of("morning", "evening")) {
      Map<String, String> clusters = clusters(index);
      for (Article article : articles) {
        assertThat(clusters.get(article.id() + "-2")).isEqualTo(clusters.get(article.id()));
      }
      assertThat(clusters.values().stream().filter(cluster -> !cluster.isEmpty()).distinct())
          .hasSizeGreaterThan(20);
    }
  }

  private static String bulkLines(String index, Article article) throws IOException {
    return "{\"index\": {\"_index\": \"%s\", \"_id\": \"%s\"}}%n".formatted(index, article.id())
        + Http.JSON.writeValueAsString(
            Map.of("article", ShardJson.of(article, OptionalLong.empty())))
        + "\n";
  }

  /** The cluster of each article by its id; empty if it has none. */
  private static Map<String, String> clusters(String index) throws Exception {
    Map<String, String> clusters = new HashMap<>();
    http.ok(
            "POST",
            "/" + index + "/_search",
            "{\"size\": 1000, \"docvalue_fields\": [\"cluster\"]}")
        .at("/hits/hits")
        .forEach(
            hit -> clusters.put(hit.get("_id").asText(), hit.at("/fields/cluster/0").asText("")));
    return clusters;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"рада директорів\" вибори -дощ", "суд", "+суд вирок", "\"міська рада\""})
  void openSearchExplainsTheScoresOfHits(String query) throws Exception {
    ObjectNode search = Http.JSON.createObjectNode();
    search.putObject("query").putObject("visnyk").put("query", query);
    search.put("explain", true).put("size", 3);

    JsonNode hits = http.ok("POST", "/news/_search", search.toString()).at("/hits/hits");

    assertThat(hits).isNotEmpty();
    for (JsonNode hit : hits) {
      assertThat((float) hit.at("/_explanation/value").asDouble())
          .as(hit.toString())
          .isCloseTo((float) hit.get("_score").asDouble(), within(1e-4f));
      JsonNode explained =
          http.ok(
              "POST",
              "/news/_explain/" + hit.get("_id").asText(),
              "{\"query\": %s}".formatted(search.get("query")));
      assertThat(explained.get("matched").asBoolean()).as(explained.toString()).isTrue();
    }
  }

  @Test
  void anIndexOfAnotherFormatIsRefusedWithASentence() throws Exception {
    http.ok(
        "PUT",
        "/former",
        """
        {"mappings": {"properties": {"article": {"type": "visnyk_article", "format": "3-uk"}}}}
        """);
    assertThat(http.ok("GET", "/news/_mapping", "").at("/news/mappings/properties/article/format"))
        .hasToString("\"" + ShardFormat.STORED + "\"");
    String advice = "stores articles otherwise (3-uk, now %s)".formatted(ShardFormat.STORED);
    for (String path : List.of("_search", "_count")) {
      assertThat(
              http.send("POST", "/former/" + path, "{\"query\": {\"visnyk\": {\"query\": \"а\"}}}")
                  .body())
          .contains(advice);
    }
    assertThat(http.send("PUT", "/former/_doc/1", "{\"article\": {\"title\": \"Ой\"}}").body())
        .contains(advice);
    assertThat(
            http.send(
                    "PUT",
                    "/former/_mapping",
                    "{\"properties\": {\"article\": {\"type\": \"visnyk_article\"}}}")
                .body())
        .contains("3-uk");
  }

  private static Article reprint(Article of, String id) {
    Article retitled = of.toBuilder().title("Передрук: " + id).build();
    return ShardJson.article(id, ShardJson.of(retitled, OptionalLong.empty())).article();
  }

  private static void put(String index, Article article) throws Exception {
    http.ok(
        "PUT",
        "/" + index + "/_doc/" + article.id(),
        Http.JSON.writeValueAsString(
            Map.of("article", ShardJson.of(article, OptionalLong.empty()))));
  }

  private static List<String> clusterMembers(Article article) throws Exception {
    http.ok("POST", "/reprints/_refresh", "");
    JsonNode found =
        http.ok(
            "POST",
            "/reprints/_search",
            "{\"query\": {\"term\": {\"id\": \"%s\"}}, \"docvalue_fields\": [\"cluster\"]}"
                .formatted(article.id()));
    String cluster = found.at("/hits/hits/0/fields/cluster/0").asText();
    List<String> ids = new ArrayList<>();
    http.ok(
            "POST",
            "/reprints/_search",
            "{\"query\": {\"term\": {\"cluster\": %s}}}".formatted(cluster))
        .at("/hits/hits")
        .forEach(hit -> ids.add(hit.get("_id").asText()));
    return ids;
  }

  @Test
  void analyzersServeOrdinaryTextFields() throws Exception {
    JsonNode tokens =
        http.ok(
            "POST",
            "/news/_analyze",
            "{\"analyzer\": \"visnyk_ukrainian\", \"text\": \"Переговори з Сирським\"}");
    List<String> terms = new ArrayList<>();
    tokens.get("tokens").forEach(token -> terms.add(token.get("token").asText()));

    assertThat(terms).contains("переговори", "сирський");
  }

  @Test
  void shardsTellTheFrequenciesOfLemmasTogether() throws Exception {
    JsonNode found =
        http.ok("POST", "/news/_visnyk/frequencies", "{\"lemmas\": [\"суд\", \"qqq\"]}");

    assertThat(found.at("/_shards/successful").asInt()).isEqualTo(3);
    assertThat(found.get("articles").asInt()).isEqualTo((int) embedded.statistics().articles());
    assertThat(found.at("/frequencies/суд").asInt()).isGreaterThan(10);
    assertThat(found.at("/frequencies/qqq").asInt()).isZero();
  }
}

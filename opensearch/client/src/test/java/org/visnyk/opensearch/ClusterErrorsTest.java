package org.visnyk.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.visnyk.Article;
import org.visnyk.IndexStorageException;
import org.visnyk.IndexUnavailableException;
import org.visnyk.SearchRequest;
import org.visnyk.SearchResult;
import org.visnyk.VisnykException;
import org.visnyk.opensearch.StandIn.Reply;
import org.visnyk.shard.ShardFormat;
import org.visnyk.shard.ShardStatistics;

/** The messages about a cluster that is down, refuses, or has another version. */
class ClusterErrorsTest {
  private static ClusterNewsIndex open(StandIn node) {
    return ClusterNewsIndex.open(ClusterOptions.index(node.url() + "/news").build());
  }

  private static String error(String reason) {
    return "{\"error\": {\"root_cause\": [{\"reason\": \"%s\"}]}}".formatted(reason);
  }

  @Test
  void noNodeAnswers() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    String host = "http://127.0.0.1:" + port;
    assertThatThrownBy(() -> ClusterNewsIndex.open(ClusterOptions.index(host + "/news").build()))
        .isInstanceOf(IndexStorageException.class)
        .hasMessageContaining("no node of the cluster answers at [%s]".formatted(host));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "401 | Unauthorized | does not know the user or the password",
        "403 | no permissions for [x] | the user may not do this",
        "403 | blocked by: [FORBIDDEN/10/cluster create-index blocked (api)]; | A disk of the"
            + " cluster is almost full",
        "403 | blocked by: [FORBIDDEN/8/index write (api)]; | Remove the block",
        "503 | no cluster manager | no cluster manager"
      })
  void aNodeRefusesEverything(int status, String reason, String told) throws IOException {
    try (StandIn node = StandIn.start((method, path, body) -> new Reply(status, error(reason)))) {
      assertThatThrownBy(() -> open(node))
          .isInstanceOf(IndexStorageException.class)
          .hasMessageContaining(told);
    }
  }

  /** As the security plugin and proxies do. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "401 | Unauthorized | does not know the user or the password",
        "401 | '' | does not know the user or the password",
        "403 | no permissions for [indices:admin/get] | the user may not do this in the cluster: no"
            + " permissions",
        "503 | OpenSearch Security not initialized. | Security not initialized",
        "503 | <html>Service Unavailable</html> | answers with status 503"
      })
  void aRefusalIsNoJson(int status, String text, String told) throws IOException {
    try (StandIn node = StandIn.start((method, path, body) -> new Reply(status, text))) {
      assertThatThrownBy(() -> open(node))
          .isInstanceOf(IndexStorageException.class)
          .hasMessageContaining(told);
    }
  }

  @Test
  void aProxyThatHasNoNodeAtTheMomentIsAskedAgain() throws IOException {
    AtomicInteger tries = new AtomicInteger();
    try (StandIn node =
            StandIn.start(
                (method, path, body) ->
                    tries.incrementAndGet() == 1
                        ? new Reply(503, "<html>Service Unavailable</html>")
                        : new Reply(
                            200,
                            "{\"items\": [{\"index\": {\"status\": 201, \"result\":"
                                + " \"created\"}}]}"));
        ClusterHttp http = new ClusterHttp(ClusterOptions.index(node.url() + "/news").build())) {
      assertThat(new BulkWriter(http, "news", 1).send("{\"one\": 1}\n").get("result").asText())
          .isEqualTo("created");
      assertThat(tries).hasValue(2);
    }
  }

  @Test
  void aNodeIsTooSlow() throws IOException {
    CountDownLatch isOver = new CountDownLatch(1);
    try (StandIn node =
            StandIn.start(
                (method, path, body) -> {
                  isOver.await();
                  return new Reply(200, "{}");
                });
        ClusterHttp http =
            new ClusterHttp(
                ClusterOptions.index(node.url() + "/news").build(), Duration.ofSeconds(1))) {
      try {
        assertThatThrownBy(() -> http.send("GET", "/", null))
            .isInstanceOf(IOException.class)
            .hasMessageContaining(
                "the nodes at [%s] did not answer within 1 s".formatted(node.url()))
            .hasMessageContaining("overloaded");
      } finally {
        isOver.countDown();
      }
    }
  }

  @Test
  void somethingElseAnswers() throws IOException {
    try (StandIn page = StandIn.start((method, path, body) -> new Reply(200, "<html>"))) {
      assertThatThrownBy(() -> open(page))
          .isInstanceOf(IndexStorageException.class)
          .hasMessageContaining(page.url() + " is no node of OpenSearch");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1-3-uk"})
  void aNodeSpeaksAnotherFormat(String format) throws IOException {
    try (StandIn node =
        StandIn.start((method, path, body) -> StandIn.healthy(path, "0.9", format))) {
      assertThatThrownBy(() -> open(node))
          .isInstanceOf(IndexUnavailableException.class)
          .hasMessageContaining("the node one of the cluster has version 0.9")
          .hasMessageContaining("which this client does not understand");
    }
  }

  @Test
  void anIndexIsOfAnotherFormat() throws IOException {
    try (StandIn node =
        StandIn.start(
            (method, path, body) -> {
              Reply reply = StandIn.healthy(path);
              return path.endsWith("/_mapping")
                  ? new Reply(200, reply.body().replace(ShardFormat.STORED, "3-uk"))
                  : reply;
            })) {
      assertThatThrownBy(() -> open(node))
          .isInstanceOf(IndexUnavailableException.class)
          .hasMessageContaining("stores articles otherwise (3-uk")
          .hasMessageContaining("_reindex");
    }
  }

  @Test
  void aBusyNodeIsAskedAgainForWhatItDidNotTake() throws IOException {
    AtomicInteger tries = new AtomicInteger();
    try (StandIn node =
            StandIn.start(
                (method, path, body) ->
                    switch (tries.incrementAndGet()) {
                      case 1 -> new Reply(429, error("too many requests"));
                      case 2 ->
                          new Reply(
                              200,
                              """
                              {"items": [{"index": {"status": 201, "result": "created"}},
                                {"index": {"status": 429, "error": {"reason": "busy"}}}]}
                              """);
                      default ->
                          new Reply(
                              200,
                              "{\"items\": [{\"index\": {\"status\": 200, \"result\":"
                                  + " \"updated\"}}]}");
                    });
        ClusterHttp http = new ClusterHttp(ClusterOptions.index(node.url() + "/news").build())) {
      List<JsonNode> items =
          new BulkWriter(http, "news", 1).sendAll(List.of("{\"one\": 1}\n", "{\"two\": 2}\n"));

      assertThat(items)
          .extracting(item -> item.get("result").asText())
          .containsExactly("created", "updated");
      assertThat(node.bodies())
          .containsExactly(
              "{\"one\": 1}\n{\"two\": 2}\n", "{\"one\": 1}\n{\"two\": 2}\n", "{\"two\": 2}\n");
    }
  }

  @Test
  void aNodeThatStaysBusyIsGivenUp() throws IOException {
    String full =
        "index [news] blocked by: [TOO_MANY_REQUESTS/12/disk usage exceeded flood-stage watermark,"
            + " index has read-only-allow-delete block];";
    try (StandIn node = StandIn.start((method, path, body) -> new Reply(429, error(full)));
        ClusterHttp http = new ClusterHttp(ClusterOptions.index(node.url() + "/news").build())) {
      assertThatThrownBy(() -> new BulkWriter(http, "news", 1).send("{\"one\": 1}\n"))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("flood-stage")
          .hasMessageContaining("free some room");
      assertThat(node.bodies()).hasSize(12);
    }
  }

  @Test
  void anArticleThatTheMappingRefusesIsSaid() throws IOException {
    try (StandIn node =
            StandIn.start(
                (method, path, body) ->
                    path.contains("_bulk")
                        ? new Reply(
                            200,
                            "{\"items\": [{\"index\": {\"status\": 400, \"error\": {\"reason\":"
                                + " \"too long\"}}}]}")
                        : StandIn.healthy(path));
        ClusterNewsIndex index = open(node)) {
      assertThatThrownBy(() -> index.put(Article.builder("a").title("Назва").build()))
          .isInstanceOf(VisnykException.class)
          .hasMessageContaining("too long");
    }
  }

  /** A shard that is on no node counts as neither successful nor failed. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void aSearchThatMissesAShardTwiceIsPartial(int failed) throws IOException {
    AtomicInteger refused = new AtomicInteger();
    try (StandIn node =
            StandIn.start(
                (method, path, body) -> {
                  if (path.contains("_search?allow_partial_search_results=false")) {
                    refused.incrementAndGet();
                    return new Reply(503, error("all shards failed"));
                  }
                  if (path.contains("_search")) {
                    return new Reply(
                        200,
                        """
                        {"_shards": {"total": 3, "successful": 2, "failed": %d},
                         "hits": {"total": {"value": 0, "relation": "eq"}, "hits": []}}
                        """
                            .formatted(failed));
                  }
                  return path.contains("_visnyk/statistics")
                      ? new Reply(
                          200, "{\"statistics\": \"%s\"}".formatted(ShardStatistics.none().print()))
                      : path.contains("_visnyk")
                          ? new Reply(200, "{\"articles\": 0, \"frequencies\": {}, \"near\": {}}")
                          : StandIn.healthy(path);
                });
        ClusterNewsIndex index = open(node)) {
      SearchResult found = index.search(SearchRequest.query("").noTimeout().build());

      assertThat(found.isPartial()).isTrue();
      assertThat(refused).hasValueGreaterThanOrEqualTo(2);
    }
  }

  /** The shard is back when hits are searched for, but they are ranked without it. */
  @Test
  void aSearchWithTheStatisticsOfSomeShardsIsPartial() throws IOException {
    try (StandIn node =
            StandIn.start(
                (method, path, body) -> {
                  if (path.contains("_visnyk/statistics")) {
                    return body.contains("\"partial\":true")
                        ? new Reply(
                            200,
                            "{\"_shards\": {\"failed\": 1}, \"statistics\": \"%s\"}"
                                .formatted(ShardStatistics.none().print()))
                        : new Reply(500, error("a shard of the index is not available"));
                  }
                  if (path.contains("_search")) {
                    return new Reply(
                        200,
                        """
                        {"_shards": {"total": 3, "successful": 3, "failed": 0},
                         "hits": {"total": {"value": 0, "relation": "eq"}, "hits": []}}
                        """);
                  }
                  return path.contains("_visnyk")
                      ? new Reply(200, "{\"articles\": 0, \"frequencies\": {}, \"near\": {}}")
                      : StandIn.healthy(path);
                });
        ClusterNewsIndex index = open(node)) {
      SearchResult found = index.search(SearchRequest.query("").noTimeout().build());

      assertThat(found.isPartial()).isTrue();
      assertThatThrownBy(() -> index.count(SearchRequest.query("").build()))
          .isInstanceOf(IndexStorageException.class)
          .hasMessageContaining("count again");
    }
  }
}

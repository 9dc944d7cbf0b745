package org.visnyk.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Talks to the nodes of a cluster. Safe for any number of threads. */
final class ClusterHttp implements AutoCloseable {
  static final ObjectMapper JSON = new ObjectMapper();

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
  private static final Duration ANSWER_TIMEOUT = Duration.ofMinutes(2);
  private static final int BAD_GATEWAY = 502;

  /** What the security plugin, or a proxy before the nodes, answers without JSON. */
  private static final Set<Integer> REFUSALS = Set.of(401, 403, 429, 503, 504);

  private static final int MAX_SHOWN = 200;

  private final ClusterOptions options;
  private final Duration answerTimeout;
  private final HttpClient client;

  /** The node that has answered last. */
  private final AtomicInteger current = new AtomicInteger();

  ClusterHttp(ClusterOptions options) {
    this(options, ANSWER_TIMEOUT);
  }

  /** For tests, which do not wait for minutes. */
  ClusterHttp(ClusterOptions options, Duration answerTimeout) {
    this.options = options;
    this.answerTimeout = answerTimeout;
    HttpClient.Builder builder = HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT);
    options.tls().ifPresent(builder::sslContext);
    this.client = builder.build();
  }

  /**
   * The answer of a node.
   *
   * @param status of HTTP
   * @param body parsed
   */
  record Answer(int status, JsonNode body) {
    boolean isOk() {
      return status < 300;
    }

    /** The kind of error, such as {@code index_not_found_exception}; empty if there is none. */
    String errorType() {
      return body.at("/error/type").asText("");
    }

    /** What went wrong, in the words of the innermost cause. */
    String reason() {
      JsonNode error = body.path("error");
      if (error.isTextual()) {
        return error.asText();
      }
      JsonNode cause = error.path("root_cause").path(0);
      JsonNode failed = error.path("failed_shards").path(0).path("reason");
      JsonNode inner = failed.isMissingNode() ? cause : failed;
      while (inner.path("caused_by").has("reason")) {
        inner = inner.path("caused_by");
      }
      String reason = inner.path("reason").asText("");
      return reason.isEmpty() ? error.path("reason").asText("status " + status) : reason;
    }
  }

  /** Sends JSON; the next node is asked if one does not answer. */
  Answer send(String method, String path, @Nullable Object body) throws IOException {
    String text = body == null ? "" : JSON.writeValueAsString(body);
    return send(method, path, text, "application/json");
  }

  /** Sends a text. */
  Answer send(String method, String path, String body, String contentType) throws IOException {
    @Nullable IOException failure = null;
    int first = current.get();
    for (int i = 0; i < options.hosts().size(); i++) {
      int number = Math.floorMod(first + i, options.hosts().size());
      URI host = options.hosts().get(number);
      HttpResponse<byte[]> response;
      try {
        response = response(request(host, method, path, body, contentType));
      } catch (IOException e) {
        failure = e;
        continue;
      }
      if (response.statusCode() != BAD_GATEWAY) {
        current.set(number);
        return new Answer(response.statusCode(), parsed(response, host));
      }
    }
    throw new IOException(unanswered(failure), failure);
  }

  private String unanswered(@Nullable IOException failure) {
    @Nullable Throwable cause = failure == null ? null : failure.getCause();
    if (cause instanceof HttpTimeoutException && !(cause instanceof HttpConnectTimeoutException)) {
      return "the nodes at %s did not answer within %.0f s; they may be overloaded, so try again later or add nodes"
          .formatted(options.hosts(), answerTimeout.toMillis() / 1e3);
    }
    return "no node of the cluster answers at %s; start it, or name others"
        .formatted(options.hosts());
  }

  private static JsonNode parsed(HttpResponse<byte[]> response, URI host) throws IOException {
    if (response.body().length == 0) {
      return JSON.createObjectNode();
    }
    try {
      return JSON.readTree(response.body());
    } catch (IOException e) {
      if (REFUSALS.contains(response.statusCode())) {
        return JSON.createObjectNode().put("error", plainReason(response, host));
      }
      throw new IOException(
          "%s is no node of OpenSearch: it answers with status %d and no JSON"
              .formatted(host, response.statusCode()),
          e);
    }
  }

  /** What a text says; of a page, only its status. */
  private static String plainReason(HttpResponse<byte[]> response, URI host) {
    String text = new String(response.body(), StandardCharsets.UTF_8).strip();
    return text.isEmpty() || text.startsWith("<") || text.length() > MAX_SHOWN
        ? "%s answers with status %d".formatted(host, response.statusCode())
        : text;
  }

  private HttpRequest request(
      URI host, String method, String path, String body, String contentType) {
    BodyPublisher publisher =
        body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(host + path))
            .timeout(answerTimeout)
            .method(method, publisher);
    if (!body.isEmpty()) {
      request.header("Content-Type", contentType);
    }
    options.authorization().ifPresent(value -> request.header("Authorization", value));
    return request.build();
  }

  /** Waits for the answer whether the thread is interrupted or not; its flag stays set. */
  private HttpResponse<byte[]> response(HttpRequest request) throws IOException {
    Future<HttpResponse<byte[]>> coming = client.sendAsync(request, BodyHandlers.ofByteArray());
    boolean isInterrupted = false;
    try {
      while (true) {
        try {
          return coming.get();
        } catch (InterruptedException e) {
          isInterrupted = true;
        }
      }
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } finally {
      if (isInterrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public void close() {
    client.close();
  }
}

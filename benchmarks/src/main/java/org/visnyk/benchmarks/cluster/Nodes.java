package org.visnyk.benchmarks.cluster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The nodes of a cluster, asked by turns over HTTP. Safe for any number of threads. */
final class Nodes implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<URI> hosts;
  private final HttpClient http = HttpClient.newHttpClient();
  private final AtomicInteger turn = new AtomicInteger();

  /**
   * Connects to nothing yet.
   *
   * @param hosts such as {@code http://localhost:9200}
   */
  Nodes(List<URI> hosts) {
    this.hosts = hosts;
  }

  List<URI> hosts() {
    return hosts;
  }

  static String print(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** The answer to a request; {@code body} is JSON, lines of it, or empty. */
  JsonNode ask(String method, String path, String body) throws IOException {
    HttpResponse<byte[]> response = send(method, path, body);
    if (response.statusCode() >= 300) {
      throw new IOException(
          "%s %s: %d %s"
              .formatted(
                  method,
                  path,
                  response.statusCode(),
                  new String(response.body(), StandardCharsets.UTF_8)));
    }
    return JSON.readTree(response.body());
  }

  /** Deletes an index, if there is one. */
  void delete(String index) throws IOException {
    int status = send("DELETE", "/" + index, "").statusCode();
    if (status >= 300 && status != 404) {
      throw new IOException("the index %s could not be deleted: %d".formatted(index, status));
    }
  }

  private HttpResponse<byte[]> send(String method, String path, String body) throws IOException {
    URI host = hosts.get(Math.floorMod(turn.getAndIncrement(), hosts.size()));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(host + path))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build();
    try {
      return http.send(request, BodyHandlers.ofByteArray());
    } catch (ConnectException e) {
      throw new IOException(
          "no node answers at %s; start one, or use --nodes N".formatted(host), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** The processor time that all nodes have used since they were started, in seconds. */
  double processorSeconds() throws IOException {
    double milliseconds = 0;
    for (JsonNode node : ask("GET", "/_nodes/stats/process", "").path("nodes")) {
      milliseconds += node.at("/process/cpu/total_in_millis").asDouble();
    }
    return milliseconds / 1e3;
  }

  @Override
  public void close() {
    http.close();
  }
}

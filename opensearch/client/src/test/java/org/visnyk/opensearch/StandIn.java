package org.visnyk.opensearch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.visnyk.shard.ShardFormat;

/** Answers as a node would in a state that a real one is hard to bring into. */
final class StandIn implements AutoCloseable {
  private final HttpServer server;
  private final List<String> bodies = Collections.synchronizedList(new ArrayList<>());

  /** What is answered to a request. */
  interface Answers {
    Reply to(String method, String path, String body) throws InterruptedException;
  }

  /** A status and a body. */
  record Reply(int status, String body) {}

  private StandIn(HttpServer server) {
    this.server = server;
  }

  static StandIn start(Answers answers) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    StandIn node = new StandIn(server);
    server.createContext("/", exchange -> node.answer(exchange, answers));
    server.start();
    return node;
  }

  private void answer(HttpExchange exchange, Answers answers) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    bodies.add(body);
    Reply reply;
    try {
      reply = answers.to(exchange.getRequestMethod(), exchange.getRequestURI().toString(), body);
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
    byte[] bytes = reply.body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(reply.status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  /** A healthy node that has the plugin, but no index. */
  static Reply healthy(String path) {
    return healthy(path, "1", ShardFormat.SPOKEN);
  }

  static Reply healthy(String path, String version, String format) {
    if (path.startsWith("/_nodes")) {
      return new Reply(
          200,
          """
          {"nodes": {"x": {"name": "one", "attributes": {"visnyk": "%s"}, "plugins": [
            {"classname": "org.visnyk.opensearch.plugin.VisnykPlugin", "version": "%s"}]}}}
          """
              .formatted(format, version));
    }
    if (path.endsWith("/_mapping")) {
      return new Reply(
          200,
          """
          {"news": {"mappings": {"properties": {"article":
            {"type": "visnyk_article", "format": "%s"}}}}}
          """
              .formatted(ShardFormat.STORED));
    }
    return new Reply(200, "{\"news\": {\"settings\": {\"index\": {\"uuid\": \"u\"}}}}");
  }

  /** The bodies of all requests so far. */
  List<String> bodies() {
    return List.copyOf(bodies);
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}

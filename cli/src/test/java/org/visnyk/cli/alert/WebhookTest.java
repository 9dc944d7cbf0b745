package org.visnyk.cli.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.visnyk.SavedSearch;
import org.visnyk.SearchRequest;
import org.visnyk.cli.output.CommandFailedException;

class WebhookTest {
  private static final SavedSearch SEARCH =
      SavedSearch.of("мости", SearchRequest.query("міст").build(), Instant.EPOCH);

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicInteger received = new AtomicInteger();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/endless", this::answerWithoutEnd);
    server.createContext(
        "/elsewhere",
        exchange -> {
          received.incrementAndGet();
          exchange.getResponseHeaders().set("Location", "/endless");
          exchange.sendResponseHeaders(307, -1);
          exchange.close();
        });
    server.start();
  }

  private void answerWithoutEnd(HttpExchange exchange) throws IOException {
    received.incrementAndGet();
    exchange.sendResponseHeaders(200, 0);
    while (true) {
      exchange.getResponseBody().write(new byte[10_000]);
    }
  }

  @AfterEach
  void stop() {
    server.stop(0);
    threads.shutdownNow();
  }

  private Webhook webhook(String path) {
    return new Webhook(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path));
  }

  @Test
  @Timeout(60)
  void anAnswerWithoutAnEndIsNotReadToItsEnd() throws IOException {
    webhook("/endless").receive(SEARCH, List.of());
    assertThat(received).hasValue(1);
  }

  @Test
  void aRedirectionIsNotFollowed() {
    assertThatThrownBy(() -> webhook("/elsewhere").receive(SEARCH, List.of()))
        .isInstanceOf(CommandFailedException.class)
        .hasMessageContaining("status 307");
    assertThat(received).hasValue(1);
  }
}

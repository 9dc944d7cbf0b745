package org.visnyk.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class HttpFrontTest {
  /** Clients that do not read on must not fill the memory. */
  @Test
  @Timeout(60)
  void streamsAreBoundedAndOtherAnswersAreNot() throws Exception {
    CountDownLatch goOn = new CountDownLatch(1);
    Handler handler =
        request ->
            request.path().equals("/stream")
                ? Response.stream(
                    "text/plain",
                    target -> {
                      target.write('a');
                      target.flush();
                      await(goOn);
                      target.write('b');
                    })
                : Response.problem(Problem.notFound("nothing"));
    try (HttpFront front =
            HttpFront.start(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), handler, line -> {});
        HttpClient client = HttpClient.newHttpClient()) {
      List<HttpResponse<InputStream>> streams = new ArrayList<>();
      for (int i = 0; i < HttpFront.MAX_STREAMS; i++) {
        streams.add(get(client, front, "/stream"));
        assertThat(streams.getLast().body().read()).isEqualTo('a');
      }
      HttpResponse<InputStream> refused = get(client, front, "/stream");
      assertThat(refused.statusCode()).isEqualTo(503);
      assertThat(refused.headers().firstValue("Retry-After")).isPresent();
      assertThat(refused.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(refused.body().readAllBytes()).isNotEmpty();
      assertThat(status(get(client, front, "/other"))).isEqualTo(404);
      goOn.countDown();
      for (HttpResponse<InputStream> stream : streams) {
        assertThat(stream.body().readAllBytes()).containsExactly('b');
      }
      assertThat(status(get(client, front, "/stream"))).isEqualTo(200);
    }
  }

  /** Such as an index file that was cut off under the JVM, which is an error, not an exception. */
  @Test
  @Timeout(60)
  void anErrorIsAnsweredToo() throws Exception {
    Handler failing =
        request -> {
          throw new InternalError("a fault");
        };
    try (HttpFront front =
            HttpFront.start(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), failing, line -> {});
        HttpClient client = HttpClient.newHttpClient()) {
      assertThat(status(get(client, front, "/"))).isEqualTo(500);
    }
  }

  /** Reads the body, too: a client is not closed before it has all answers. */
  private static int status(HttpResponse<InputStream> response) throws IOException {
    response.body().readAllBytes();
    return response.statusCode();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static HttpResponse<InputStream> get(HttpClient client, HttpFront front, String path)
      throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + front.address().getPort() + path);
    return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofInputStream());
  }
}

package org.visnyk.server.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;

/**
 * The server of the JDK, with limits, and a virtual thread for each request. Everything that goes
 * wrong becomes a {@link Problem}.
 */
public final class HttpFront implements AutoCloseable {
  private static final Logger LOG = System.getLogger(HttpFront.class.getName());

  private static final int BACKLOG = 128;
  private static final int MAX_ADDRESS = 8_000;
  private static final int MIN_COMPRESSED = 1_000;

  /**
   * Streamed answers under way at once. Each has an article in memory for as long as its client
   * does not read on.
   */
  static final int MAX_STREAMS = 16;

  private static final String RETRY_AFTER_SECONDS = "10";

  /**
   * The limits of the JDK's server, which are those of the process; set before its first use. Who
   * embeds this server and has set them already keeps them.
   */
  private static final Map<String, String> LIMITS =
      Map.of(
          "sun.net.httpserver.maxReqTime", "30", // seconds for header and body
          "sun.net.httpserver.maxRspTime", "600", // seconds to take the answer
          "sun.net.httpserver.idleInterval", "30",
          "sun.net.httpserver.maxReqHeaders", "64",
          "sun.net.httpserver.maxReqHeaderSize", "16384",
          "sun.net.httpserver.drainAmount", "65536",
          "jdk.httpserver.maxConnections", "500",
          "sun.net.httpserver.nodelay", "true");

  private static final Map<String, String> SECURITY_HEADERS =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "Referrer-Policy", "no-referrer",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Semaphore streams = new Semaphore(MAX_STREAMS);
  private final Handler handler;
  private final Consumer<String> log;

  private HttpFront(HttpServer server, Handler handler, Consumer<String> log) {
    this.server = server;
    this.handler = handler;
    this.log = log;
  }

  /**
   * Starts to answer.
   *
   * @param address where; port 0 for any free one
   * @param log takes a line for each request
   * @throws IOException if the port is in use or may not be used
   */
  public static HttpFront start(InetSocketAddress address, Handler handler, Consumer<String> log)
      throws IOException {
    LIMITS.forEach(
        (name, value) -> {
          if (System.getProperty(name) == null) {
            System.setProperty(name, value);
          }
        });
    HttpServer server = HttpServer.create(address, BACKLOG);
    HttpFront front = new HttpFront(server, handler, log);
    server.setExecutor(front.threads);
    server.createContext("/", front::handle);
    server.start();
    return front;
  }

  /** Where it answers. */
  public InetSocketAddress address() {
    return server.getAddress();
  }

  /** Lets requests end for five seconds, then ends them. */
  @Override
  public void close() {
    server.stop(5);
    threads.shutdownNow();
  }

  /**
   * Answers a request. If that fails midway, the exchange is not closed, which would look like the
   * end of the answer: the JDK's server then closes the connection.
   */
  private void handle(HttpExchange exchange) throws IOException {
    long start = System.nanoTime();
    Response response = response(exchange);
    boolean isCounted = response.isStreamed() && streams.tryAcquire();
    if (response.isStreamed() && !isCounted) {
      response = busy();
    }
    try {
      long bytes = send(response, exchange);
      exchange.close();
      log(exchange, response.status(), bytes, start);
    } catch (IOException e) {
      log(exchange, 0, 0, start);
      throw e;
    } catch (RuntimeException | Error e) {
      LOG.log(Level.WARNING, "A response was broken off", e);
      log(exchange, 0, 0, start);
      throw e;
    } finally {
      if (isCounted) {
        streams.release();
      }
    }
  }

  private static Response busy() {
    Response response =
        Response.problem(
            Problem.unavailable(
                "%d answers of this kind are being sent; try again when one has ended"
                    .formatted(MAX_STREAMS)));
    SECURITY_HEADERS.forEach(response::defaultHeader);
    return response.header("Retry-After", RETRY_AFTER_SECONDS);
  }

  private Response response(HttpExchange exchange) {
    Response response;
    try {
      response = handler.answer(request(exchange));
    } catch (ProblemException e) {
      if (e.problem().status() >= 500) {
        LOG.log(Level.WARNING, "A request failed", e);
      }
      response = Response.problem(e.problem());
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "A request could not be read", e);
      response = Response.problem(Problem.badRequest("the body could not be read"));
    } catch (RuntimeException | Error e) {
      LOG.log(Level.WARNING, "A request failed", e);
      response = Response.problem(Problem.internal("this should not happen; see the server's log"));
    }
    // Those of an answer that was kept are replaced by those that say it is still true.
    if (response.status() != 304) {
      SECURITY_HEADERS.forEach(response::defaultHeader);
    }
    return response;
  }

  private static Request request(HttpExchange exchange) {
    String query = Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
    String path = Optional.ofNullable(exchange.getRequestURI().getRawPath()).orElse("/");
    if (query.length() + path.length() > MAX_ADDRESS) {
      throw new ProblemException(
          Problem.addressTooLong(
              "the address has more than %d characters; shorten the query".formatted(MAX_ADDRESS)));
    }
    return new Request(
        exchange.getRequestMethod(),
        path,
        Parameters.parse(query),
        name -> Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)),
        exchange.getRequestBody());
  }

  /** Sends an answer, and tells how many bytes its body had. */
  private static long send(Response response, HttpExchange exchange) throws IOException {
    boolean isHead = exchange.getRequestMethod().equals("HEAD");
    boolean zips = accepts(exchange, response);
    response.headers().forEach(exchange.getResponseHeaders()::set);
    if (zips) {
      exchange.getResponseHeaders().set("Content-Encoding", "gzip");
    }
    if (zips || response.isStreamed() || response.content().length >= MIN_COMPRESSED) {
      addVary(exchange);
    }
    byte[] content =
        zips && !response.isStreamed() ? zipped(response.content()) : response.content();
    if (isHead || (content.length == 0 && !response.isStreamed())) {
      exchange.sendResponseHeaders(response.status(), -1);
      return 0;
    }
    exchange.sendResponseHeaders(response.status(), response.isStreamed() ? 0 : content.length);
    if (!response.isStreamed()) {
      exchange.getResponseBody().write(content);
      // Before it is closed, which first reads what is left of the request.
      exchange.getResponseBody().flush();
      return content.length;
    }
    Counting counted = new Counting(exchange.getResponseBody());
    OutputStream target =
        zips ? new GZIPOutputStream(counted, 1 << 14) : new BufferedOutputStream(counted, 1 << 14);
    response.body().writeTo(target);
    target.close();
    return counted.bytes;
  }

  private static void addVary(HttpExchange exchange) {
    String vary = Optional.ofNullable(exchange.getResponseHeaders().getFirst("Vary")).orElse("");
    exchange
        .getResponseHeaders()
        .set("Vary", vary.isEmpty() ? "Accept-Encoding" : vary + ", Accept-Encoding");
  }

  private static boolean accepts(HttpExchange exchange, Response response) {
    String accepted =
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Accept-Encoding")).orElse("");
    return (response.isStreamed() || response.content().length >= MIN_COMPRESSED)
        && accepted.matches("(?s).*\\bgzip\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$)).*");
  }

  private static byte[] zipped(byte[] content) throws IOException {
    ByteArrayOutputStream target = new ByteArrayOutputStream(content.length / 3);
    try (GZIPOutputStream zip = new GZIPOutputStream(target)) {
      zip.write(content);
    }
    return target.toByteArray();
  }

  /** When, who, what, how it ended, how large it was and how long it took. */
  private void log(HttpExchange exchange, int status, long bytes, long start) {
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    log.accept(
        "%s %s %s %s %s %d %.1fms"
            .formatted(
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                exchange.getRemoteAddress().getAddress().getHostAddress(),
                printable(exchange.getRequestMethod()),
                printable(exchange.getRequestURI().toString()),
                status == 0 ? "-" : status,
                bytes,
                took.toNanos() / 1e6));
  }

  private static String printable(String text) {
    StringBuilder printable = new StringBuilder();
    text.chars()
        .limit(MAX_ADDRESS)
        .forEach(c -> printable.append(c > ' ' && c < 0x7F ? (char) c : '?'));
    return printable.toString();
  }

  private static final class Counting extends FilterOutputStream {
    private long bytes;

    Counting(OutputStream target) {
      super(target);
    }

    @Override
    public void write(byte[] source, int offset, int length) throws IOException {
      out.write(source, offset, length);
      bytes += length;
    }

    @Override
    public void write(int value) throws IOException {
      out.write(value);
      bytes++;
    }
  }
}

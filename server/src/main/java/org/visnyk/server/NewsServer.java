package org.visnyk.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.visnyk.NewsIndex;
import org.visnyk.server.api.LibraryFailures;
import org.visnyk.server.api.SearchApi;
import org.visnyk.server.api.WriteApi;
import org.visnyk.server.feed.Feeds;
import org.visnyk.server.http.Guard;
import org.visnyk.server.http.HttpFront;
import org.visnyk.server.http.Router;
import org.visnyk.server.http.StateTag;
import org.visnyk.server.page.Pages;

/**
 * Serves an index over HTTP: a page to search on, an API and feeds; see {@code docs/SERVER.md}. Any
 * number of threads may use it.
 *
 * <pre>{@code
 * try (NewsServer server = NewsServer.start(index, ServerOptions.defaults())) {
 *   System.out.println("Searching at " + server.url());
 *   ...
 * }
 * }</pre>
 *
 * @since 0.1
 */
public final class NewsServer implements AutoCloseable {
  private final HttpFront front;

  private NewsServer(HttpFront front) {
    this.front = front;
  }

  /**
   * Starts to serve.
   *
   * @param index stays open until the server is closed; closing it is left to the caller
   * @throws IOException if the port is in use, or the address is not one of this machine
   */
  public static NewsServer start(NewsIndex index, ServerOptions options) throws IOException {
    InetSocketAddress address =
        new InetSocketAddress(InetAddress.getByName(options.host()), options.port());
    Guard guard =
        new Guard(names(options), options.token(), new LibraryFailures(routes(index, options)));
    return new NewsServer(HttpFront.start(address, guard, options.accessLog()));
  }

  /** Everything that is served. */
  static Router routes(NewsIndex index, ServerOptions options) {
    Router router = new Router();
    StateTag tag = new StateTag(index::state, options.clock());
    new SearchApi(index, options.clock()).addTo(router, tag);
    new Pages(index, options.clock()).addTo(router, tag);
    new Feeds(index, options.clock(), options.publicUrl()).addTo(router);
    if (options.isWritable()) {
      new WriteApi(index).addTo(router);
    }
    return router;
  }

  private static Set<String> names(ServerOptions options) {
    Set<String> names = new HashSet<>(Set.of("localhost"));
    names.add(options.host().toLowerCase(Locale.ROOT));
    options.publicUrl().ifPresent(url -> names.add(url.getHost().toLowerCase(Locale.ROOT)));
    return names;
  }

  /** The port that it listens at. */
  public int port() {
    return front.address().getPort();
  }

  /** The address of the page. */
  public URI url() {
    InetAddress address = front.address().getAddress();
    String host = address.isAnyLocalAddress() ? "127.0.0.1" : address.getHostAddress();
    return URI.create(
        "http://%s:%d/".formatted(host.contains(":") ? "[" + host + "]" : host, port()));
  }

  /** Ends: requests at work are given five seconds. Closing again has no effect. */
  @Override
  public void close() {
    front.close();
  }
}

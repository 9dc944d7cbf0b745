package org.visnyk.server;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.visnyk.InvalidRequestException;

/**
 * How to serve an index. Immutable.
 *
 * @since 0.1
 */
public final class ServerOptions {
  private static final int MIN_TOKEN = 16;
  private static final int MAX_PORT = 65_535;

  private final String host;
  private final int port;
  private final @Nullable URI publicUrl;
  private final @Nullable String token;
  private final boolean isWritable;
  private final Consumer<String> accessLog;
  private final Clock clock;

  private ServerOptions(Builder builder) {
    this.host = builder.host;
    this.port = builder.port;
    this.publicUrl = builder.publicUrl;
    this.token = builder.token;
    this.isWritable = builder.isWritable;
    this.accessLog = builder.accessLog;
    this.clock = builder.clock;
    if (port < 0 || port > MAX_PORT) {
      throw new InvalidRequestException("port %d: there are 0 to %d".formatted(port, MAX_PORT));
    }
    if (token != null && !isToken(token)) {
      throw new InvalidRequestException(
          "a token has at least %d characters, all of them visible ASCII".formatted(MIN_TOKEN));
    }
    if (isWritable && token == null) {
      throw new InvalidRequestException("a server that writes needs a token");
    }
    if (publicUrl != null && !isRoot(publicUrl)) {
      throw new InvalidRequestException(
          "the public address must be like https://news.example, not " + publicUrl);
    }
  }

  private static boolean isToken(String token) {
    return token.length() >= MIN_TOKEN && token.chars().allMatch(c -> c > ' ' && c < 0x7F);
  }

  private static boolean isRoot(URI url) {
    @Nullable String scheme = url.getScheme();
    @Nullable String path = url.getRawPath();
    return scheme != null
        && scheme.matches("https?")
        && url.getHost() != null
        && (path == null || path.isEmpty() || path.equals("/"))
        && url.getRawQuery() == null;
  }

  /** Port 8080 of this machine only, for reading, without an access log. */
  public static ServerOptions defaults() {
    return builder().build();
  }

  /** Starts with the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /** Starts from these options. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.host = host;
    builder.port = port;
    builder.publicUrl = publicUrl;
    builder.token = token;
    builder.isWritable = isWritable;
    builder.accessLog = accessLog;
    builder.clock = clock;
    return builder;
  }

  /** The address of this machine to listen at; default {@code 127.0.0.1}, for itself only. */
  public String host() {
    return host;
  }

  /** The port; 0 for any free one; default 8080. */
  public int port() {
    return port;
  }

  /**
   * The address by which others reach the server, such as that of a proxy: its name is accepted,
   * and feeds name it. Default the address of each request.
   */
  public Optional<URI> publicUrl() {
    return Optional.ofNullable(publicUrl);
  }

  /** What each request must carry; default nothing. */
  public Optional<String> token() {
    return Optional.ofNullable(token);
  }

  /** Whether articles can be put and deleted; default false. */
  public boolean isWritable() {
    return isWritable;
  }

  /** Takes a line for each request, on any thread; default none. */
  public Consumer<String> accessLog() {
    return accessLog;
  }

  /** What time it is; default that of the system. */
  public Clock clock() {
    return clock;
  }

  /** The options without the token. */
  @Override
  public String toString() {
    return "ServerOptions[%s:%d%s%s]"
        .formatted(host, port, token == null ? "" : ", token", isWritable ? ", writable" : "");
  }

  /** Collects options. Not safe for use by several threads at once. */
  public static final class Builder {
    private String host = "127.0.0.1";
    private int port = 8080;
    private @Nullable URI publicUrl;
    private @Nullable String token;
    private boolean isWritable;
    private Consumer<String> accessLog = line -> {};
    private Clock clock = Clock.systemUTC();

    private Builder() {}

    /** The address to listen at; default {@code 127.0.0.1}. */
    public Builder host(String host) {
      this.host = host;
      return this;
    }

    /** The port; default 8080; 0 for any free one. */
    public Builder port(int port) {
      this.port = port;
      return this;
    }

    /** The address by which others reach the server. */
    public Builder publicUrl(URI publicUrl) {
      this.publicUrl = publicUrl;
      return this;
    }

    /** What each request must carry: at least 16 visible characters of ASCII. */
    public Builder token(String token) {
      this.token = token;
      return this;
    }

    /** Lets articles be put and deleted; requires a token, and an index open for writing. */
    public Builder writable() {
      this.isWritable = true;
      return this;
    }

    /** Takes a line for each request. */
    public Builder accessLog(Consumer<String> accessLog) {
      this.accessLog = accessLog;
      return this;
    }

    /** What time it is. */
    public Builder clock(Clock clock) {
      this.clock = clock;
      return this;
    }

    /**
     * Builds the options.
     *
     * @throws InvalidRequestException if the port, the token or the public address is impossible,
     *     or there is no token for a server that writes
     */
    public ServerOptions build() {
      return new ServerOptions(this);
    }
  }
}

package org.visnyk.cli.option;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.visnyk.cli.output.Streams;
import org.visnyk.cli.output.UsageException;
import org.visnyk.server.ServerOptions;
import picocli.CommandLine.Option;

/** The options that say where to serve, and to whom. */
public final class ServingOptions {
  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Port; default 8080; 0 for any free one.")
  private int port = 8080;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description = "Address to listen at; default 127.0.0.1, for this machine only.")
  private String host = "127.0.0.1";

  @Option(
      names = "--token",
      paramLabel = "FILE",
      description =
          "Answer only requests that carry the token in FILE, as a bearer token or as the password"
              + " of any user.")
  private @Nullable Path token;

  @Option(
      names = "--public-url",
      paramLabel = "URL",
      description = "Address by which others reach the server, such as that of a proxy.")
  private @Nullable URI publicUrl;

  @Option(
      names = "--access-log",
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      description = "Print a line for each request (default), or not.")
  private boolean accessLog = true;

  /**
   * The options of the server.
   *
   * @throws UsageException if they contradict each other
   * @throws IOException if the file with the token cannot be read
   */
  public ServerOptions options(boolean isWritable, Streams streams) throws IOException {
    if (isWritable && token == null) {
      throw new UsageException("--writable needs --token FILE, so that not everybody can write");
    }
    ServerOptions.Builder options = ServerOptions.builder().host(host).port(port);
    if (token != null) {
      options.token(Files.readString(token).strip());
    }
    if (publicUrl != null) {
      options.publicUrl(publicUrl);
    }
    if (isWritable) {
      options.writable();
    }
    if (accessLog) {
      options.accessLog(
          line -> {
            streams.out().println(line);
            streams.out().flush();
          });
    }
    return options.build();
  }
}

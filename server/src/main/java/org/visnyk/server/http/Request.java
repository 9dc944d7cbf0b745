package org.visnyk.server.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Function;

/** A request, decoded. For one thread. */
public final class Request {
  private final String method;
  private final String path;
  private final Parameters parameters;
  private final Function<String, Optional<String>> headers;
  private final InputStream body;

  Request(
      String method,
      String path,
      Parameters parameters,
      Function<String, Optional<String>> headers,
      InputStream body) {
    this.method = method;
    this.path = path;
    this.parameters = parameters;
    this.headers = headers;
    this.body = body;
  }

  /** The method, in capital letters. */
  public String method() {
    return method;
  }

  /** The path as it was sent, escaped. */
  public String path() {
    return path;
  }

  /** The parameters of the address. */
  public Parameters parameters() {
    return parameters;
  }

  /** The first value of a header. */
  public Optional<String> header(String name) {
    return headers.apply(name);
  }

  /** The value of a cookie. */
  public Optional<String> cookie(String name) {
    for (String pair : header("Cookie").orElse("").split(";", -1)) {
      String trimmed = pair.strip();
      if (trimmed.startsWith(name + "=")) {
        return Optional.of(trimmed.substring(name.length() + 1));
      }
    }
    return Optional.empty();
  }

  /**
   * The body.
   *
   * @param limit the most bytes that can be read from it; one more ends the request with a problem
   */
  public InputStream body(long limit) {
    header("Content-Length")
        .filter(length -> length.length() > 18 || Long.parseLong(length) > limit)
        .ifPresent(length -> refuse(limit));
    return new FilterInputStream(body) {
      private long left = limit;

      @Override
      public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
      }

      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        count(read);
        return read;
      }

      private void count(int read) {
        left -= Math.max(0, read);
        if (left < 0) {
          refuse(limit);
        }
      }
    };
  }

  private static void refuse(long limit) {
    throw new ProblemException(
        Problem.tooLarge(
            "the body has more than %d bytes; send it in several requests".formatted(limit)));
  }
}

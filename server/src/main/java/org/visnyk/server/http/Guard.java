package org.visnyk.server.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Refuses requests that must not be answered: under a name that is not the server's own, by which
 * the pages of others could reach it through a browser; without the token; and writes that a page
 * of others sends. Safe for any number of threads.
 */
public final class Guard implements Handler {
  private static final Set<String> READING = Set.of("GET", "HEAD");

  /** An address of the Internet Protocol cannot be made to point elsewhere, as a name can. */
  private static final Pattern NUMERIC = Pattern.compile("[0-9]+(\\.[0-9]+){3}|\\[[0-9a-f:.]+]");

  private static final String REALM = "Basic realm=\"Visnyk\", charset=\"UTF-8\"";

  private final Set<String> names;
  private final Optional<String> token;
  private final Handler guarded;

  /**
   * Guards a handler.
   *
   * @param names the names of the server, in lower case, besides numeric addresses
   * @param token what each request must carry; empty if none need do so
   */
  public Guard(Set<String> names, Optional<String> token, Handler guarded) {
    this.names = Set.copyOf(names);
    this.token = token;
    this.guarded = guarded;
  }

  @Override
  public Response answer(Request request) throws IOException {
    requireName(request);
    boolean isWrite = !READING.contains(request.method());
    if (token.isPresent() && !hasToken(request, token.get(), isWrite)) {
      return Response.problem(
              Problem.unauthorized(
                  isWrite
                      ? "send the token in the header Authorization: Bearer TOKEN"
                      : "send the token in the header Authorization: Bearer TOKEN, or as the"
                          + " password of any user"))
          .header("WWW-Authenticate", isWrite ? "Bearer" : REALM);
    }
    if (isWrite) {
      requireSameOrigin(request);
    }
    return guarded.answer(request);
  }

  private void requireName(Request request) {
    String host = hostName(request.header("Host").orElse(""));
    if (!names.contains(host) && !NUMERIC.matcher(host).matches()) {
      throw new ProblemException(
          Problem.misdirected(
              "this server has another name; call it by its address, or start it with"
                  + " --public-url"));
    }
  }

  private static String hostName(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    int port = name.lastIndexOf(':');
    return port > name.lastIndexOf(']') ? name.substring(0, port) : name;
  }

  /** A browser adds a password by itself, also to what others make it send: not for writes. */
  private static boolean hasToken(Request request, String token, boolean isWrite) {
    String sent = request.header("Authorization").orElse("");
    if (startsWith(sent, "Bearer ")) {
      return isEqual(sent.substring("Bearer ".length()).strip(), token);
    }
    if (isWrite || !startsWith(sent, "Basic ")) {
      return false;
    }
    try {
      byte[] decoded = Base64.getDecoder().decode(sent.substring("Basic ".length()).strip());
      String pair = new String(decoded, StandardCharsets.UTF_8);
      return isEqual(pair.substring(pair.indexOf(':') + 1), token);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean startsWith(String text, String scheme) {
    return text.regionMatches(true, 0, scheme, 0, scheme.length());
  }

  /** Takes as long wherever the difference is. */
  private static boolean isEqual(String given, String wanted) {
    return MessageDigest.isEqual(
        given.getBytes(StandardCharsets.UTF_8), wanted.getBytes(StandardCharsets.UTF_8));
  }

  /** Programs send no origin; browsers do, and say which page wrote. */
  private static void requireSameOrigin(Request request) {
    boolean isOwn =
        request
            .header("Origin")
            .map(origin -> origin.replaceFirst("^https?://", ""))
            .map(origin -> origin.equalsIgnoreCase(request.header("Host").orElse("")))
            .orElse(true);
    String site = request.header("Sec-Fetch-Site").orElse("none");
    if (!isOwn || !(site.equals("none") || site.equals("same-origin"))) {
      throw new ProblemException(Problem.forbidden("a page of another site may not write"));
    }
  }
}

package org.visnyk.server.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.visnyk.server.json.Json;

/**
 * Why a request is not answered, as RFC 9457 has it. Immutable.
 *
 * @param status the HTTP status
 * @param title the kind of problem, in a few words
 * @param detail what is wrong and what to do, as a clause
 * @param parameter the parameter that is at fault, if one is
 */
public record Problem(int status, String title, String detail, Optional<String> parameter) {
  /** The media type of a problem. */
  public static final String MEDIA_TYPE = "application/problem+json";

  private static Problem of(int status, String title, String detail) {
    return new Problem(status, title, detail, Optional.empty());
  }

  /** The request makes no sense. */
  public static Problem badRequest(String detail) {
    return of(400, "Bad request", detail);
  }

  /** A parameter makes no sense. */
  public static Problem badParameter(String name, String detail) {
    return new Problem(400, "Bad parameter", detail, Optional.of(name));
  }

  /** The token is missing or wrong. */
  public static Problem unauthorized(String detail) {
    return of(401, "Unauthorized", detail);
  }

  /** The request may not be made from where it was. */
  public static Problem forbidden(String detail) {
    return of(403, "Forbidden", detail);
  }

  /** There is no such thing. */
  public static Problem notFound(String detail) {
    return of(404, "Not found", detail);
  }

  /** There is such a thing, but not for this method. */
  public static Problem methodNotAllowed(String detail) {
    return of(405, "Method not allowed", detail);
  }

  /** The body is too large. */
  public static Problem tooLarge(String detail) {
    return of(413, "Content too large", detail);
  }

  /** The address is too long. */
  public static Problem addressTooLong(String detail) {
    return of(414, "URI too long", detail);
  }

  /** The server was called by a name that is not its own. */
  public static Problem misdirected(String detail) {
    return of(421, "Misdirected request", detail);
  }

  /** Something failed that should not. */
  public static Problem internal(String detail) {
    return of(500, "Internal error", detail);
  }

  /** It cannot be done now. */
  public static Problem unavailable(String detail) {
    return of(503, "Unavailable", detail);
  }

  /** This problem as JSON. */
  public ObjectNode toJson() {
    ObjectNode json =
        Json.object()
            .put("type", "about:blank")
            .put("title", title)
            .put("status", status)
            .put("detail", detail);
    parameter.ifPresent(name -> json.put("parameter", name));
    return json;
  }
}

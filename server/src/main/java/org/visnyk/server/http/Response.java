package org.visnyk.server.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.visnyk.server.json.Json;

/** An answer: a status, headers, and a body that is at hand or written bit by bit. */
public final class Response {
  /** Writes a body. */
  @FunctionalInterface
  public interface Body {
    /** Writes all of it. */
    void writeTo(OutputStream target) throws IOException;
  }

  private static final byte[] NOTHING = {};

  private final int status;
  private final Map<String, String> headers = new LinkedHashMap<>();
  private final byte[] content;
  private final boolean isStreamed;
  private final Body body;
  private Runnable afterwards = () -> {};

  private Response(int status, byte[] content) {
    this.status = status;
    this.content = content;
    this.isStreamed = false;
    this.body = target -> target.write(content);
  }

  private Response(int status, Body body) {
    this.status = status;
    this.content = NOTHING;
    this.isStreamed = true;
    this.body = body;
  }

  /** A text of a media type, in UTF-8. */
  public static Response text(String mediaType, String text) {
    return text(200, mediaType, text);
  }

  /** A text with another status. */
  public static Response text(int status, String mediaType, String text) {
    return new Response(status, text.getBytes(StandardCharsets.UTF_8))
        .header("Content-Type", mediaType + "; charset=utf-8");
  }

  /** An object. */
  public static Response json(ObjectNode object) {
    return json(200, "application/json", object);
  }

  /** A problem. */
  public static Response problem(Problem problem) {
    return json(problem.status(), Problem.MEDIA_TYPE, problem.toJson());
  }

  private static Response json(int status, String mediaType, ObjectNode object) {
    // An unpaired surrogate, which no UTF-8 can have, becomes a question mark.
    return new Response(status, (Json.line(object) + "\n").getBytes(StandardCharsets.UTF_8))
        .header("Content-Type", mediaType);
  }

  /** Bytes of a media type. */
  public static Response bytes(String mediaType, byte[] content) {
    return new Response(200, content).header("Content-Type", mediaType);
  }

  /** A body that is written bit by bit. */
  public static Response stream(String mediaType, Body body) {
    return new Response(200, body).header("Content-Type", mediaType);
  }

  /** Sends a browser elsewhere; it asks there by GET. */
  public static Response redirect(String location) {
    return new Response(303, NOTHING).header("Location", location);
  }

  /** What was sent before is still true. */
  public static Response notModified() {
    return new Response(304, NOTHING);
  }

  /** No content, as nothing more is to be said. */
  public static Response noContent() {
    return new Response(204, NOTHING);
  }

  /**
   * Sets a header.
   *
   * @throws IllegalArgumentException if the value could begin another header, or is not ASCII
   */
  public Response header(String name, String value) {
    if (!value.chars().allMatch(c -> c >= ' ' && c < 0x7F)) {
      throw new IllegalArgumentException("no value of a header: " + name);
    }
    headers.put(name, value);
    return this;
  }

  /** Sets a header unless it is set. */
  Response defaultHeader(String name, String value) {
    return headers.containsKey(name) ? this : header(name, value);
  }

  /** Has something run once this was sent or could not be sent. */
  public Response whenEnded(Runnable action) {
    afterwards = action;
    return this;
  }

  void end() {
    afterwards.run();
  }

  /** Whether a header is set. */
  public boolean hasHeader(String name) {
    return headers.containsKey(name);
  }

  /** The status. */
  public int status() {
    return status;
  }

  Map<String, String> headers() {
    return headers;
  }

  byte[] content() {
    return content;
  }

  boolean isStreamed() {
    return isStreamed;
  }

  Body body() {
    return body;
  }
}

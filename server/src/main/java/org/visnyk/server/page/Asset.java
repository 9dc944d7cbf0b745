package org.visnyk.server.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.visnyk.server.http.Response;

/** A file that comes with the page, from the jar. Immutable. */
final class Asset {
  private final byte[] content;

  private Asset(byte[] content) {
    this.content = content;
  }

  /** Reads a file of this module; its name never comes from a request. */
  static Asset read(String name) {
    try (InputStream in = Asset.class.getResourceAsStream("/org/visnyk/server/" + name)) {
      if (in == null) {
        throw new IOException("not in the jar: " + name);
      }
      return new Asset(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String text() {
    return new String(content, StandardCharsets.UTF_8);
  }

  /** By which a policy of a page allows it. */
  String hash() {
    return "sha256-" + Base64.getEncoder().encodeToString(digest());
  }

  private byte[] digest() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has it", e);
    }
  }

  Response answer(String mediaType) {
    return Response.bytes(mediaType, content).header("Cache-Control", "max-age=600");
  }
}

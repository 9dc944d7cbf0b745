package org.visnyk.server.api;

import java.io.IOException;
import java.io.InputStream;
import org.visnyk.server.http.Request;
import org.visnyk.server.http.Response;

/** The description of this API as OpenAPI has it: a file in the jar. */
final class ApiDescription {
  private static final String FILE = "/org/visnyk/server/openapi.json";

  private ApiDescription() {}

  static Response answer(Request request) throws IOException {
    try (InputStream in = ApiDescription.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IOException("not in the jar: " + FILE);
      }
      return Response.bytes("application/json", in.readAllBytes())
          .header("Cache-Control", "max-age=3600");
    }
  }
}

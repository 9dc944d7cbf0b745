package org.visnyk.server.http;

import java.io.IOException;

/** Answers requests. Safe for any number of threads. */
@FunctionalInterface
public interface Handler {
  /**
   * Answers a request.
   *
   * @throws ProblemException if it is refused
   * @throws IOException if its body cannot be read
   */
  Response answer(Request request) throws IOException;
}

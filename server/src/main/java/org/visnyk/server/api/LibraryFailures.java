package org.visnyk.server.api;

import java.io.IOException;
import org.visnyk.IndexStorageException;
import org.visnyk.IndexUnavailableException;
import org.visnyk.InvalidArticleException;
import org.visnyk.InvalidRequestException;
import org.visnyk.VisnykException;
import org.visnyk.server.http.Handler;
import org.visnyk.server.http.Problem;
import org.visnyk.server.http.ProblemException;
import org.visnyk.server.http.Request;
import org.visnyk.server.http.Response;

/** Turns what the library refuses or cannot do into problems. */
public final class LibraryFailures implements Handler {
  private final Handler handler;

  /** Turns the failures of a handler into problems. */
  public LibraryFailures(Handler handler) {
    this.handler = handler;
  }

  @Override
  public Response answer(Request request) throws IOException {
    try {
      return handler.answer(request);
    } catch (VisnykException e) {
      ProblemException problem = new ProblemException(problem(e));
      problem.initCause(e);
      throw problem;
    }
  }

  private static Problem problem(VisnykException failure) {
    String message = String.valueOf(failure.getMessage());
    return switch (failure) {
      case InvalidRequestException e -> Problem.badRequest(message);
      case InvalidArticleException e -> Problem.badRequest(message);
      // Their messages name folders of the server.
      case IndexUnavailableException e ->
          Problem.unavailable("the index cannot be used now; the server's log says why");
      case IndexStorageException e ->
          Problem.unavailable("the index cannot be read or written; the server's log says why");
    };
  }
}

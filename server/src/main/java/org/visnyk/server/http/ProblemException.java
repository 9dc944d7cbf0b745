package org.visnyk.server.http;

/** Ends a request that is not answered. */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  /** Ends a request with a problem. */
  public ProblemException(Problem problem) {
    super(problem.detail());
    this.problem = problem;
  }

  /** Why the request is not answered. */
  public Problem problem() {
    return problem;
  }
}

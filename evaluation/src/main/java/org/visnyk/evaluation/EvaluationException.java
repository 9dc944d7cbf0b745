package org.visnyk.evaluation;

import java.nio.file.Path;

/**
 * The one exception of this module: an input that cannot be used. Its message is written for the
 * person who runs the evaluation and says where (file and line, when a file is at fault), what is
 * wrong and what to do.
 */
public final class EvaluationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Makes an exception with a message for the person who runs the evaluation. */
  public EvaluationException(String message) {
    super(message);
  }

  EvaluationException(String message, Throwable cause) {
    super(message, cause);
  }

  /** The same complaint with the place it is about in front: {@code file:line: message}. */
  EvaluationException at(Path file, long line) {
    return new EvaluationException(file + ":" + line + ": " + getMessage(), this);
  }
}

package org.visnyk.benchmarks.relevance;

import org.jspecify.annotations.Nullable;

/**
 * A definition or a collection cannot be used. The message names the place, the problem and a
 * remedy.
 */
final class RelevanceException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RelevanceException(String message) {
    this(message, null);
  }

  RelevanceException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}

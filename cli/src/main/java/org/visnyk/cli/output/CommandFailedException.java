package org.visnyk.cli.output;

import org.jspecify.annotations.Nullable;

/** Ends a command with exit status 1 and this message. */
public final class CommandFailedException extends RuntimeException {
  public CommandFailedException(String message) {
    this(message, null);
  }

  public CommandFailedException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}

package org.visnyk.cli;

import org.jspecify.annotations.Nullable;

/** A command could not do what it should; ends it with exit status 1 and this message. */
final class CommandFailedException extends RuntimeException {
  CommandFailedException(String message) {
    this(message, null);
  }

  CommandFailedException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}

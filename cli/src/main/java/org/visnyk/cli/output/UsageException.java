package org.visnyk.cli.output;

/** Ends a command with exit status 2 and this message: its arguments make no sense. */
public final class UsageException extends RuntimeException {
  public UsageException(String message) {
    super(message);
  }
}

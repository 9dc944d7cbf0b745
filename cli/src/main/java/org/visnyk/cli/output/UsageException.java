package org.visnyk.cli.output;

/** A command was asked for something that makes no sense; ends it with exit status 2. */
public final class UsageException extends RuntimeException {
  public UsageException(String message) {
    super(message);
  }
}

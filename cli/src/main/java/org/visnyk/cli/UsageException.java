package org.visnyk.cli;

/** A command was asked for something that makes no sense; ends it with exit status 2. */
final class UsageException extends RuntimeException {
  UsageException(String message) {
    super(message);
  }
}

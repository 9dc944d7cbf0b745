package org.visnyk;

/** A search request asks for something impossible, such as a negative size. */
public final class InvalidRequestException extends VisnykException {
  /** Says what is impossible and what would be possible. */
  public InvalidRequestException(String message) {
    super(message, null);
  }
}

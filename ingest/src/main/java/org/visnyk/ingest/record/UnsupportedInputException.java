package org.visnyk.ingest.record;

import java.io.IOException;

/** An input as a whole is in a form that cannot be read, so that none of it was. */
public final class UnsupportedInputException extends IOException {
  /** Says what the input is and what can be done about it. */
  public UnsupportedInputException(String message) {
    super(message);
  }
}

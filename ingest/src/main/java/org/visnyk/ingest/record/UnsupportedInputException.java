package org.visnyk.ingest.record;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An input is in a form that cannot be read, so that nothing of it was.
 *
 * @since 0.1
 */
public final class UnsupportedInputException extends IOException {
  private final @Nullable Remedy remedy;

  /**
   * Creates an exception without a remedy.
   *
   * @param message what the input is and what to do about it
   */
  public UnsupportedInputException(String message) {
    super(message);
    this.remedy = null;
  }

  /**
   * Creates an exception that names the option which makes the input readable.
   *
   * @param message what the input is, and the remedy in words at its end
   */
  public UnsupportedInputException(String message, Remedy remedy) {
    super(message);
    this.remedy = remedy;
  }

  /** The option that makes the input readable; empty if no option does. */
  public Optional<Remedy> remedy() {
    return Optional.ofNullable(remedy);
  }
}

package org.visnyk;

import org.jspecify.annotations.Nullable;

/** An index cannot be opened, or cannot be used in the way it was opened. Nothing was changed. */
public final class IndexUnavailableException extends VisnykException {

  /** Why an index is unavailable. */
  public enum Reason {
    /** There is no index at the place. */
    NOT_FOUND,
    /** The place holds something else than an index of Visnyk. */
    NOT_AN_INDEX,
    /** Another opener is writing to it. */
    LOCKED,
    /** The place where a snapshot should go holds something already. */
    OCCUPIED,
    /** It was made by another version or with another analysis. */
    INCOMPATIBLE,
    /** It was opened for reading only, and this would write. */
    READ_ONLY,
    /** The file of words to add to the dictionary is missing or wrong. */
    USER_WORDS,
    /** The file of the dictionary is missing, damaged or of another format. */
    DICTIONARY
  }

  private final Reason reason;

  /**
   * Says why the index is unavailable.
   *
   * @param reason the kind of obstacle, for programs
   * @param message what, where and what to do, for people
   * @param cause the underlying failure, if there is one
   */
  public IndexUnavailableException(Reason reason, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  /** The kind of obstacle. */
  public Reason reason() {
    return reason;
  }
}

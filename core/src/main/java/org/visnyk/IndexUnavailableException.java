package org.visnyk;

import org.jspecify.annotations.Nullable;

/**
 * An index cannot be opened, or cannot be used in the way it was opened. Nothing was changed.
 *
 * @since 0.1
 */
public final class IndexUnavailableException extends VisnykException {

  /** Why an index is unavailable. */
  public enum Reason {
    /** There is no index in the folder. */
    NOT_FOUND,
    /** The folder holds something other than an index of Visnyk. */
    NOT_AN_INDEX,
    /** Another opener is writing to it. */
    LOCKED,
    /** The target of a snapshot is not empty. */
    OCCUPIED,
    /** The index was created by another version, with another analysis or another dictionary. */
    INCOMPATIBLE,
    /** The index was opened for reading only, and this would write. */
    READ_ONLY,
    /** The file of user words is missing or malformed, or there is none. */
    USER_WORDS,
    /** The file of the dictionary is missing, damaged or in another format. */
    DICTIONARY
  }

  private final Reason reason;

  /**
   * An index that is unavailable.
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

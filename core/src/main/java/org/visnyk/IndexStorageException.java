package org.visnyk;

/**
 * An I/O error occurred: the disk is full or read-only, or files are missing or damaged. What was
 * committed before is unchanged.
 *
 * @since 0.1
 */
public final class IndexStorageException extends VisnykException {
  /**
   * An I/O error.
   *
   * @param message what, where and what to do
   * @param cause the failure of the storage
   */
  public IndexStorageException(String message, Throwable cause) {
    super(message, cause);
  }
}

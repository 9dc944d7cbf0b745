package org.visnyk;

/**
 * The disk refused: it is full, read-only, gone, or what is on it is damaged. What was committed
 * before stays as it was.
 */
public final class IndexStorageException extends VisnykException {
  /**
   * Says what could not be read or written.
   *
   * @param message what, where and what to do
   * @param cause the failure of the storage
   */
  public IndexStorageException(String message, Throwable cause) {
    super(message, cause);
  }
}

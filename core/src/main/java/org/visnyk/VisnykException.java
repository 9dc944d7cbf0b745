package org.visnyk;

import org.jspecify.annotations.Nullable;

/**
 * The base of all exceptions of Visnyk. The message is one or two sentences for a person: what
 * failed, where, and what to do about it.
 *
 * @since 0.1
 */
public abstract sealed class VisnykException extends RuntimeException
    permits InvalidArticleException,
        InvalidRequestException,
        IndexUnavailableException,
        IndexStorageException {

  VisnykException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}

package org.visnyk;

import org.jspecify.annotations.Nullable;

/**
 * Something could not be done. The message is one sentence or two for a person: what failed, where,
 * and what to do about it.
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

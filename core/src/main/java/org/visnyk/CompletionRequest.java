package org.visnyk;

/**
 * What was typed so far, and what to complete it to. Immutable; start with {@link #titles} or
 * {@link #names}.
 *
 * @param typed what stands in the field of the search: words in any form, of which the last may be
 *     a beginning. A blank one has no completion, and what lies behind the first {@value
 *     #MAX_CHARACTERS} characters is not read
 * @param kind what is wanted
 * @param size how many at most, 1 to {@value #MOST}; default {@value #DEFAULT_SIZE}
 */
public record CompletionRequest(String typed, Completion.Kind kind, int size) {
  /** What is read of {@code typed}, in UTF-16 units. */
  public static final int MAX_CHARACTERS = 200;

  /** The highest size. */
  public static final int MOST = 100;

  private static final int DEFAULT_SIZE = 8;

  /**
   * Checks the size.
   *
   * @throws InvalidRequestException if it is not between 1 and {@value #MOST}
   */
  public CompletionRequest {
    if (size < 1 || size > MOST) {
      throw new InvalidRequestException(
          "size %d: ask for 1 to %d completions".formatted(size, MOST));
    }
  }

  /** Asks for titles that have the words. */
  public static CompletionRequest titles(String typed) {
    return new CompletionRequest(typed, Completion.Kind.TITLE, DEFAULT_SIZE);
  }

  /** Asks for names that begin so. */
  public static CompletionRequest names(String typed) {
    return new CompletionRequest(typed, Completion.Kind.NAME, DEFAULT_SIZE);
  }

  /**
   * The same request for another number of completions.
   *
   * @throws InvalidRequestException if it is not between 1 and {@value #MOST}
   */
  public CompletionRequest withSize(int newSize) {
    return new CompletionRequest(typed, kind, newSize);
  }
}

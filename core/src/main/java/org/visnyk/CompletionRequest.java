package org.visnyk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A partially typed query, and what to complete it to. Immutable; start with {@link #titles} or
 * {@link #names}.
 *
 * @since 0.1
 */
public final class CompletionRequest {
  /** The number of characters of {@link #typed} that are read, in UTF-16 units. */
  public static final int MAX_CHARACTERS = 200;

  /** The largest size. */
  public static final int MAX_SIZE = 100;

  private static final int DEFAULT_SIZE = 8;

  private final String typed;
  private final Completion.Kind kind;
  private final int size;

  private CompletionRequest(Builder builder) {
    this.typed = builder.typed;
    this.kind = builder.kind;
    this.size = builder.size;
    if (size < 1 || size > MAX_SIZE) {
      throw new InvalidRequestException(
          "size %d: ask for 1 to %d completions".formatted(size, MAX_SIZE));
    }
  }

  /** Starts a request for titles that have the typed words. */
  public static Builder titles(String typed) {
    return new Builder(typed, Completion.Kind.TITLE);
  }

  /** Starts a request for names that begin with what was typed. */
  public static Builder names(String typed) {
    return new Builder(typed, Completion.Kind.NAME);
  }

  /** Starts from the values of this request. */
  public Builder toBuilder() {
    return new Builder(typed, kind).size(size);
  }

  /**
   * The content of the search field: words in any form, the last of which may be incomplete. A
   * blank one has no completion.
   */
  public String typed() {
    return typed;
  }

  /** What to complete to. */
  public Completion.Kind kind() {
    return kind;
  }

  /** The largest number of completions, 1 to {@value #MAX_SIZE}; default 8. */
  public int size() {
    return size;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CompletionRequest that
        && typed.equals(that.typed)
        && kind == that.kind
        && size == that.size;
  }

  @Override
  public int hashCode() {
    return List.of(typed, kind, size).hashCode();
  }

  @Override
  public String toString() {
    return "CompletionRequest" + List.of(typed, kind, size);
  }

  /** Collects the values of a request. Not safe for use by several threads at once. */
  public static final class Builder {
    private final String typed;
    private final Completion.Kind kind;
    private int size = DEFAULT_SIZE;

    private Builder(String typed, Completion.Kind kind) {
      this.typed = typed;
      this.kind = kind;
    }

    /** The largest number of completions, 1 to {@value CompletionRequest#MAX_SIZE}; default 8. */
    public Builder size(int size) {
      this.size = size;
      return this;
    }

    /**
     * Builds the request.
     *
     * @throws InvalidRequestException if the size is out of range
     */
    public CompletionRequest build() {
      return new CompletionRequest(this);
    }
  }
}

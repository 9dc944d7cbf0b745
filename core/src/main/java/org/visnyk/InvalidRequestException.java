package org.visnyk;

import java.util.OptionalInt;

/**
 * A request is impossible, such as one for a negative number of hits, or its query breaks a rule of
 * the query language and is read strictly.
 *
 * @since 0.1
 */
public final class InvalidRequestException extends VisnykException {
  private static final int NOWHERE = 0;
  private static final int LONGEST_EXCERPT = 40;

  private final int column;

  /** An impossible request; the message says what would be possible. */
  public InvalidRequestException(String message) {
    this(message, NOWHERE);
  }

  private InvalidRequestException(String message, int column) {
    super(message, null);
    this.column = column;
  }

  /**
   * A query that breaks a rule.
   *
   * @param column where in the query, in UTF-16 units, from 1
   * @param found what was found there
   * @param expected what was expected, as part of a sentence
   */
  public static InvalidRequestException inQuery(int column, String found, String expected) {
    return new InvalidRequestException(
        "at column %d of the query: found %s, expected %s"
            .formatted(column, excerpt(found), expected),
        column);
  }

  /** Where in the query the error is, in UTF-16 units from 1; empty if it is not in the query. */
  public OptionalInt column() {
    return column == NOWHERE ? OptionalInt.empty() : OptionalInt.of(column);
  }

  private static String excerpt(String found) {
    if (found.isEmpty()) {
      return "the end";
    }
    return found.length() <= LONGEST_EXCERPT
        ? "'" + found + "'"
        : "'" + found.substring(0, LONGEST_EXCERPT) + "…'";
  }
}

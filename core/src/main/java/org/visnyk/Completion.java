package org.visnyk;

import java.util.Optional;

/**
 * A completion of a partially typed query. Immutable.
 *
 * @param text a title, or a name in its base form
 * @param kind whether it is a title or a name
 * @param id the article with the title; empty for a name
 * @since 0.1
 */
public record Completion(String text, Kind kind, Optional<String> id) {

  /** What a query is completed to. */
  public enum Kind {
    /** A title of an article; the newest come first. */
    TITLE,
    /** A tag, an author or a name in a title; the most frequent come first. */
    NAME
  }
}

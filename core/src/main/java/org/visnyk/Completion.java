package org.visnyk;

import java.util.Optional;

/**
 * What somebody who is typing may go on to type. Immutable.
 *
 * @param text a title, or a name in its first form
 * @param kind which of them
 * @param id the article of a title; empty for a name
 */
public record Completion(String text, Kind kind, Optional<String> id) {

  /** What a text is completed to. */
  public enum Kind {
    /** Titles of articles, the newest first. */
    TITLE,
    /** Tags, authors and names that titles have, the most frequent first. */
    NAME
  }
}

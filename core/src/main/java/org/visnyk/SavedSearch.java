package org.visnyk;

import java.time.Instant;
import java.util.Optional;

/**
 * A search to come back to. Immutable.
 *
 * @param name by which it is found again; not blank
 * @param request what is searched for. Of it, the query and how it is read, how many of its words
 *     are required, and the filters are kept; everything else is that of a new request
 * @param created when it was saved first
 * @param lastSeen when somebody last looked at what it finds; empty if never
 * @since 0.1
 */
public record SavedSearch(
    String name, SearchRequest request, Instant created, Optional<Instant> lastSeen) {

  /**
   * Takes the values.
   *
   * @throws InvalidRequestException if the name is blank
   */
  public SavedSearch {
    if (name.isBlank()) {
      throw new InvalidRequestException("a saved search needs a name");
    }
  }

  /** A search that nobody has looked at. */
  public static SavedSearch of(String name, SearchRequest request, Instant created) {
    return new SavedSearch(name, request, created, Optional.empty());
  }

  /** The same search, looked at now. */
  public SavedSearch seen(Instant now) {
    return new SavedSearch(name, request, created, Optional.of(now));
  }
}

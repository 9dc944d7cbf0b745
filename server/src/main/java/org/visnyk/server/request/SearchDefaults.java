package org.visnyk.server.request;

import java.math.BigDecimal;
import java.time.Duration;
import org.visnyk.Facet;
import org.visnyk.InvalidRequestException;
import org.visnyk.SortOrder;

/** What the command line and an address of the server mean alike. */
public final class SearchDefaults {
  private static final int NANO_DIGITS = 9;

  private SearchDefaults() {}

  /** The facets that are counted if nobody says which. */
  public static Facet[] facets() {
    return new Facet[] {Facet.SOURCE, Facet.SECTION, Facet.MONTH};
  }

  /** The order if none is given: an empty query lists the newest articles. */
  public static SortOrder sort(String query) {
    return query.isBlank() ? SortOrder.NEWEST : SortOrder.RELEVANCE;
  }

  /**
   * Parses a number of seconds such as {@code 0.5}.
   *
   * @param name the name of the option or parameter, for the message of a failure
   * @param max the longest time allowed
   * @throws InvalidRequestException if it is not a number, negative or too large
   */
  public static Duration timeout(String name, String text, Duration max) {
    BigDecimal seconds;
    try {
      seconds = new BigDecimal(text.strip());
    } catch (NumberFormatException e) {
      throw new InvalidRequestException(
          "%s: \"%s\" is not a number of seconds".formatted(name, text));
    }
    if (seconds.signum() < 0 || seconds.compareTo(BigDecimal.valueOf(max.toSeconds())) > 0) {
      throw new InvalidRequestException(
          "%s must be 0 to %d seconds, not %s".formatted(name, max.toSeconds(), text));
    }
    return Duration.ofNanos(seconds.movePointRight(NANO_DIGITS).longValue());
  }
}

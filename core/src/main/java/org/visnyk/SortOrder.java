package org.visnyk;

/**
 * The order of hits. Articles without a date come last in the two orders by date; what is equal is
 * ordered by newest, then by id.
 */
public enum SortOrder {
  /** Best match first. */
  RELEVANCE,
  /** Latest publication first. */
  NEWEST,
  /** Earliest publication first. */
  OLDEST
}

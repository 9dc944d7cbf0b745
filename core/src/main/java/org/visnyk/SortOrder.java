package org.visnyk;

/**
 * The order of hits. Articles without a date come last when sorting by date; ties are broken by
 * date, the newest first, then by id.
 *
 * @since 0.1
 */
public enum SortOrder {
  /** Best match first. */
  RELEVANCE,
  /** Latest publication first. */
  NEWEST,
  /** Earliest publication first. */
  OLDEST
}

package org.visnyk;

/**
 * A property of articles by which the matches of a search are counted.
 *
 * @since 0.1
 */
public enum Facet {
  /** By {@link Article#source}. */
  SOURCE,
  /** By {@link Article#section}. */
  SECTION,
  /** By each of {@link Article#authors}. */
  AUTHOR,
  /** By each of {@link Article#tags}. */
  TAG,
  /** By {@link Article#language}: {@code uk}, {@code ru}, {@code en} or {@code other}. */
  LANGUAGE,
  /** By day of publication, written {@code 2024-06-26}. */
  DAY,
  /** By ISO week of publication, written {@code 2024-W26}. */
  WEEK,
  /** By month of publication, written {@code 2024-06}. */
  MONTH,
  /** By year of publication, written {@code 2024}. */
  YEAR;

  /** Whether the values are spans of time, which are listed in chronological order. */
  public boolean isTemporal() {
    return compareTo(DAY) >= 0;
  }
}

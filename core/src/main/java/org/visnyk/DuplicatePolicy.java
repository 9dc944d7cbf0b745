package org.visnyk;

/**
 * What a search does with duplicates: articles that are nearly the same, such as reprints of one
 * wire story. They are recognised when articles are put, unless the index was opened with {@link
 * IndexOptions.Builder#ignoreDuplicates}.
 *
 * @since 0.1
 */
public enum DuplicatePolicy {
  /**
   * One hit for each cluster of duplicates: of those that match, the first in the requested order.
   * {@link Hit#duplicates} names the others.
   */
  FOLD,
  /** Every match is a hit of its own, and {@link Hit#duplicates} names its duplicates. */
  LIST,
  /** Every match is a hit of its own, and duplicates are not looked up. */
  IGNORE
}

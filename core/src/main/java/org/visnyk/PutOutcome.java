package org.visnyk;

/**
 * What {@link NewsIndex#put} did.
 *
 * @since 0.1
 */
public enum PutOutcome {
  /** There was no article with this id. */
  ADDED,
  /** There was an article with this id, and it has been replaced. */
  UPDATED
}

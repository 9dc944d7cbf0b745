package org.visnyk;

/** What {@link NewsIndex#put} did. */
public enum PutOutcome {
  /** No article with this id was there. */
  ADDED,
  /** An article with this id was there and has been replaced. */
  UPDATED
}

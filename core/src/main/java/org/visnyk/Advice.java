package org.visnyk;

/**
 * Help that a search gave or offers. Immutable.
 *
 * @param kind what was noticed
 * @param use whether the hits already are those of {@code query}
 * @param text what was noticed, as a short sentence without a full stop
 * @param query the query that results, in the query language, ready to run
 */
public record Advice(Kind kind, Use use, String text, String query) {

  /** What a search notices. */
  public enum Kind {
    /** A word is misspelt. */
    SPELLING,
    /** A word was typed in the wrong keyboard layout. */
    LAYOUT,
    /** A Ukrainian word was typed in Latin letters. */
    ROMANISATION,
    /** Words name a time of publication. */
    DATES,
    /** No article has all words, so fewer are required. */
    RELAXED
  }

  /** Whether it was done or is only proposed. */
  public enum Use {
    /** As it was typed the query finds nothing: the hits are those of the other query. */
    APPLIED,
    /** The hits are those of what was typed; the other query may find better ones. */
    OFFERED
  }
}

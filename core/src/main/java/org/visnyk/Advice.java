package org.visnyk;

/**
 * A correction that a search applied, or one that it suggests. Immutable.
 *
 * @param kind what the search noticed
 * @param use whether the hits are already those of {@code query}
 * @param text what the search noticed, as a short sentence without a full stop
 * @param query the corrected query, in the query language, ready to run
 * @since 0.1
 */
public record Advice(Kind kind, Use use, String text, String query) {

  /** What a search can notice. */
  public enum Kind {
    /** A word is misspelt. */
    SPELLING,
    /** A word was typed in the wrong keyboard layout. */
    LAYOUT,
    /** A Ukrainian word was typed in Latin letters. */
    ROMANISATION,
    /** A word was typed in Russian. */
    RUSSIAN,
    /** Some words name a time of publication. */
    DATES,
    /** No article has all words, so fewer of them are required. */
    RELAXED
  }

  /** Whether the correction was applied. */
  public enum Use {
    /** The query found nothing as it was typed: the hits are those of the corrected query. */
    APPLIED,
    /** The hits are those of the query as it was typed; the corrected one may find better ones. */
    OFFERED
  }
}

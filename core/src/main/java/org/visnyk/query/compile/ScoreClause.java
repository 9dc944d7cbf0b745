package org.visnyk.query.compile;

import org.apache.lucene.search.Query;

/**
 * A part of a query that adds to the score by itself.
 *
 * @param kind why it does
 * @param text the words of the query that it is made of, or the name that it is; empty if none
 * @param query what it matches and is worth
 */
public record ScoreClause(Kind kind, String text, Query query) {

  /** Why a part adds to the score. */
  public enum Kind {
    WORD("word"),
    OTHER_NAME("other name"),
    PHRASE("phrase"),
    RECENCY("recency");

    private final String words;

    Kind(String words) {
      this.words = words;
    }
  }

  /** What it is, for a person. */
  public String label() {
    return text.isEmpty() ? kind.words : "%s \"%s\"".formatted(kind.words, text);
  }
}

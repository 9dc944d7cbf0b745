package org.visnyk.query.compile;

import org.apache.lucene.search.Query;

/**
 * A clause of a query that adds to the score.
 *
 * @param text the words of the query that it was made from, or the other name; empty if there are
 *     none
 * @param query its matches and scores
 */
public record ScoreClause(Kind kind, String text, Query query) {

  /** Why a clause adds to the score. */
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

  /** Names the clause for people. */
  public String label() {
    return text.isEmpty() ? kind.words : "%s \"%s\"".formatted(kind.words, text);
  }
}

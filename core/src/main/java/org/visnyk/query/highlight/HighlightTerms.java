package org.visnyk.query.highlight;

import java.util.List;
import org.apache.lucene.search.Query;
import org.visnyk.query.scorer.WordQuery;

/**
 * What to highlight in articles.
 *
 * @param words of the query
 * @param beginnings queries that are rewritten to the terms with a prefix
 * @param phrases queries for phrases, in fields with positions
 */
public record HighlightTerms(List<WordQuery> words, List<Query> beginnings, List<Query> phrases) {
  /** Nothing. */
  public static final HighlightTerms NONE = new HighlightTerms(List.of(), List.of(), List.of());

  /** Takes unmodifiable copies. */
  public HighlightTerms {
    words = List.copyOf(words);
    beginnings = List.copyOf(beginnings);
    phrases = List.copyOf(phrases);
  }
}

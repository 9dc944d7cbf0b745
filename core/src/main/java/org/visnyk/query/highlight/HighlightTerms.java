package org.visnyk.query.highlight;

import java.util.List;
import java.util.Set;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;

/**
 * What to highlight in articles.
 *
 * @param words for each word of the query, the terms by which it may be indexed
 * @param beginnings queries that are rewritten to the terms with a prefix
 * @param phrases queries for phrases, in fields with positions
 */
public record HighlightTerms(
    List<Set<BytesRef>> words, List<Query> beginnings, List<Query> phrases) {
  /** Nothing. */
  public static final HighlightTerms NONE = new HighlightTerms(List.of(), List.of(), List.of());

  /** Takes unmodifiable copies. */
  public HighlightTerms {
    words = List.copyOf(words);
    beginnings = List.copyOf(beginnings);
    phrases = List.copyOf(phrases);
  }
}

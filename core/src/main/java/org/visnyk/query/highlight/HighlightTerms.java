package org.visnyk.query.highlight;

import java.util.List;
import java.util.Set;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;

/**
 * What to mark in articles.
 *
 * @param words for each word that is searched for, the terms that it may stand in the index as
 * @param beginnings queries that are rewritten to the terms with a beginning
 * @param phrases queries for words behind each other, in fields with positions
 */
public record HighlightTerms(
    List<Set<BytesRef>> words, List<Query> beginnings, List<Query> phrases) {
  /** Nothing. */
  public static final HighlightTerms NONE = new HighlightTerms(List.of(), List.of(), List.of());

  /** Keeps copies. */
  public HighlightTerms {
    words = List.copyOf(words);
    beginnings = List.copyOf(beginnings);
    phrases = List.copyOf(phrases);
  }
}

package org.visnyk.benchmarks.relevance;

import java.util.List;
import java.util.Map;
import org.visnyk.evaluation.ScoredDocument;

/** Something that answers topics from an index. */
interface SearchSystem {
  /** The best articles for the words of a topic, best first, at most so many. */
  List<ScoredDocument> search(String words, int depth);

  /**
   * Passages of the best articles that answer the words, by id, as HTML with what matched in {@code
   * <mark>}; of at least the first ten.
   */
  Map<String, String> snippets(String words);
}

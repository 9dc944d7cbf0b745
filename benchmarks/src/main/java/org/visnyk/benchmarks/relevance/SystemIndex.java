package org.visnyk.benchmarks.relevance;

import java.util.List;
import java.util.Map;
import org.visnyk.Article;
import org.visnyk.evaluation.ScoredDocument;

/** An index for one or several systems: all articles are put first, then it is searched. */
interface SystemIndex extends AutoCloseable {
  /** Adds an article, or replaces the one with the same id. */
  void put(Article article);

  /** Makes the articles searchable. */
  void finish();

  /** A system that searches this index by its definition, and not after the index is closed. */
  SearchSystem system(SystemDefinition definition);

  @Override
  void close();

  /** Finds articles for topics. */
  interface SearchSystem {
    /** The best articles for the words of a topic, best first, at most {@code depth}. */
    List<ScoredDocument> search(String words, int depth);

    /**
     * Snippets of the best articles by article id, for ten articles or more; HTML with the matches
     * in {@code <mark>}.
     */
    Map<String, String> snippets(String words);
  }
}

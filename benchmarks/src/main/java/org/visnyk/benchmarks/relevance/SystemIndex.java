package org.visnyk.benchmarks.relevance;

import org.visnyk.Article;

/** An index that one system or several search: first every article is put, then it is searched. */
interface SystemIndex extends AutoCloseable {
  /** Adds an article, or replaces the one with the same id. */
  void put(Article article);

  /** Makes ready to be searched what was put. */
  void finish();

  /** A system that searches this index as its definition says; not to be used after the close. */
  SearchSystem system(SystemDefinition definition);

  @Override
  void close();
}

package org.visnyk.benchmarks.engine;

import org.visnyk.Article;

/** Puts articles into an index, by one thread. */
public interface ArticleIndexer extends AutoCloseable {

  /** Adds an article, or replaces the one with the same id. */
  void put(Article article);

  /** Makes durable what was put. */
  void commit();

  /** Commits, and closes the index. */
  @Override
  void close();
}

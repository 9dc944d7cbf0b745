package org.visnyk.benchmarks.engine;

import java.util.List;
import org.visnyk.benchmarks.corpus.NewsQuery;

/** Searches an index. Safe for any number of threads. */
public interface ArticleSearch extends AutoCloseable {
  /** How many hits are fetched. */
  int TOP = 10;

  /** The ids and titles of the best hits. */
  List<FoundArticle> search(NewsQuery query);

  /** Closes the index. */
  @Override
  void close();
}

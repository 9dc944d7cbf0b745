package org.visnyk.benchmarks.engine;

import java.util.List;
import org.visnyk.benchmarks.corpus.NewsQuery;

/** Searches an index. Safe for any number of threads. */
public interface ArticleSearch extends AutoCloseable {
  /** How many hits are fetched. */
  int TOP = 10;

  /** The ids and titles of the best hits; snippets where the engine cannot do without. */
  List<FoundArticle> search(NewsQuery query);

  /** The ids, titles and snippets of the best hits. */
  List<FoundArticle> searchWithSnippets(NewsQuery query);

  /** Closes the index. */
  @Override
  void close();
}

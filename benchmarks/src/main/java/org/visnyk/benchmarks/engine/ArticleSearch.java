package org.visnyk.benchmarks.engine;

import java.util.List;
import org.visnyk.benchmarks.corpus.NewsQuery;

/** Searches an index. Safe for any number of threads. */
public interface ArticleSearch extends AutoCloseable {
  /** How many hits a first page has. */
  int TOP = 10;

  /** The ids and titles of the ten best hits. */
  default List<FoundArticle> search(NewsQuery query) {
    return search(query, TOP);
  }

  /** The ids and titles of the best hits, as many. */
  List<FoundArticle> search(NewsQuery query, int top);

  /** The ids, titles and snippets of the ten best hits. */
  List<FoundArticle> searchWithSnippets(NewsQuery query);

  /** The ten best hits, and how many of all hits each source, section and month has. */
  CountedArticles searchWithCounts(NewsQuery query);

  /** The ten best hits, and what else may have been meant. */
  HelpedSearch searchWithSuggestion(NewsQuery query);

  /** Closes the index. */
  @Override
  void close();
}

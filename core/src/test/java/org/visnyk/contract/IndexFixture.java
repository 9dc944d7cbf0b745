package org.visnyk.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.visnyk.Article;
import org.visnyk.Hit;
import org.visnyk.NewsIndex;
import org.visnyk.SearchRequest;
import org.visnyk.SearchResult;

/** An open index, and shorthand for what tests do with it most. */
public interface IndexFixture {

  /** The index under test. */
  NewsIndex index();

  /** Puts articles and makes them visible. */
  default void put(Article.Builder... articles) {
    for (Article.Builder article : articles) {
      index().put(article.build());
    }
    index().refresh();
  }

  /** Searches for a query in the query language, for as long as it takes. */
  default SearchResult search(String query) {
    return search(SearchRequest.query(query).noTimeout());
  }

  /** Searches. */
  default SearchResult search(SearchRequest.Builder request) {
    return index().search(request.build());
  }

  /** The ids of the hits, in order. */
  default List<String> ids(String query) {
    return ids(search(query));
  }

  /** The ids of the hits, in order. */
  default List<String> ids(SearchRequest.Builder request) {
    return ids(search(request));
  }

  /** The ids of the hits, in alphabetical order. */
  default List<String> sortedIds(SearchRequest.Builder request) {
    return ids(request).stream().sorted().toList();
  }

  /** The ids of the hits on all pages, in order. */
  default List<String> idsOfAllPages(SearchRequest.Builder request) {
    return allHits(request).stream().map(Hit::id).toList();
  }

  /** The hits on all pages, in order. */
  default List<Hit> allHits(SearchRequest.Builder request) {
    List<Hit> hits = new ArrayList<>();
    index().pages(request.build()).forEach(page -> hits.addAll(page.hits()));
    return hits;
  }

  /** The hit of a query that has exactly one. */
  default Hit onlyHit(String query) {
    List<Hit> hits = search(query).hits();
    assertThat(hits).hasSize(1);
    return hits.getFirst();
  }

  private static List<String> ids(SearchResult result) {
    return result.hits().stream().map(Hit::id).toList();
  }
}

package org.visnyk.benchmarks.engine;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.visnyk.IndexOptions;
import org.visnyk.NewsIndex;
import org.visnyk.SearchRequest;
import org.visnyk.SortOrder;
import org.visnyk.benchmarks.corpus.NewsQuery;

/** Searches through the front room. */
final class VisnykSearch implements ArticleSearch {
  private final NewsIndex index;

  VisnykSearch(Path folder) {
    index = NewsIndex.open(folder, IndexOptions.readOnly());
  }

  @Override
  public List<FoundArticle> search(NewsQuery query) {
    return found(request(query).withoutSnippets());
  }

  @Override
  public List<FoundArticle> searchWithSnippets(NewsQuery query) {
    return found(request(query));
  }

  private List<FoundArticle> found(SearchRequest.Builder request) {
    return index.search(request.build()).hits().stream()
        .map(hit -> new FoundArticle(hit.id(), hit.title(), hit.snippet()))
        .toList();
  }

  private static SearchRequest.Builder request(NewsQuery query) {
    String text = query.phrase() ? '"' + query.words() + '"' : query.words();
    SearchRequest.Builder request = SearchRequest.query(text).size(TOP);
    if (query.isDated()) {
      request.publishedBetween(
          Instant.ofEpochMilli(query.publishedFrom()),
          Instant.ofEpochMilli(query.publishedBefore()));
    }
    return query.newestFirst() ? request.sort(SortOrder.NEWEST) : request;
  }

  @Override
  public void close() {
    index.close();
  }
}

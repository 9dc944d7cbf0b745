package org.visnyk.benchmarks.engine;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.visnyk.Facet;
import org.visnyk.FacetCount;
import org.visnyk.IndexOptions;
import org.visnyk.NewsIndex;
import org.visnyk.SearchRequest;
import org.visnyk.SearchResult;
import org.visnyk.SortOrder;
import org.visnyk.benchmarks.corpus.NewsQuery;

/** Searches through the front room. */
final class VisnykSearch implements ArticleSearch {
  private final NewsIndex index;

  VisnykSearch(Path folder) {
    index = NewsIndex.open(folder, IndexOptions.readOnly());
  }

  @Override
  public List<FoundArticle> search(NewsQuery query, int top) {
    return found(index.search(request(query).size(top).withoutSnippets().build()));
  }

  @Override
  public List<FoundArticle> searchWithSnippets(NewsQuery query) {
    return found(index.search(request(query).build()));
  }

  @Override
  public CountedArticles searchWithCounts(NewsQuery query) {
    SearchResult result =
        index.search(
            request(query)
                .withoutSnippets()
                .facets(Facet.SOURCE, Facet.SECTION, Facet.MONTH)
                .build());
    return new CountedArticles(
        found(result),
        counts(result, Facet.SOURCE),
        counts(result, Facet.SECTION),
        counts(result, Facet.MONTH));
  }

  private static Map<String, Long> counts(SearchResult result, Facet facet) {
    return result.facets().getOrDefault(facet, List.of()).stream()
        .collect(Collectors.toMap(FacetCount::value, FacetCount::count));
  }

  @Override
  public HelpedSearch searchWithSuggestion(NewsQuery query) {
    SearchResult result = index.search(request(query).withoutSnippets().build());
    return new HelpedSearch(found(result), result.suggestion().orElse(""));
  }

  private static List<FoundArticle> found(SearchResult result) {
    return result.hits().stream()
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

package org.visnyk.benchmarks.engine;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.visnyk.Article;
import org.visnyk.Completion;
import org.visnyk.CompletionRequest;
import org.visnyk.Facet;
import org.visnyk.FacetCount;
import org.visnyk.IndexOptions;
import org.visnyk.NewsIndex;
import org.visnyk.SearchRequest;
import org.visnyk.SearchResult;
import org.visnyk.SortOrder;
import org.visnyk.benchmarks.corpus.NewsQuery;
import org.visnyk.benchmarks.engine.Engine.Counted;
import org.visnyk.benchmarks.engine.Engine.Found;
import org.visnyk.benchmarks.engine.Engine.Suggested;

/** Visnyk as one of the compared engines. */
public final class VisnykEngine {
  private VisnykEngine() {}

  /**
   * Creates an index in an empty folder; without refreshes, which the baselines do not do either.
   */
  public static Engine.Indexer newIndexer(Path folder) {
    return new Indexer(
        NewsIndex.open(folder, IndexOptions.builder().refreshInterval(Duration.ZERO).build()));
  }

  /** Opens an index to search it. */
  public static Engine.Search openSearch(Path folder) {
    return new Search(NewsIndex.open(folder, IndexOptions.readOnly()));
  }

  /** Opens an index to complete titles and names. */
  public static Engine.Completer openCompleter(Path folder) {
    return new Completer(NewsIndex.open(folder, IndexOptions.readOnly()));
  }

  private record Indexer(NewsIndex index) implements Engine.Indexer {
    @Override
    public void put(Article article) {
      index.put(article);
    }

    @Override
    public void commit() {
      index.commit();
    }

    @Override
    public void close() {
      index.close();
    }
  }

  private record Search(NewsIndex index) implements Engine.Search {
    @Override
    public List<Found> search(NewsQuery query, int size) {
      return found(index.search(request(query).size(size).withoutSnippets().build()));
    }

    @Override
    public List<Found> searchWithSnippets(NewsQuery query) {
      return found(index.search(request(query).build()));
    }

    @Override
    public Counted searchWithCounts(NewsQuery query) {
      SearchResult result =
          index.search(
              request(query)
                  .withoutSnippets()
                  .facets(Facet.SOURCE, Facet.SECTION, Facet.MONTH)
                  .build());
      return new Counted(
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
    public Suggested searchWithSuggestion(NewsQuery query) {
      SearchResult result = index.search(request(query).withoutSnippets().build());
      return new Suggested(found(result), result.suggestion().orElse(""));
    }

    private static List<Found> found(SearchResult result) {
      return result.hits().stream()
          .map(hit -> new Found(hit.id(), hit.title(), hit.snippet().toHtml()))
          .toList();
    }

    private static SearchRequest.Builder request(NewsQuery query) {
      String text = query.phrase() ? '"' + query.words() + '"' : query.words();
      SearchRequest.Builder request = SearchRequest.query(text).size(PAGE_SIZE);
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

  private record Completer(NewsIndex index) implements Engine.Completer {
    @Override
    public List<String> titles(String typed) {
      return complete(CompletionRequest.titles(typed).size(SIZE).build());
    }

    @Override
    public List<String> names(String typed) {
      return complete(CompletionRequest.names(typed).size(SIZE).build());
    }

    private List<String> complete(CompletionRequest request) {
      return index.complete(request).stream().map(Completion::text).toList();
    }

    @Override
    public void close() {
      index.close();
    }
  }
}

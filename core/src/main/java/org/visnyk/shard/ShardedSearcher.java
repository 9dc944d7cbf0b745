package org.visnyk.shard;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.visnyk.ArticleFilter;
import org.visnyk.Completion;
import org.visnyk.CompletionRequest;
import org.visnyk.Hit;
import org.visnyk.SearchRequest;
import org.visnyk.SearchResult;
import org.visnyk.analysis.chain.NewsAnalyzer;
import org.visnyk.language.TextAnalyzer.Source;
import org.visnyk.query.AssistedSearcher;
import org.visnyk.query.SignificantTerms;
import org.visnyk.query.compile.FilterCompiler;
import org.visnyk.query.compile.QueryCompiler;
import org.visnyk.query.compile.RecentWords;
import org.visnyk.query.completion.Completer;
import org.visnyk.query.page.PageFinder;

/**
 * Searches all shards of an index as one, with the same hits and scores. Safe for any number of
 * threads; keep one for as long as searches are made.
 */
public final class ShardedSearcher {
  private final RecentWords words;
  private final QueryCompiler compiler;
  private final AssistedSearcher assisted;
  private final SignificantTerms significantTerms;
  private final Completer completer;
  private final FilterCompiler filters;

  /** Makes a searcher for any index, with the dictionary of the library. */
  public ShardedSearcher() {
    NewsAnalyzer analyzer = new NewsAnalyzer(Source.QUERY);
    this.words = new RecentWords(analyzer);
    this.compiler = new QueryCompiler(analyzer);
    this.assisted = new AssistedSearcher(analyzer);
    this.significantTerms = new SignificantTerms(analyzer);
    this.completer = new Completer(analyzer);
    this.filters = new FilterCompiler(analyzer);
  }

  /**
   * Answers a request.
   *
   * @param now the reference time, unless the request has a cursor: all pages use that of the first
   * @throws org.visnyk.InvalidRequestException as {@link org.visnyk.NewsIndex#search} specifies
   * @throws IOException if the shards cannot be reached
   */
  public SearchResult search(SearchRequest request, Instant now, Shards shards) throws IOException {
    return assisted.search(new ShardedSearches(request, now, shards, words, compiler));
  }

  /**
   * Completes what was typed, as {@link org.visnyk.NewsIndex#complete} specifies. The most frequent
   * words of a shard count, so a rare completion may be missing that one index would give.
   *
   * @throws IOException if the shards cannot be reached
   */
  public List<Completion> complete(CompletionRequest request, Shards shards) throws IOException {
    return completer.complete(
        request,
        typed ->
            shards.candidates(request, typed).stream()
                .map(each -> new Completer.Candidate(each.text(), each.id(), each.rank()))
                .toList());
  }

  /**
   * The query for articles to read.
   *
   * @throws org.visnyk.InvalidRequestException if its query breaks a rule of the query language
   */
  public ShardQuery toExport(ArticleFilter filter) {
    filters.toExport(filter);
    return new ShardQuery.Selected(filter);
  }

  /**
   * The query for articles to delete.
   *
   * @throws org.visnyk.InvalidRequestException as {@link
   *     org.visnyk.NewsIndex#delete(ArticleFilter)} specifies
   */
  public ShardQuery toDelete(ArticleFilter filter) {
    filters.toDelete(filter);
    return new ShardQuery.Selected(filter);
  }

  /**
   * Finds similar articles, as {@link org.visnyk.NewsIndex#moreLikeThis} specifies.
   *
   * @throws org.visnyk.InvalidRequestException if the size is out of range
   * @throws IOException if the shards cannot be reached
   */
  public List<Hit> moreLikeThis(String id, int size, Shards shards) throws IOException {
    SearchRequest request = SearchRequest.query("").size(size).withoutSnippets().build();
    Optional<Shards.Found> found = shards.article(id);
    if (found.isEmpty()) {
      return List.of();
    }
    OptionalLong cluster = found.get().cluster();
    int duplicates =
        cluster.isPresent()
            ? shards
                .members(Set.of(cluster.getAsLong()))
                .getOrDefault(cluster.getAsLong(), List.of())
                .size()
            : 1;
    Map<String, Float> lemmas =
        significantTerms.of(found.get().article(), Math.max(1, duplicates), new ShardTerms(shards));
    if (lemmas.isEmpty()) {
      return List.of();
    }
    ShardQuery query =
        new ShardQuery.Similar(id, cluster, lemmas, SignificantTerms.required(lemmas.size()));
    ShardHitSource source = new ShardHitSource(shards, query, shards.statistics(query), request);
    return source.hits(new PageFinder(request, Optional.empty(), source).find());
  }
}

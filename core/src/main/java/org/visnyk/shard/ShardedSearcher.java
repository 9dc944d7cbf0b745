package org.visnyk.shard;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.visnyk.Article;
import org.visnyk.ArticleFilter;
import org.visnyk.Completion;
import org.visnyk.CompletionRequest;
import org.visnyk.HighlightedArticle;
import org.visnyk.Hit;
import org.visnyk.SearchRequest;
import org.visnyk.SearchResult;
import org.visnyk.analysis.chain.NewsAnalyzer;
import org.visnyk.index.StoredArticles;
import org.visnyk.index.document.ArticleDocuments;
import org.visnyk.language.TextAnalyzer.Source;
import org.visnyk.query.AssistedSearcher;
import org.visnyk.query.SignificantTerms;
import org.visnyk.query.compile.FilterCompiler;
import org.visnyk.query.compile.Filters;
import org.visnyk.query.compile.QueryCompiler;
import org.visnyk.query.compile.QueryCompiler.Compiled;
import org.visnyk.query.compile.QueryTerms;
import org.visnyk.query.compile.RecentWords;
import org.visnyk.query.completion.Completer;
import org.visnyk.query.highlight.Highlighter;
import org.visnyk.query.page.PageFinder;
import org.visnyk.query.request.Deadline;
import org.visnyk.query.request.Deadline.TimeIsUpException;
import org.visnyk.query.request.RequestSearcher;
import org.visnyk.query.request.ScoreStatistics;
import org.visnyk.query.request.TermLookup;
import org.visnyk.query.syntax.QueryParser;

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
  private final ArticleDocuments documents;

  /** Makes a searcher for any index, with the dictionary of the library. */
  public ShardedSearcher() {
    NewsAnalyzer analyzer = new NewsAnalyzer(Source.QUERY);
    this.words = new RecentWords(analyzer);
    this.compiler = new QueryCompiler(analyzer);
    this.assisted = new AssistedSearcher(analyzer);
    this.significantTerms = new SignificantTerms(analyzer);
    this.completer = new Completer(analyzer);
    this.filters = new FilterCompiler(analyzer);
    this.documents = new ArticleDocuments(new NewsAnalyzer(Source.TEXT));
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
   * Highlights what a request searches for in a whole article, as {@link
   * org.visnyk.NewsIndex#highlight} specifies. Analyses the article once more; asks no shard.
   *
   * @param now the reference time
   * @throws org.visnyk.InvalidRequestException if the query is parsed strictly and breaks a rule
   */
  public HighlightedArticle highlight(Article article, SearchRequest request, Instant now) {
    Deadline deadline =
        new Deadline(request.timeout().orElse(Deadline.UNLIMITED), System::nanoTime);
    Compiled query =
        compiler.compile(
            QueryParser.parse(request.query(), request.syntax()).root(),
            request,
            new QueryTerms(words),
            Filters.millisFrom(now),
            deadline);
    deadline.start();
    try (Directory memory = indexed(article);
        DirectoryReader reader = DirectoryReader.open(memory)) {
      RequestSearcher searcher =
          new RequestSearcher(
              new IndexSearcher(reader), deadline, new ScoreStatistics(), new TermLookup());
      return new Highlighter(searcher, new StoredArticles(reader), deadline, query.highlights())
          .markWhole(0);
    } catch (TimeIsUpException e) {
      return HighlightedArticle.of(article);
    } catch (IOException e) {
      throw new IllegalStateException("memory cannot fail to be read", e);
    }
  }

  /** An index of one article. */
  private Directory indexed(Article article) throws IOException {
    Directory memory = new ByteBuffersDirectory();
    try (IndexWriter writer = new IndexWriter(memory, new IndexWriterConfig())) {
      writer.addDocument(documents.of(article, OptionalLong.empty()));
    }
    return memory;
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

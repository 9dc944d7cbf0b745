package org.visnyk.query;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TotalHits;
import org.visnyk.Facet;
import org.visnyk.FacetCount;
import org.visnyk.Hit;
import org.visnyk.SearchRequest;
import org.visnyk.SearchResult;
import org.visnyk.analysis.chain.NewsAnalyzer;
import org.visnyk.query.compile.Filters;
import org.visnyk.query.compile.QueryCompiler;
import org.visnyk.query.duplicates.ClusterMemberships;
import org.visnyk.query.duplicates.DuplicateClusters;
import org.visnyk.query.page.Cursor;
import org.visnyk.query.page.FacetCounter;
import org.visnyk.query.page.HitMaker;
import org.visnyk.query.page.HitPage;
import org.visnyk.query.page.PageFinder;
import org.visnyk.query.request.Deadline;
import org.visnyk.query.request.Deadline.TimeIsUpException;
import org.visnyk.query.request.IndexIdentities;
import org.visnyk.query.request.RequestSearcher;
import org.visnyk.query.request.ScoreStatistics;
import org.visnyk.query.syntax.ParsedQuery;
import org.visnyk.query.syntax.QueryParser;

/** Answers search requests from what a Lucene searcher sees. Safe for any number of threads. */
public final class ArticleSearcher {
  private final QueryCompiler compiler;
  private final FacetCounter facetCounter;
  private final ClusterMemberships stories;
  private final LongSupplier nanoClock;
  private final IndexIdentities identities = new IndexIdentities();

  /**
   * Makes a searcher of articles; it holds no index.
   *
   * @param analyzer makes the terms of queries, with the dictionary and the words of the index
   * @param facetCounter counts matches
   * @param stories finds the near-copies of hits
   */
  public ArticleSearcher(
      NewsAnalyzer analyzer, FacetCounter facetCounter, ClusterMemberships stories) {
    this(analyzer, facetCounter, stories, System::nanoTime);
  }

  public ArticleSearcher(
      NewsAnalyzer analyzer,
      FacetCounter facetCounter,
      ClusterMemberships stories,
      LongSupplier nanoClock) {
    this.compiler = new QueryCompiler(analyzer);
    this.facetCounter = facetCounter;
    this.stories = stories;
    this.nanoClock = nanoClock;
  }

  /**
   * Answers a request.
   *
   * @param request what to search for
   * @param all the state of the index to search, kept open by the caller
   * @throws org.visnyk.InvalidRequestException if the cursor belongs to another search, or the
   *     query is to be read strictly and breaks a rule
   * @throws IOException if the index cannot be read
   */
  public SearchResult search(SearchRequest request, IndexSearcher all) throws IOException {
    ParsedQuery parsed = QueryParser.parse(request.query(), request.syntax());
    Instant now = request.now().orElseGet(Instant::now);
    return search(request, parsed, now, all, request.timeout());
  }

  /**
   * Answers a request as if its query were another one.
   *
   * @param now the moment of the search, unless it follows a cursor: pages are of one moment
   * @param timeout how long to search, at most
   */
  SearchResult search(
      SearchRequest request, ParsedQuery parsed, Instant now, IndexSearcher all, Duration timeout)
      throws IOException {
    long startNanos = System.nanoTime();
    Deadline deadline = new Deadline(timeout, nanoClock);
    String index = identities.of(all.getIndexReader());
    Optional<Cursor> cursor = request.cursor().map(text -> Cursor.read(text, request, index));
    long nowMillis = cursor.map(Cursor::nowMillis).orElseGet(() -> Filters.millisFrom(now));
    QueryCompiler.Compiled compiled = compiler.compile(parsed.root(), request, nowMillis, deadline);
    ScoreStatistics statistics = cursor.map(Cursor::statistics).orElseGet(ScoreStatistics::new);
    RequestSearcher searcher = new RequestSearcher(all, request.sort(), deadline, statistics);

    deadline.start();
    DuplicateClusters copies = new DuplicateClusters(searcher, stories);
    HitPage page =
        new PageFinder(request, compiled.query(), cursor.map(Cursor::last), searcher, copies)
            .find();
    boolean isComplete = !deadline.isOver();
    List<Hit> hits = new HitMaker(request, searcher, copies, deadline).hits(page, compiled);
    Map<Facet, List<FacetCount>> facets =
        facetCounter.count(page.matches(), request.facets(), request.zone(), searcher, deadline);
    return new SearchResult(
        request.query(),
        understood(parsed, compiled),
        Optional.empty(),
        page.total().value(),
        isComplete && page.total().relation() == TotalHits.Relation.EQUAL_TO,
        hits,
        facets,
        page.end()
            .filter(end -> isComplete)
            .map(end -> new Cursor(end, statistics, nowMillis).print(request, index)),
        Duration.ofNanos(System.nanoTime() - startNanos),
        deadline.isOver(),
        List.of());
  }

  /**
   * Whether a request would find anything if its query were another one; without what is shown.
   *
   * @param timeout how long to search, at most; what is not found until then is not there
   */
  boolean finds(
      SearchRequest request, ParsedQuery parsed, Instant now, IndexSearcher all, Duration timeout)
      throws IOException {
    Deadline deadline = new Deadline(timeout, nanoClock);
    QueryCompiler.Compiled compiled =
        compiler.compile(parsed.root(), request, Filters.millisFrom(now), deadline);
    RequestSearcher searcher =
        new RequestSearcher(all, request.sort(), deadline, new ScoreStatistics());
    deadline.start();
    try {
      return searcher.search(compiled.query(), 1).scoreDocs.length > 0;
    } catch (TimeIsUpException e) {
      return false;
    }
  }

  private static String understood(ParsedQuery parsed, QueryCompiler.Compiled compiled) {
    return compiled.isCut()
        ? parsed.with("too many words, so the last ones are left out").understood()
        : parsed.understood();
  }
}

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
import org.visnyk.HighlightedArticle;
import org.visnyk.Hit;
import org.visnyk.SearchRequest;
import org.visnyk.analysis.chain.NewsAnalyzer;
import org.visnyk.index.StoredArticles;
import org.visnyk.query.compile.Filters;
import org.visnyk.query.compile.QueryCompiler;
import org.visnyk.query.compile.QueryCompiler.Compiled;
import org.visnyk.query.compile.QueryTerms;
import org.visnyk.query.compile.RecentWords;
import org.visnyk.query.duplicates.ClusterMemberships;
import org.visnyk.query.duplicates.DuplicateClusters;
import org.visnyk.query.highlight.Highlighter;
import org.visnyk.query.page.Cursor;
import org.visnyk.query.page.FacetCounter;
import org.visnyk.query.page.HitMaker;
import org.visnyk.query.page.HitPage;
import org.visnyk.query.page.PageFinder;
import org.visnyk.query.request.CollectionTerms;
import org.visnyk.query.request.Deadline;
import org.visnyk.query.request.Deadline.TimeIsUpException;
import org.visnyk.query.request.IndexIdentities;
import org.visnyk.query.request.IndexTerms;
import org.visnyk.query.request.RequestSearcher;
import org.visnyk.query.request.ScoreStatistics;
import org.visnyk.query.request.TermLookup;
import org.visnyk.query.syntax.ParsedQuery;

/** Searches an index for parsed queries, without advice. Thread-safe. */
public final class ArticleSearcher {
  private final RecentWords words;
  private final QueryCompiler compiler;
  private final FacetCounter facetCounter;
  private final ClusterMemberships memberships;
  private final LongSupplier nanoClock;
  private final TermLookup termLookup = new TermLookup();
  private final IndexIdentities identities = new IndexIdentities();

  /**
   * Makes a searcher for any state of an index.
   *
   * @param analyzer for queries, with the dictionary and user words of the index
   * @param memberships finds the duplicates of hits
   */
  public ArticleSearcher(
      NewsAnalyzer analyzer, FacetCounter facetCounter, ClusterMemberships memberships) {
    this(analyzer, facetCounter, memberships, System::nanoTime);
  }

  public ArticleSearcher(
      NewsAnalyzer analyzer,
      FacetCounter facetCounter,
      ClusterMemberships memberships,
      LongSupplier nanoClock) {
    this.words = new RecentWords(analyzer);
    this.compiler = new QueryCompiler(analyzer);
    this.facetCounter = facetCounter;
    this.memberships = memberships;
    this.nanoClock = nanoClock;
  }

  /**
   * Prepares the searches of a request.
   *
   * @param now the reference time, unless the request has a cursor: all pages use that of the first
   * @param index the state of the index to search, kept open by the caller
   */
  Searches of(SearchRequest request, Instant now, IndexSearcher index) {
    return new Searches(request, now, index);
  }

  /**
   * The searches of a request: for the query as typed, and perhaps for others instead of it. All of
   * them share the words they analyse and the time limit. Not thread-safe.
   */
  final class Searches {
    private final SearchRequest request;
    private final Instant now;
    private final IndexSearcher index;
    private final QueryTerms terms = new QueryTerms(words);
    private Optional<Long> startNanos = Optional.empty();

    private Searches(SearchRequest request, Instant now, IndexSearcher index) {
      this.request = request;
      this.now = now;
      this.index = index;
    }

    /** Analyses the words of the request. */
    QueryTerms terms() {
      return terms;
    }

    /** The terms of the index. */
    CollectionTerms collection() {
      return new IndexTerms(index.getIndexReader(), termLookup);
    }

    /**
     * Finds the page of the request.
     *
     * @throws org.visnyk.InvalidRequestException if the cursor belongs to another search, or the
     *     query is parsed strictly and has a part without a word
     * @throws IOException if the index cannot be read
     */
    Found search(ParsedQuery parsed) throws IOException {
      Deadline deadline = newDeadline();
      String identity = identities.of(index.getIndexReader());
      Optional<Cursor> cursor = request.cursor().map(text -> Cursor.read(text, request, identity));
      long nowMillis = cursor.map(Cursor::nowMillis).orElseGet(() -> Filters.millisFrom(now));
      Compiled query = compiler.compile(parsed.root(), request, terms, nowMillis, deadline);
      ScoreStatistics statistics = cursor.map(Cursor::statistics).orElseGet(ScoreStatistics::new);
      RequestSearcher searcher = new RequestSearcher(index, deadline, statistics, termLookup);

      deadline.start();
      DuplicateClusters clusters = new DuplicateClusters(searcher, memberships);
      HitPage page =
          new PageFinder(request, query.query(), cursor.map(Cursor::last), searcher, clusters)
              .find();
      boolean isComplete = !deadline.isOver();
      List<Hit> hits = new HitMaker(request, searcher, clusters, deadline).hits(page, query);
      Map<Facet, List<FacetCount>> facets =
          facetCounter.count(page.matches(), request.facets(), request.zone(), searcher, deadline);
      return new Found(
          understood(parsed, query, request),
          page.total().value(),
          isComplete && page.total().relation() == TotalHits.Relation.EQUAL_TO,
          hits,
          facets,
          page.end()
              .filter(end -> isComplete)
              .map(end -> new Cursor(end, statistics, nowMillis).print(request, identity)),
          deadline.isOver());
    }

    /**
     * Highlights what a query searches for in a whole article.
     *
     * @throws org.visnyk.InvalidRequestException if the query is parsed strictly and has a part
     *     without a word
     * @throws IOException if the index cannot be read
     */
    HighlightedArticle highlight(ParsedQuery parsed, int doc) throws IOException {
      Deadline deadline = newDeadline();
      Compiled query =
          compiler.compile(parsed.root(), request, terms, Filters.millisFrom(now), deadline);
      deadline.start();
      StoredArticles texts = new StoredArticles(index.getIndexReader());
      try {
        return new Highlighter(
                new RequestSearcher(index, deadline, new ScoreStatistics(), termLookup),
                texts,
                deadline,
                query.highlights())
            .markWhole(doc);
      } catch (TimeIsUpException e) {
        return HighlightedArticle.of(texts.article(doc));
      }
    }

    /** Whether a query has matches; false if none was found in time. */
    boolean hasMatches(ParsedQuery parsed) throws IOException {
      Deadline deadline = newDeadline();
      Compiled query =
          compiler.compile(parsed.root(), request, terms, Filters.millisFrom(now), deadline);
      RequestSearcher searcher =
          new RequestSearcher(index, deadline, new ScoreStatistics(), termLookup);
      deadline.start();
      try {
        return searcher.search(query.query(), 1).scoreDocs.length > 0;
      } catch (TimeIsUpException e) {
        return false;
      }
    }

    /** The time that earlier searches of the request have left. */
    private Deadline newDeadline() {
      long nanos = System.nanoTime();
      Duration spent =
          startNanos.map(start -> Duration.ofNanos(nanos - start)).orElse(Duration.ZERO);
      startNanos = startNanos.or(() -> Optional.of(nanos));
      return new Deadline(
          request.timeout().map(timeout -> left(timeout, spent)).orElse(Deadline.UNLIMITED),
          nanoClock);
    }

    private static Duration left(Duration timeout, Duration spent) {
      Duration left = timeout.minus(spent);
      return left.isNegative() ? Duration.ZERO : left;
    }
  }

  /**
   * What a search found, without what is said about it. See {@link org.visnyk.SearchResult}, of
   * which these are parts.
   */
  record Found(
      String understood,
      long total,
      boolean totalIsExact,
      List<Hit> hits,
      Map<Facet, List<FacetCount>> facets,
      Optional<String> nextCursor,
      boolean isPartial) {}

  private static String understood(ParsedQuery parsed, Compiled query, SearchRequest request) {
    ParsedQuery understood = parsed;
    if (query.isCut()) {
      understood = understood.with("too many words: the last ones are ignored");
    }
    if (query.isEmpty() && !request.query().isBlank()) {
      understood = understood.with("no word to search for, so all articles match");
    }
    return understood.understood();
  }
}

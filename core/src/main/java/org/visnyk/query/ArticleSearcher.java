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
import org.visnyk.query.page.IndexHits;
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
import org.visnyk.query.syntax.QueryParser;

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
  public Searches of(SearchRequest request, Instant now, IndexSearcher index) {
    return new IndexSearches(request, now, index);
  }

  /**
   * Highlights what a request searches for in a whole article. No advice is applied.
   *
   * @param now the reference time
   * @param doc the document of the article
   * @throws org.visnyk.InvalidRequestException if the query is parsed strictly and breaks a rule
   * @throws IOException if the index cannot be read
   */
  public HighlightedArticle highlight(
      SearchRequest request, Instant now, int doc, IndexSearcher index) throws IOException {
    ParsedQuery parsed = QueryParser.parse(request.query(), request.syntax());
    return new IndexSearches(request, now, index).highlight(parsed, doc);
  }

  /** The searches of a request in an index. */
  private final class IndexSearches implements Searches {
    private final SearchRequest request;
    private final Instant now;
    private final IndexSearcher index;
    private final QueryTerms terms = new QueryTerms(words);
    private Optional<Long> startNanos = Optional.empty();

    IndexSearches(SearchRequest request, Instant now, IndexSearcher index) {
      this.request = request;
      this.now = now;
      this.index = index;
    }

    @Override
    public SearchRequest request() {
      return request;
    }

    @Override
    public Instant now() {
      return now;
    }

    @Override
    public QueryTerms terms() {
      return terms;
    }

    @Override
    public CollectionTerms collection() {
      return new IndexTerms(index.getIndexReader(), termLookup);
    }

    @Override
    public Found search(ParsedQuery parsed) throws IOException {
      Deadline deadline = newDeadline();
      String identity = identities.of(index.getIndexReader());
      Optional<Cursor> cursor = request.cursor().map(text -> Cursor.read(text, request, identity));
      long nowMillis = cursor.map(Cursor::nowMillis).orElseGet(() -> Filters.millisFrom(now));
      Compiled query = compiler.compile(parsed.root(), request, terms, nowMillis, deadline);
      ScoreStatistics statistics = cursor.map(Cursor::statistics).orElseGet(ScoreStatistics::new);
      RequestSearcher searcher = new RequestSearcher(index, deadline, statistics, termLookup);

      deadline.start();
      DuplicateClusters clusters = new DuplicateClusters(searcher, memberships);
      IndexHits found = new IndexHits(request, query.query(), searcher, clusters);
      HitPage page = new PageFinder(request, cursor.map(Cursor::last), found).find();
      boolean isComplete = !deadline.isOver();
      List<Hit> hits = new HitMaker(request, searcher, clusters, deadline).hits(page, query);
      Map<Facet, List<FacetCount>> facets =
          facetCounter.count(found.matches(), request.facets(), request.zone(), searcher, deadline);
      return new Found(
          query.understood(parsed, request),
          page.total().value(),
          isComplete && page.total().relation() == TotalHits.Relation.EQUAL_TO,
          hits,
          facets,
          page.end()
              .filter(end -> isComplete)
              .map(end -> new Cursor(end, statistics, nowMillis).print(request, identity)),
          deadline.isOver());
    }

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

    @Override
    public boolean hasMatches(ParsedQuery parsed) throws IOException {
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
}

package org.visnyk.query;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHits;
import org.jspecify.annotations.Nullable;
import org.visnyk.Facet;
import org.visnyk.FacetCount;
import org.visnyk.Hit;
import org.visnyk.SearchRequest;
import org.visnyk.SearchResult;
import org.visnyk.SortOrder;
import org.visnyk.analysis.UkrainianNewsQueryAnalyzer;
import org.visnyk.index.IndexSchema;
import org.visnyk.index.StoredArticles;
import org.visnyk.query.Deadline.TimeIsUpException;
import org.visnyk.query.syntax.ParsedQuery;
import org.visnyk.query.syntax.QueryParser;

/** Answers search requests from what a Lucene searcher sees. Safe for any number of threads. */
public final class ArticleSearcher {
  /** Matches are counted up to here; beyond, a total is a lower bound unless asked exactly. */
  private static final int COUNTED_MATCHES = 1_000;

  private static final TopFieldDocs NOTHING =
      new TopFieldDocs(
          new TotalHits(0, TotalHits.Relation.GREATER_THAN_OR_EQUAL_TO),
          new ScoreDoc[0],
          new SortField[0]);

  private final QueryCompiler compiler;
  private final FacetCounter facetCounter;
  private final LongSupplier nanoClock;

  /**
   * Makes a searcher of articles; it holds no index.
   *
   * @param analyzer makes the terms of queries, with the dictionary and the words of the index
   * @param facetCounter counts matches
   */
  public ArticleSearcher(UkrainianNewsQueryAnalyzer analyzer, FacetCounter facetCounter) {
    this(analyzer, facetCounter, System::nanoTime);
  }

  ArticleSearcher(
      UkrainianNewsQueryAnalyzer analyzer, FacetCounter facetCounter, LongSupplier nanoClock) {
    this.compiler = new QueryCompiler(analyzer);
    this.facetCounter = facetCounter;
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
    return search(request, parsed, all, request.timeout());
  }

  /**
   * Answers a request as if its query were another one.
   *
   * @param timeout how long to search, at most
   */
  SearchResult search(
      SearchRequest request, ParsedQuery parsed, IndexSearcher all, Duration timeout)
      throws IOException {
    long startNanos = System.nanoTime();
    Deadline deadline = new Deadline(timeout, nanoClock);
    QueryCompiler.Compiled compiled = compiler.compile(parsed.root(), request, deadline);
    String index = identity(all);
    Optional<Cursor> cursor = request.cursor().map(text -> Cursor.read(text, request, index));
    ScoreStatistics statistics = cursor.map(Cursor::statistics).orElseGet(ScoreStatistics::new);
    RequestSearcher searcher = new RequestSearcher(all, deadline, statistics);

    deadline.start();
    TopFieldDocs top = topHits(request, compiled.query(), cursor, searcher);
    boolean isComplete = !deadline.isOver();
    ScoreDoc[] page = page(request, top);
    List<Hit> hits = hits(request, compiled, searcher, page, deadline);
    Map<Facet, List<FacetCount>> facets =
        facetCounter.count(compiled.query(), request.facets(), request.zone(), searcher, deadline);
    return new SearchResult(
        request.query(),
        understood(parsed, compiled),
        Optional.empty(),
        top.totalHits.value(),
        isComplete && top.totalHits.relation() == TotalHits.Relation.EQUAL_TO,
        hits,
        facets,
        isComplete && !isLast(request, top, page)
            ? Optional.of(
                new Cursor((FieldDoc) page[page.length - 1], statistics).print(request, index))
            : Optional.empty(),
        Duration.ofNanos(System.nanoTime() - startNanos),
        deadline.isOver(),
        List.of());
  }

  private static String understood(ParsedQuery parsed, QueryCompiler.Compiled compiled) {
    return compiled.isCut()
        ? parsed.with("too many words, so the last ones are left out").understood()
        : parsed.understood();
  }

  private static String identity(IndexSearcher searcher) throws IOException {
    return searcher.getIndexReader() instanceof DirectoryReader reader
        ? IndexSchema.identity(reader.getIndexCommit().getUserData())
        : "";
  }

  /** Fetches one hit more than wanted, which tells whether there is a next page. */
  private static TopFieldDocs topHits(
      SearchRequest request, Query query, Optional<Cursor> cursor, RequestSearcher searcher)
      throws IOException {
    @Nullable FieldDoc after = cursor.map(Cursor::last).orElse(null);
    int counted = request.exactTotal() ? Integer.MAX_VALUE : COUNTED_MATCHES;
    try {
      return searcher.search(
          query,
          new TopFieldCollectorManager(
              Ordering.of(request.sort()), request.offset() + request.size() + 1, after, counted));
    } catch (TimeIsUpException e) {
      return NOTHING; // the deadline remembers that there may be more
    }
  }

  private static ScoreDoc[] page(SearchRequest request, TopFieldDocs top) {
    int from = Math.min(request.offset(), top.scoreDocs.length);
    int to = Math.min(from + request.size(), top.scoreDocs.length);
    return Arrays.copyOfRange(top.scoreDocs, from, to);
  }

  private static boolean isLast(SearchRequest request, TopFieldDocs top, ScoreDoc[] page) {
    return page.length == 0 || top.scoreDocs.length <= request.offset() + page.length;
  }

  private static List<Hit> hits(
      SearchRequest request,
      QueryCompiler.Compiled compiled,
      RequestSearcher searcher,
      ScoreDoc[] page,
      Deadline deadline)
      throws IOException {
    int[] docs = Arrays.stream(page).mapToInt(scoreDoc -> scoreDoc.doc).toArray();
    StoredArticles articles = new StoredArticles(searcher.getIndexReader());
    List<String> snippets =
        request.snippets()
            ? new SnippetMaker(searcher, articles, deadline).snippets(compiled.marked(), docs)
            : Collections.nCopies(docs.length, "");
    List<Hit> hits = new ArrayList<>(page.length);
    for (int i = 0; i < page.length; i++) {
      StoredArticles.Shown shown = articles.shown(docs[i]);
      hits.add(
          new Hit(
              shown.id(),
              shown.title(),
              score(request, (FieldDoc) page[i]),
              shown.published(),
              shown.source(),
              shown.url(),
              snippets.get(i),
              List.of(),
              request.explain()
                  ? explanation(compiled.query(), docs[i], searcher)
                  : Optional.empty()));
    }
    return hits;
  }

  private static Optional<String> explanation(Query query, int doc, RequestSearcher searcher)
      throws IOException {
    try {
      return Optional.of(searcher.explain(query, doc).toString());
    } catch (TimeIsUpException e) {
      return Optional.empty(); // the deadline remembers that there is none
    }
  }

  private static double score(SearchRequest request, FieldDoc doc) {
    return request.sort() == SortOrder.RELEVANCE ? (Float) doc.fields[0] : 0.0;
  }
}

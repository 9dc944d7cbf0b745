package org.visnyk.query;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHits;
import org.jspecify.annotations.Nullable;
import org.visnyk.Hit;
import org.visnyk.SearchRequest;
import org.visnyk.SearchResult;
import org.visnyk.SortOrder;
import org.visnyk.analysis.UkrainianNewsQueryAnalyzer;
import org.visnyk.index.StoredArticles;

/** Answers search requests from what a Lucene searcher sees. Safe for any number of threads. */
public final class ArticleSearcher {
  /** Matches are counted up to here; beyond, a total is a lower bound unless asked exactly. */
  private static final int COUNTED_MATCHES = 1_000;

  private final QueryCompiler compiler;

  /**
   * Makes a searcher of articles; it holds no index.
   *
   * @param analyzer makes the terms of queries, with the dictionary and the words of the index
   */
  public ArticleSearcher(UkrainianNewsQueryAnalyzer analyzer) {
    compiler = new QueryCompiler(analyzer);
  }

  /**
   * Answers a request.
   *
   * @param request what to search for
   * @param searcher the state of the index to search, kept open by the caller
   * @throws org.visnyk.InvalidRequestException if the cursor belongs to another search
   * @throws IOException if the index cannot be read
   */
  public SearchResult search(SearchRequest request, IndexSearcher searcher) throws IOException {
    long startNanos = System.nanoTime();
    ParsedQuery parsed = QueryParser.parse(request.query(), request.syntax());
    Query query = compiler.compile(parsed.root(), request);
    TopFieldDocs top = topHits(request, query, searcher);
    ScoreDoc[] page = page(request, top);
    return new SearchResult(
        request.query(),
        parsed.understood(),
        Optional.empty(),
        top.totalHits.value(),
        top.totalHits.relation() == TotalHits.Relation.EQUAL_TO,
        hits(request, query, searcher, page),
        new FacetCounter(searcher).count(query, request.facets()),
        nextCursor(request, top, page),
        Duration.ofNanos(System.nanoTime() - startNanos));
  }

  /** Fetches one hit more than wanted, which tells whether there is a next page. */
  private static TopFieldDocs topHits(SearchRequest request, Query query, IndexSearcher searcher)
      throws IOException {
    @Nullable FieldDoc after =
        request.cursor().map(cursor -> Cursor.read(cursor, request)).orElse(null);
    int counted = request.exactTotal() ? Integer.MAX_VALUE : COUNTED_MATCHES;
    return searcher.search(
        query,
        new TopFieldCollectorManager(
            Ordering.of(request.sort()), request.offset() + request.size() + 1, after, counted));
  }

  private static ScoreDoc[] page(SearchRequest request, TopFieldDocs top) {
    int from = Math.min(request.offset(), top.scoreDocs.length);
    int to = Math.min(from + request.size(), top.scoreDocs.length);
    return Arrays.copyOfRange(top.scoreDocs, from, to);
  }

  private static Optional<String> nextCursor(
      SearchRequest request, TopFieldDocs top, ScoreDoc[] page) {
    boolean isLast = top.scoreDocs.length <= request.offset() + page.length;
    return page.length == 0 || isLast
        ? Optional.empty()
        : Optional.of(Cursor.after((FieldDoc) page[page.length - 1], request));
  }

  private static List<Hit> hits(
      SearchRequest request, Query query, IndexSearcher searcher, ScoreDoc[] page)
      throws IOException {
    int[] docs = Arrays.stream(page).mapToInt(scoreDoc -> scoreDoc.doc).toArray();
    List<String> snippets =
        request.snippets()
            ? new SnippetMaker(searcher).snippets(query, docs)
            : Collections.nCopies(docs.length, "");
    StoredArticles articles = new StoredArticles(searcher.getIndexReader());
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
                  ? Optional.of(searcher.explain(query, docs[i]).toString())
                  : Optional.empty()));
    }
    return hits;
  }

  private static double score(SearchRequest request, FieldDoc doc) {
    return request.sort() == SortOrder.RELEVANCE ? (Float) doc.fields[0] : 0.0;
  }
}

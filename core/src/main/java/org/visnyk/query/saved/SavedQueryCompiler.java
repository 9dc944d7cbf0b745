package org.visnyk.query.saved;

import org.apache.lucene.search.Query;
import org.visnyk.SearchRequest;
import org.visnyk.SearchRequest.Words;
import org.visnyk.SortOrder;
import org.visnyk.analysis.chain.NewsAnalyzer;
import org.visnyk.query.compile.ContentWords;
import org.visnyk.query.compile.QueryCompiler;
import org.visnyk.query.compile.QueryTerms;
import org.visnyk.query.request.Deadline;
import org.visnyk.query.syntax.ParsedQuery;
import org.visnyk.query.syntax.QueryNode.Clauses;
import org.visnyk.query.syntax.QueryParser;
import org.visnyk.query.syntax.QueryWords;

/** Compiles what a search matches if it is sorted by date. Thread-safe. */
public final class SavedQueryCompiler {
  private final NewsAnalyzer analyzer;
  private final QueryCompiler compiler;

  /** Compiles with an analyzer for queries. */
  public SavedQueryCompiler(NewsAnalyzer analyzer) {
    this.analyzer = analyzer;
    this.compiler = new QueryCompiler(analyzer);
  }

  /**
   * Compiles a search.
   *
   * @throws org.visnyk.InvalidRequestException if its query is read strictly and breaks a rule
   */
  public Query compile(SearchRequest request) {
    ParsedQuery parsed = QueryParser.parse(request.query(), request.syntax());
    QueryTerms terms = new QueryTerms(analyzer);
    Clauses root = parsed.root();
    if (request.words() == Words.ALL) {
      root = QueryWords.require(ContentWords.of(root, terms), java.util.Set.of());
    }
    SearchRequest byDate = request.toBuilder().sort(SortOrder.NEWEST).build();
    return compiler.compile(root, byDate, terms, 0, Deadline.NEVER).query();
  }
}

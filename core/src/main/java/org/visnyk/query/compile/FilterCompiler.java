package org.visnyk.query.compile;

import org.apache.lucene.search.Query;
import org.visnyk.ArticleFilter;
import org.visnyk.InvalidRequestException;
import org.visnyk.SearchRequest.Syntax;
import org.visnyk.analysis.UkrainianNewsQueryAnalyzer;
import org.visnyk.query.syntax.ParsedQuery;
import org.visnyk.query.syntax.QueryNode;
import org.visnyk.query.syntax.QueryParser;

/**
 * Compiles article filters. Where a search makes the best of a query, this refuses what breaks a
 * rule of the query language. Safe for any number of threads.
 */
public final class FilterCompiler {
  private final QueryCompiler compiler;

  /**
   * Makes a compiler; it holds no index.
   *
   * @param analyzer makes the terms of queries, with the dictionary and the words of the index
   */
  public FilterCompiler(UkrainianNewsQueryAnalyzer analyzer) {
    compiler = new QueryCompiler(analyzer);
  }

  /**
   * The query that matches what a filter selects.
   *
   * @throws InvalidRequestException if its query breaks a rule of the query language
   */
  public Query toExport(ArticleFilter filter) {
    return compiler.compileAll(parse(filter).root(), filter);
  }

  /**
   * The same for something that cannot be undone.
   *
   * @throws InvalidRequestException as {@link org.visnyk.NewsIndex#delete(ArticleFilter)} specifies
   */
  public Query toDelete(ArticleFilter filter) {
    ParsedQuery parsed = parse(filter);
    if (!restricts(parsed.root()) && !filter.hasFields()) {
      throw new InvalidRequestException(
          "this asks to delete every article, or all but a few; name a word or a filter,"
              + " or delete all articles with NewsIndex.deleteAll");
    }
    return compiler.compileAll(parsed.root(), filter);
  }

  private static ParsedQuery parse(ArticleFilter filter) {
    ParsedQuery parsed = QueryParser.parse(filter.query(), Syntax.STRICT_QUERY_LANGUAGE);
    if (!parsed.remarks().isEmpty()) {
      throw new InvalidRequestException(
          "the query of the filter is too long: %s; make it shorter"
              .formatted(parsed.remarks().getFirst()));
    }
    return parsed;
  }

  /** Whether only articles match that have something, rather than those that lack something. */
  private static boolean restricts(QueryNode node) {
    return switch (node) {
      case QueryNode.Exclusion exclusion -> false;
      case QueryNode.InTitle title -> restricts(title.node());
      case QueryNode.AnyOf anyOf ->
          anyOf.alternatives().stream().allMatch(FilterCompiler::restricts);
      case QueryNode.Clauses group -> group.parts().stream().anyMatch(FilterCompiler::restricts);
      default -> true;
    };
  }
}

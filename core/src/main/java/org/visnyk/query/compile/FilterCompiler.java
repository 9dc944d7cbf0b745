package org.visnyk.query.compile;

import org.apache.lucene.search.Query;
import org.visnyk.ArticleFilter;
import org.visnyk.InvalidRequestException;
import org.visnyk.SearchRequest.Syntax;
import org.visnyk.analysis.chain.NewsAnalyzer;
import org.visnyk.query.syntax.ParsedQuery;
import org.visnyk.query.syntax.QueryNode;
import org.visnyk.query.syntax.QueryParser;

/**
 * Compiles article filters. Where a search makes the best of a query, this rejects what breaks a
 * rule of the query language. Thread-safe.
 */
public final class FilterCompiler {
  private final QueryCompiler compiler;

  /**
   * Makes a compiler for any state of an index.
   *
   * @param analyzer for queries, with the dictionary and user words of the index
   */
  public FilterCompiler(NewsAnalyzer analyzer) {
    compiler = new QueryCompiler(analyzer);
  }

  /**
   * Compiles a filter that selects articles to read.
   *
   * @throws InvalidRequestException if its query breaks a rule of the query language
   */
  public Query toExport(ArticleFilter filter) {
    return compiler.compileAll(parse(filter).root(), filter);
  }

  /**
   * Compiles a filter that selects articles to delete, which cannot be undone.
   *
   * @throws InvalidRequestException as {@link org.visnyk.NewsIndex#delete(ArticleFilter)} specifies
   */
  public Query toDelete(ArticleFilter filter) {
    ParsedQuery parsed = parse(filter);
    if (!restricts(parsed.root()) && !filter.hasFields()) {
      throw new InvalidRequestException(
          "this would delete every article, or all but a few: add a word or a field to the filter,"
              + " or use NewsIndex.deleteAll to delete everything");
    }
    return compiler.compileAll(parsed.root(), filter);
  }

  private static ParsedQuery parse(ArticleFilter filter) {
    ParsedQuery parsed = QueryParser.parse(filter.query(), Syntax.STRICT_QUERY_LANGUAGE);
    if (!parsed.remarks().isEmpty()) {
      throw new InvalidRequestException(
          "the query of the filter is too long (%s); shorten it"
              .formatted(parsed.remarks().getFirst()));
    }
    return parsed;
  }

  /** Whether a node selects articles by what they have rather than by what they lack. */
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

package org.visnyk.query.compile;

import org.apache.lucene.search.Query;
import org.visnyk.InvalidRequestException;
import org.visnyk.SearchRequest;
import org.visnyk.SearchRequest.Syntax;
import org.visnyk.analysis.chain.NewsAnalyzer;
import org.visnyk.query.syntax.ParsedQuery;
import org.visnyk.query.syntax.QueryNode;
import org.visnyk.query.syntax.QueryParser;

/**
 * Which articles a request selects for something that cannot be undone. Where a search makes the
 * best of a query, this refuses what breaks a rule of the query language. Safe for any number of
 * threads.
 */
public final class DeleteQuery {
  private final QueryCompiler compiler;

  /**
   * Makes a selection; it holds no index.
   *
   * @param analyzer makes the terms of queries, with the dictionary and the words of the index
   */
  public DeleteQuery(NewsAnalyzer analyzer) {
    compiler = new QueryCompiler(analyzer);
  }

  /**
   * The query that matches what the request selects.
   *
   * @throws InvalidRequestException as {@link org.visnyk.NewsIndex#delete(SearchRequest)} says
   */
  public Query of(SearchRequest request) {
    ParsedQuery parsed = QueryParser.parse(request.query(), strict(request.syntax()));
    if (!parsed.remarks().isEmpty()) {
      throw new InvalidRequestException(
          "the query is too long to delete by: %s; make it shorter"
              .formatted(parsed.remarks().getFirst()));
    }
    requireRestriction(parsed.root(), request);
    return compiler.compileAll(parsed.root(), request);
  }

  private static Syntax strict(Syntax syntax) {
    return switch (syntax) {
      case QUERY_LANGUAGE, STRICT_QUERY_LANGUAGE -> Syntax.STRICT_QUERY_LANGUAGE;
      case PLAIN_WORDS -> Syntax.PLAIN_WORDS;
    };
  }

  private static void requireRestriction(QueryNode root, SearchRequest request) {
    boolean hasFilter =
        request.publishedFrom().isPresent()
            || request.publishedBefore().isPresent()
            || !request.sources().isEmpty()
            || !request.sections().isEmpty()
            || !request.authors().isEmpty()
            || !request.tags().isEmpty()
            || !request.languages().isEmpty();
    if (!restricts(root) && !hasFilter) {
      throw new InvalidRequestException(
          "this asks to delete every article, or all but a few; name a word or a filter,"
              + " or delete all articles with NewsIndex.deleteAll (delete --all)");
    }
  }

  /** Whether only articles match that have something, rather than those that lack something. */
  private static boolean restricts(QueryNode node) {
    return switch (node) {
      case QueryNode.Exclusion exclusion -> false;
      case QueryNode.InTitle title -> restricts(title.node());
      case QueryNode.AnyOf anyOf -> anyOf.alternatives().stream().allMatch(DeleteQuery::restricts);
      case QueryNode.Clauses group -> group.parts().stream().anyMatch(DeleteQuery::restricts);
      default -> true;
    };
  }
}

package org.visnyk.query;

import java.util.regex.Pattern;
import org.apache.lucene.search.Query;
import org.visnyk.InvalidRequestException;
import org.visnyk.SearchRequest;
import org.visnyk.SearchRequest.Syntax;
import org.visnyk.analysis.UkrainianNewsQueryAnalyzer;

/**
 * Which articles a request selects for something that cannot be undone. Where a search makes the
 * best of a query, this refuses what it does not understand to the letter. Safe for any number of
 * threads.
 */
public final class ArticleSelection {
  private static final Pattern LONE_SIGN = Pattern.compile("(?<!\\S)-+(?=[\\s\"„“”-]|$)");
  private static final Pattern QUOTED = Pattern.compile("[\"„“”][^\"„“”]*[\"„“”]");
  private static final Pattern QUOTE = Pattern.compile("[\"„“”]");

  private final QueryCompiler compiler;

  /**
   * Makes a selection; it holds no index.
   *
   * @param analyzer makes the terms of queries, with the dictionary and the words of the index
   */
  public ArticleSelection(UkrainianNewsQueryAnalyzer analyzer) {
    compiler = new QueryCompiler(analyzer);
  }

  /**
   * The query that matches what the request selects.
   *
   * @throws InvalidRequestException as {@link org.visnyk.NewsIndex#delete(SearchRequest)} says
   */
  public Query of(SearchRequest request) {
    if (request.syntax() == Syntax.QUERY_LANGUAGE) {
      requireClearSyntax(request.query());
    }
    ParsedQuery parsed = QueryParser.parse(request.query(), request.syntax());
    parsed
        .remark()
        .ifPresent(
            remark -> {
              throw new InvalidRequestException(
                  "the query is too long to delete by: %s; make it shorter".formatted(remark));
            });
    requireRestriction(parsed, request);
    return compiler.compileAll(parsed.root(), request);
  }

  private static void requireClearSyntax(String query) {
    String unquoted = QUOTED.matcher(query).replaceAll("x");
    if (QUOTE.matcher(unquoted).find()) {
      throw new InvalidRequestException(
          "a quote is not closed in: %s; close it, or leave it out".formatted(query));
    }
    if (LONE_SIGN.matcher(unquoted).find()) {
      throw new InvalidRequestException(
          "a minus stands without its word in: %s; write -word for what must be absent"
              .formatted(query));
    }
  }

  private static void requireRestriction(ParsedQuery parsed, SearchRequest request) {
    boolean hasWord =
        parsed.root().parts().stream().anyMatch(part -> !(part instanceof QueryNode.Exclusion));
    boolean hasFilter =
        request.publishedFrom().isPresent()
            || request.publishedBefore().isPresent()
            || !request.sources().isEmpty()
            || !request.sections().isEmpty()
            || !request.authors().isEmpty()
            || !request.tags().isEmpty();
    if (!hasWord && !hasFilter) {
      throw new InvalidRequestException(
          "this asks to delete every article, or all but a few; name a word or a filter,"
              + " or delete all articles with NewsIndex.deleteAll (delete --all)");
    }
  }
}

package org.visnyk.query;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.visnyk.Facet;
import org.visnyk.FacetCount;
import org.visnyk.Hit;
import org.visnyk.SearchRequest;
import org.visnyk.query.compile.QueryTerms;
import org.visnyk.query.request.CollectionTerms;
import org.visnyk.query.syntax.ParsedQuery;

/**
 * The searches of one request: for the query as typed, and perhaps for others instead of it. All of
 * them share the words they analyse and the time limit. Not thread-safe.
 */
public interface Searches {
  /** The request. */
  SearchRequest request();

  /** The reference time of the request. */
  Instant now();

  /** Analyses the words of the request. */
  QueryTerms terms();

  /** The terms of the articles that are searched. */
  CollectionTerms collection();

  /**
   * Finds the page of the request.
   *
   * @throws org.visnyk.InvalidRequestException if the cursor belongs to another search, or the
   *     query is parsed strictly and has a part without a word
   * @throws IOException if the index cannot be read
   */
  Found search(ParsedQuery parsed) throws IOException;

  /** Whether a query has matches; false if none was found in time. */
  boolean hasMatches(ParsedQuery parsed) throws IOException;

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
}

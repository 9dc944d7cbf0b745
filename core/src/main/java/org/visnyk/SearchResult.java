package org.visnyk;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a search found. Immutable.
 *
 * @param query the query as it was asked
 * @param understood the query as it was understood, in the query language, with remarks in square
 *     brackets where something had to be left out
 * @param suggestion a query that may do better, ready to run: that of the first {@link #advice}
 *     which is offered
 * @param total number of matching articles, near-copies among them, or a number that it certainly
 *     exceeds or equals
 * @param totalIsExact whether {@code total} is the exact number
 * @param hits the page of hits that was asked for, in order
 * @param facets the counts that were asked for; the most frequent values first, spans of time in
 *     their own order
 * @param nextCursor where the next page begins; empty if this page is the last, or partial. Pages
 *     that follow cursors have every article once that was there throughout, however much is
 *     written between them. Of collapsed near-copies they have one as long as no better copy comes
 *     or goes meanwhile: whether a story was on an earlier page is told from the articles that are
 *     there now. A page may be short where thousands of near-copies stand before the next story
 * @param took time spent searching
 * @param isPartial whether {@link SearchRequest#timeout} was over before the search was: there may
 *     be more and better hits, snippets may be missing and counts too low, and {@code total} is
 *     what was found until then
 * @param advice what was done and what is offered to help, most important first; see {@code
 *     docs/HELP.md}
 */
public record SearchResult(
    String query,
    String understood,
    Optional<String> suggestion,
    long total,
    boolean totalIsExact,
    List<Hit> hits,
    Map<Facet, List<FacetCount>> facets,
    Optional<String> nextCursor,
    Duration took,
    boolean isPartial,
    List<Advice> advice) {

  /** Takes unmodifiable copies of the collections. */
  public SearchResult {
    hits = List.copyOf(hits);
    advice = List.copyOf(advice);
    Map<Facet, List<FacetCount>> copy = new EnumMap<>(Facet.class);
    facets.forEach((facet, counts) -> copy.put(facet, List.copyOf(counts)));
    facets = Collections.unmodifiableMap(copy);
  }
}

package org.visnyk.query.page;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHits;
import org.jspecify.annotations.Nullable;
import org.visnyk.SearchRequest;
import org.visnyk.query.compile.MatchCountLowerBound;
import org.visnyk.query.duplicates.DuplicateClusters;
import org.visnyk.query.request.Deadline.TimeIsUpException;
import org.visnyk.query.request.RequestSearcher;
import org.visnyk.query.scorer.ArticleQuery;

/**
 * Finds the hits of a request in an index, or those that are found in time. Remembers all matches
 * if the request counts facets.
 */
public final class IndexHits implements HitSource {
  /**
   * Matches are counted up to this number; beyond it, the total is a lower bound unless it must be
   * exact.
   */
  private static final int COUNTED_MATCHES = 1_000;

  private static final TopFieldDocs NOTHING =
      new TopFieldDocs(
          new TotalHits(0, TotalHits.Relation.GREATER_THAN_OR_EQUAL_TO),
          new ScoreDoc[0],
          new SortField[0]);

  private final SearchRequest request;
  private final Query query;
  private final Sort sort;
  private final RequestSearcher searcher;
  private final DuplicateClusters clusters;
  private FacetsCollector matches = new FacetsCollector();

  /**
   * Prepares to find hits.
   *
   * @param query what to find
   * @throws IOException if the index cannot be read
   */
  public IndexHits(
      SearchRequest request, Query query, RequestSearcher searcher, DuplicateClusters clusters)
      throws IOException {
    this.request = request;
    this.query = searcher.rewrite(query);
    this.sort = Ordering.of(request.sort());
    this.searcher = searcher;
    this.clusters = clusters;
  }

  /** All matches that were found, if the request counts facets. */
  public FacetsCollector matches() {
    return matches;
  }

  /** Not for a search for the oldest articles, which are the last ones of each segment. */
  @Override
  public Optional<TopFieldDocs> firstPage(int size, boolean folds) throws IOException {
    return TopHits.canBeIn(request.sort()) ? Optional.of(inOnePass(size, folds)) : Optional.empty();
  }

  private TopFieldDocs inOnePass(int size, boolean folds) throws IOException {
    boolean countsAll = request.exactTotal() && request.facets().isEmpty();
    int known = countsAll ? 0 : MatchCountLowerBound.of(query, searcher.getIndexReader());
    boolean isKnown = known > COUNTED_MATCHES || !request.facets().isEmpty();
    int counted = countsAll ? Integer.MAX_VALUE : isKnown ? 1 : COUNTED_MATCHES;
    TopHits top = new TopHits(request.sort(), size, folds, counted);
    try {
      if (request.facets().isEmpty()) {
        searcher.search(query, top.asManager());
      } else if (ArticleQuery.isCheapWithoutScores(query)) {
        searcher.search(query, top.asManager());
        matches = searcher.search(query, new FacetsCollectorManager());
      } else {
        matches = new FacetsCollector();
        searcher.search(query, top.andAll(matches));
      }
    } catch (TimeIsUpException e) {
      return found(top, known); // the deadline remembers that there may be more
    }
    return found(top, known);
  }

  private TopFieldDocs found(TopHits top, int known) throws IOException {
    top.rememberIn(clusters);
    TopFieldDocs found = top.found();
    return request.facets().isEmpty()
        ? withTotal(found, known)
        : new TopFieldDocs(
            new TotalHits(
                matches.getMatchingDocs().stream().mapToLong(MatchingDocs::totalHits).sum(),
                TotalHits.Relation.EQUAL_TO),
            found.scoreDocs,
            found.fields);
  }

  @Override
  public TopFieldDocs firstRound(@Nullable FieldDoc after, int size) throws IOException {
    if (!request.facets().isEmpty()) {
      return searchAll(after, size);
    }
    if (request.exactTotal()) {
      return search(query, after, size, Integer.MAX_VALUE);
    }
    int known = MatchCountLowerBound.of(query, searcher.getIndexReader());
    return known > COUNTED_MATCHES
        ? withTotal(search(query, after, size, 1), known)
        : search(query, after, size, COUNTED_MATCHES);
  }

  /** The same hits with a lower bound of the total. */
  private static TopFieldDocs withTotal(TopFieldDocs found, int atLeast) {
    TotalHits counted = found.totalHits;
    return counted.relation() == TotalHits.Relation.EQUAL_TO || counted.value() >= atLeast
        ? found
        : new TopFieldDocs(
            new TotalHits(atLeast, TotalHits.Relation.GREATER_THAN_OR_EQUAL_TO),
            found.scoreDocs,
            found.fields);
  }

  /** Counting facets visits every match, so hits and matches are collected in one search. */
  private TopFieldDocs searchAll(@Nullable FieldDoc after, int size) throws IOException {
    try {
      Object[] found =
          searcher.search(
              query,
              new MultiCollectorManager(
                  new TopFieldCollectorManager(sort, size, after, Integer.MAX_VALUE),
                  new FacetsCollectorManager()));
      matches = (FacetsCollector) found[1];
      return (TopFieldDocs) found[0];
    } catch (TimeIsUpException e) {
      return NOTHING; // the deadline remembers that there may be more
    }
  }

  @Override
  public TopFieldDocs nextRound(FieldDoc after, Set<Long> withoutClusters, int size)
      throws IOException {
    return search(clusters.without(query, withoutClusters), after, size, 1);
  }

  private TopFieldDocs search(Query what, @Nullable FieldDoc after, int size, int counted)
      throws IOException {
    try {
      return searcher.search(what, new TopFieldCollectorManager(sort, size, after, counted));
    } catch (TimeIsUpException e) {
      return NOTHING; // the deadline remembers that there may be more
    }
  }

  @Override
  public OptionalLong clusterOf(int doc) throws IOException {
    return clusters.clusterOf(doc);
  }

  @Override
  public Map<Long, Integer> representatives(TopFieldDocs hits) throws IOException {
    return clusters.representatives(clusters.shared(hits.scoreDocs), query, sort);
  }
}

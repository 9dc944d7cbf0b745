package org.visnyk.query.page;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.TopFieldDocs;
import org.jspecify.annotations.Nullable;

/**
 * Finds the articles that match one request, in its order: in an index, or in all parts of a
 * collection. Documents have numbers that only the source knows. For one request and one thread.
 */
public interface HitSource {
  /**
   * The first page in one pass; empty if the source cannot find it so, and has to be searched round
   * by round.
   *
   * @param size number of hits wanted, at least 1
   * @param folds whether only the first article of each cluster of duplicates is wanted
   */
  Optional<TopFieldDocs> firstPage(int size, boolean folds) throws IOException;

  /**
   * The first round: hits with duplicates, and as many counts as the request wants.
   *
   * @param after the hit to begin after; null to begin with the first
   */
  TopFieldDocs firstRound(@Nullable FieldDoc after, int size) throws IOException;

  /** A later round: hits after another one that are in none of some clusters; counts nothing. */
  TopFieldDocs nextRound(FieldDoc after, Set<Long> withoutClusters, int size) throws IOException;

  /** The cluster of a hit; empty if its duplicates are not tracked. */
  OptionalLong clusterOf(int doc) throws IOException;

  /**
   * The first match in the order of the request for each cluster of some hits, unless a hit is the
   * only article of its cluster. Some may be missing if the time is up.
   */
  Map<Long, Integer> representatives(TopFieldDocs hits) throws IOException;
}

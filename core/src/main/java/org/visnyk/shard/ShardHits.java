package org.visnyk.shard;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.visnyk.Facet;
import org.visnyk.FacetCount;
import org.visnyk.Hit;
import org.visnyk.shard.ShardSearch.Place;

/**
 * What a search in all shards found.
 *
 * @param hits in the order of the request
 * @param total number of matching articles
 * @param facets counts by facet; empty if none were wanted
 * @param isPartial whether hits or counts may be missing, because the time was up or a shard could
 *     not be searched
 */
public record ShardHits(
    List<ShardHit> hits, Total total, Map<Facet, List<FacetCount>> facets, boolean isPartial) {
  /** Takes an unmodifiable copy of the hits. */
  public ShardHits {
    hits = List.copyOf(hits);
  }

  /**
   * A number of articles.
   *
   * @param isExact whether it is no lower bound
   */
  public record Total(long articles, boolean isExact) {}

  /**
   * A hit.
   *
   * @param hit without duplicates
   * @param cluster the cluster of its duplicates; empty if they are not tracked
   */
  public record ShardHit(Hit hit, Place place, OptionalLong cluster) {}
}

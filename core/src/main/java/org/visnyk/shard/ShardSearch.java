package org.visnyk.shard;

import java.util.Optional;
import java.util.Set;
import org.visnyk.SearchRequest;

/**
 * A search in all shards for some hits of a request.
 *
 * @param query what to find
 * @param statistics of all shards
 * @param request whose order, zone, facets and timeout count, and whether it wants exact totals,
 *     snippets and explanations
 * @param part which of the hits
 */
public record ShardSearch(
    ShardQuery query, ShardStatistics statistics, SearchRequest request, Part part) {

  /**
   * Which hits are wanted.
   *
   * @param size how many
   * @param after the hit to begin after; empty to begin with the first
   * @param clusters which articles may be hits, by the clusters of their duplicates
   * @param counts whether matches and facets are counted, as the request wants
   */
  public record Part(int size, Optional<Place> after, Clusters clusters, boolean counts) {}

  /** Which articles may be hits, by the clusters of their duplicates. */
  public sealed interface Clusters {
    /** All articles. */
    record All() implements Clusters {}

    /** Articles outside some clusters, or of no cluster. */
    record Without(Set<Long> numbers) implements Clusters {}

    /** Only the first match of each of some clusters. */
    record FirstOf(Set<Long> numbers) implements Clusters {}
  }

  /**
   * Where a hit is in the order of its request.
   *
   * @param score its score; 0 if hits are sorted by date
   * @param published moment of publication in milliseconds since 1970; {@link Long#MIN_VALUE} if it
   *     is unknown, but {@link Long#MAX_VALUE} where the oldest come first
   * @param id the article's id
   */
  public record Place(float score, long published, String id) {}
}

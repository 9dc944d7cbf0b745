package org.visnyk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an index holds, as its searches see it. Immutable.
 *
 * @param articles number of articles
 * @param sizeInBytes bytes on disk
 * @param oldest earliest moment of publication among the articles
 * @param newest latest moment of publication among the articles
 * @param bySource number of articles of each source, the most frequent first
 * @param byYear number of articles of each year of publication, earliest first
 * @param byMonth number of articles of each month of publication, earliest first
 */
public record IndexStatistics(
    long articles,
    long sizeInBytes,
    Optional<Instant> oldest,
    Optional<Instant> newest,
    List<FacetCount> bySource,
    List<FacetCount> byYear,
    List<FacetCount> byMonth) {

  /** Takes unmodifiable copies of the lists. */
  public IndexStatistics {
    bySource = List.copyOf(bySource);
    byYear = List.copyOf(byYear);
    byMonth = List.copyOf(byMonth);
  }
}

package org.visnyk.index;

import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.TieredMergePolicy;

/**
 * How segments are merged while articles come in: into half as many as Lucene would leave. A search
 * looks its terms up in each segment, so an ordinary one takes a third less time with them, and
 * indexing a twentieth more (ADR 23).
 */
final class OrdinaryMerge {
  /** Segments of about one size; Lucene's default is 8. */
  private static final double SEGMENTS_PER_TIER = 4;

  /**
   * Smaller ones are taken for as large as this: some ten thousand articles. Lucene's default is
   * 16.
   */
  private static final double SMALLEST_TIER_MEGABYTES = 32;

  private OrdinaryMerge() {}

  static MergePolicy policy() {
    return new TieredMergePolicy()
        .setSegmentsPerTier(SEGMENTS_PER_TIER)
        .setFloorSegmentMB(SMALLEST_TIER_MEGABYTES);
  }
}

package org.visnyk.index;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.MergeScheduler;
import org.apache.lucene.index.TieredMergePolicy;

/** How segments are merged while articles are put. Stateless. */
final class Merging {
  private static final Logger LOG = System.getLogger(Merging.class.getName());

  /** Segments of about the same size; Lucene's default is 8. */
  private static final double SEGMENTS_PER_TIER = 3;

  /**
   * Smaller segments count as this large, about forty thousand articles. Lucene's default is 16.
   */
  private static final double SMALLEST_TIER_MEGABYTES = 128;

  private Merging() {}

  /**
   * A policy that leaves a third as many segments as Lucene's default. A search looks up its terms
   * in each segment, and the larger buffer of {@link ArticleWriter} pays for merging (ADR 54).
   */
  static MergePolicy policy() {
    return new TieredMergePolicy()
        .setSegmentsPerTier(SEGMENTS_PER_TIER)
        .setFloorSegmentMB(SMALLEST_TIER_MEGABYTES);
  }

  /**
   * A scheduler that merges in the background and logs failures: nothing is lost by them, the merge
   * is tried again later, and a full disk is reported to the next put or commit. Lucene's own
   * scheduler would let its threads die with a stack trace on standard error.
   */
  static MergeScheduler scheduler() {
    return new ConcurrentMergeScheduler() {
      @Override
      protected void handleMergeException(Throwable failure) {
        LOG.log(Level.WARNING, "segments could not be merged; tried again later", failure);
      }
    };
  }
}

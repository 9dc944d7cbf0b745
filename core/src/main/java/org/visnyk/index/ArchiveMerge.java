package org.visnyk.index;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.FilterMergePolicy;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.MergeTrigger;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.misc.index.BPIndexReorderer;
import org.apache.lucene.misc.index.BPReorderingMergePolicy;
import org.jspecify.annotations.Nullable;

/**
 * Merges a finished archive into one segment whose articles are in an order that compresses well.
 * Lucene's policies leave a single segment alone; this one rewrites it if it is not in order yet.
 */
final class ArchiveMerge extends FilterMergePolicy {
  /**
   * The key that {@link BPReorderingMergePolicy} writes into the diagnostics of a segment it has
   * reordered.
   */
  private static final String REORDERED = "bp.reordered";

  /** Share of the maximum heap that the reordering may use. */
  private static final double SHARE_OF_HEAP = 0.25;

  private static final double BYTES_PER_MEGABYTE = 1 << 20;

  private ArchiveMerge(MergePolicy in) {
    super(in);
  }

  static MergePolicy policy() {
    BPIndexReorderer reorderer = new BPIndexReorderer();
    reorderer.setRAMBudgetMB(SHARE_OF_HEAP * Runtime.getRuntime().maxMemory() / BYTES_PER_MEGABYTE);
    return new BPReorderingMergePolicy(new ArchiveMerge(new TieredMergePolicy()), reorderer);
  }

  /** Merges nothing but what was requested. */
  @Override
  public @Nullable MergeSpecification findMerges(
      MergeTrigger trigger, SegmentInfos segments, MergeContext context) {
    return null;
  }

  @Override
  public @Nullable MergeSpecification findForcedMerges(
      SegmentInfos segments,
      int mostSegments,
      Map<SegmentCommitInfo, Boolean> wanted,
      MergeContext context)
      throws IOException {
    MergeSpecification usual = super.findForcedMerges(segments, mostSegments, wanted, context);
    if (usual != null || segments.size() != 1) {
      return usual;
    }
    SegmentCommitInfo only = segments.info(0);
    // A segment made by this run is not merged again, even if it could not be reordered.
    boolean isOriginal = Boolean.TRUE.equals(wanted.get(only));
    if (!isOriginal
        || only.info.getDiagnostics().containsKey(REORDERED)
        || context.getMergingSegments().contains(only)) {
      return null;
    }
    MergeSpecification again = new MergeSpecification();
    again.add(new OneMerge(List.of(only)));
    return again;
  }
}

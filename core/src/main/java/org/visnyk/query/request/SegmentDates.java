package org.visnyk.query.request;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.search.IndexSearcher.LeafReaderContextPartition;
import org.jspecify.annotations.Nullable;
import org.visnyk.SortOrder;
import org.visnyk.index.IndexSchema;

/**
 * Orders segments by date. Articles are mostly indexed in the order of publication; a search for
 * the newest that began with the oldest segment would find a newer article with every match, and
 * could skip none. Stateless.
 */
final class SegmentDates {
  private SegmentDates() {}

  /** Puts the segments first whose best article comes first in an order. */
  static LeafReaderContextPartition[] bestFirst(
      LeafReaderContextPartition[] segments, SortOrder order) throws IOException {
    if (order == SortOrder.RELEVANCE || segments.length < 2) {
      return segments;
    }
    Dated[] dated = new Dated[segments.length];
    for (int i = 0; i < dated.length; i++) {
      dated[i] = new Dated(segments[i], first(segments[i].ctx.reader(), order));
    }
    Comparator<Dated> oldestFirst = Comparator.comparingLong(Dated::first);
    Arrays.sort(dated, order == SortOrder.NEWEST ? oldestFirst.reversed() : oldestFirst);
    return Arrays.stream(dated).map(Dated::segment).toArray(LeafReaderContextPartition[]::new);
  }

  private record Dated(LeafReaderContextPartition segment, long first) {}

  /** The date of the first article in an order; the last possible date if no article has one. */
  private static long first(LeafReader segment, SortOrder order) throws IOException {
    boolean isNewest = order == SortOrder.NEWEST;
    @Nullable PointValues dates = segment.getPointValues(IndexSchema.PUBLISHED);
    byte @Nullable [] first =
        dates == null ? null : isNewest ? dates.getMaxPackedValue() : dates.getMinPackedValue();
    if (first == null) {
      return isNewest ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
    return LongPoint.decodeDimension(first, 0);
  }
}

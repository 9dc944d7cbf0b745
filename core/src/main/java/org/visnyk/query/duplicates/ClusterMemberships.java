package org.visnyk.query.duplicates;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;
import org.visnyk.index.schema.IndexSchema;
import org.visnyk.query.request.SegmentCache;

/**
 * Finds the articles of a cluster of duplicates, in memory: every page needs them, and looking them
 * up as points would take as long as the search itself (ADR 19). Thread-safe; keep one for as long
 * as searches are made.
 */
public final class ClusterMemberships {
  /** Says that no member of a cluster is known. */
  static final int NO_MEMBER = -1;

  private final SegmentCache<SegmentClusters> segments = new SegmentCache<>(SegmentClusters::of);

  /** Starts without any segment. */
  public ClusterMemberships() {}

  /**
   * The articles of a cluster in ascending order of their document numbers, without deleted ones.
   *
   * @param member a member that is known not to be deleted, or {@link #NO_MEMBER}; saves a lookup
   */
  List<Integer> articles(long cluster, int member, IndexReader reader) throws IOException {
    List<Integer> articles = new ArrayList<>(2);
    for (LeafReaderContext leaf : reader.leaves()) {
      segments.of(leaf.reader()).addArticles(cluster, member, leaf, articles);
    }
    return articles;
  }

  /**
   * The clusters of a segment, at about nine bytes for each article that has one. Cluster numbers
   * are spread evenly over 64 bits: the highest bits select a bucket of about four articles, the
   * lowest 32 are compared within it. Immutable.
   */
  private static final class SegmentClusters {
    private static final int ARTICLES_PER_BUCKET = 4;

    private final int bucketBits;

    /** The beginning of each bucket, and the end of the last one. */
    private final int[] starts;

    private final int[] lowBits;
    private final int[] docs;

    private SegmentClusters(int bucketBits, int[] starts, int[] lowBits, int[] docs) {
      this.bucketBits = bucketBits;
      this.starts = starts;
      this.lowBits = lowBits;
      this.docs = docs;
    }

    /** Reads a segment, deleted articles included: some ten million articles in a second. */
    static SegmentClusters of(LeafReader segment) throws IOException {
      int bucketBits =
          Integer.SIZE - Integer.numberOfLeadingZeros(segment.maxDoc() / ARTICLES_PER_BUCKET);
      int[] starts = new int[(1 << bucketBits) + 1];
      SortedNumericDocValues clusters = clusters(segment);
      while (clusters.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        starts[bucket(clusters.nextValue(), bucketBits) + 1]++;
      }
      for (int bucket = 1; bucket < starts.length; bucket++) {
        starts[bucket] += starts[bucket - 1];
      }
      int[] lowBits = new int[starts[starts.length - 1]];
      int[] docs = new int[lowBits.length];
      int[] free = starts.clone();
      clusters = clusters(segment);
      for (int doc = clusters.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = clusters.nextDoc()) {
        long cluster = clusters.nextValue();
        int at = free[bucket(cluster, bucketBits)]++;
        lowBits[at] = (int) cluster;
        docs[at] = doc;
      }
      return new SegmentClusters(bucketBits, starts, lowBits, docs);
    }

    private static SortedNumericDocValues clusters(LeafReader segment) throws IOException {
      return DocValues.getSortedNumeric(segment, IndexSchema.CLUSTER);
    }

    private static int bucket(long cluster, int bucketBits) {
      return bucketBits == 0 ? 0 : (int) (cluster >>> (Long.SIZE - bucketBits));
    }

    void addArticles(long cluster, int member, LeafReaderContext leaf, List<Integer> target)
        throws IOException {
      int bucket = bucket(cluster, bucketBits);
      for (int i = starts[bucket]; i < starts[bucket + 1]; i++) {
        int doc = leaf.docBase + docs[i];
        if (lowBits[i] == (int) cluster
            && (doc == member || isLiveMember(cluster, docs[i], leaf.reader()))) {
          target.add(doc);
        }
      }
    }

    private static boolean isLiveMember(long cluster, int doc, LeafReader segment)
        throws IOException {
      @Nullable Bits live = segment.getLiveDocs();
      SortedNumericDocValues clusters = clusters(segment);
      return (live == null || live.get(doc))
          && clusters.advanceExact(doc)
          && clusters.nextValue() == cluster;
    }
  }
}

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
import org.visnyk.query.memory.SegmentCache;

/**
 * Finds the articles of a cluster of duplicates, in memory: every page needs them, and looking them
 * up as points would take as long as the search itself (ADR 19). Thread-safe; keep one for as long
 * as searches are made.
 */
public final class ClusterMemberships {
  private final SegmentCache<SegmentClusters> segments = new SegmentCache<>(SegmentClusters::of);

  /** Starts without any segment. */
  public ClusterMemberships() {}

  /**
   * The articles of a cluster in ascending order of their document numbers, without deleted ones.
   */
  List<Integer> articles(long cluster, IndexReader reader) throws IOException {
    List<Integer> articles = new ArrayList<>(2);
    for (LeafReaderContext leaf : reader.leaves()) {
      segments.of(leaf.reader()).addArticles(cluster, leaf, articles);
    }
    return articles;
  }

  /**
   * The clusters of a segment, at about thirteen bytes for each article that has one. Cluster
   * numbers are spread evenly over 64 bits: the highest bits select a bucket of about four
   * articles. Immutable.
   */
  private static final class SegmentClusters {
    private static final int ARTICLES_PER_BUCKET = 4;

    private final int bucketBits;

    /** The beginning of each bucket, and the end of the last one. */
    private final int[] starts;

    private final long[] numbers;
    private final int[] docs;

    private SegmentClusters(int bucketBits, int[] starts, long[] numbers, int[] docs) {
      this.bucketBits = bucketBits;
      this.starts = starts;
      this.numbers = numbers;
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
      long[] numbers = new long[starts[starts.length - 1]];
      int[] docs = new int[numbers.length];
      int[] free = starts.clone();
      clusters = clusters(segment);
      for (int doc = clusters.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = clusters.nextDoc()) {
        long cluster = clusters.nextValue();
        int at = free[bucket(cluster, bucketBits)]++;
        numbers[at] = cluster;
        docs[at] = doc;
      }
      return new SegmentClusters(bucketBits, starts, numbers, docs);
    }

    private static SortedNumericDocValues clusters(LeafReader segment) throws IOException {
      return DocValues.getSortedNumeric(segment, IndexSchema.CLUSTER);
    }

    private static int bucket(long cluster, int bucketBits) {
      return bucketBits == 0 ? 0 : (int) (cluster >>> (Long.SIZE - bucketBits));
    }

    void addArticles(long cluster, LeafReaderContext leaf, List<Integer> target) {
      @Nullable Bits live = leaf.reader().getLiveDocs();
      int bucket = bucket(cluster, bucketBits);
      for (int i = starts[bucket]; i < starts[bucket + 1]; i++) {
        if (numbers[i] == cluster && (live == null || live.get(docs[i]))) {
          target.add(leaf.docBase + docs[i]);
        }
      }
    }
  }
}

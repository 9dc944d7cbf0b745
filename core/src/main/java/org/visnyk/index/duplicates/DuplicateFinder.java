package org.visnyk.index.duplicates;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The clusters of duplicates among the articles that were put last; older duplicates are not found.
 * An article joins the cluster of the most similar article, the earlier one if two are equally
 * similar; if none is similar enough, it starts a cluster. Clusters are never merged: an article
 * that is similar to members of two joins one of them.
 *
 * <p>Takes some microseconds an article, and about {@value #BYTES_PER_ARTICLE} bytes of memory for
 * each article, up to a quarter of the heap for {@link #forHeap}, at most 300 MB. Safe for any
 * number of threads.
 */
public final class DuplicateFinder {
  private static final int MAX_ARTICLES = 1 << BandTable.ENTRY_BITS;
  private static final int BYTES_PER_ARTICLE = 300;

  private static final int FEWEST = 1 << 10;

  private final int maxArticles;
  private @Nullable Signature[] signatures;
  private long[] clusters;
  private long[] keys;
  private EntryMap byKey;
  private BandTable bands;
  private int next;

  /**
   * Makes an empty set of clusters.
   *
   * @param maxArticles how many articles are remembered, a power of two from 1,024 to 1,048,576
   */
  DuplicateFinder(int maxArticles) {
    if (Integer.bitCount(maxArticles) != 1 || maxArticles < FEWEST || maxArticles > MAX_ARTICLES) {
      throw new IllegalArgumentException("cannot remember %,d articles".formatted(maxArticles));
    }
    this.maxArticles = maxArticles;
    signatures = new @Nullable Signature[FEWEST];
    clusters = new long[FEWEST];
    keys = new long[FEWEST];
    byKey = new EntryMap(keys);
    bands = new BandTable(FEWEST);
  }

  /** Makes an empty set of clusters that takes at most a quarter of a heap. */
  public static DuplicateFinder forHeap(long heapBytes) {
    long most = Math.clamp(heapBytes / 4 / BYTES_PER_ARTICLE, FEWEST, MAX_ARTICLES);
    return new DuplicateFinder((int) Long.highestOneBit(most));
  }

  /** How many articles are remembered. */
  public int maxArticles() {
    return maxArticles;
  }

  /** The key of an article, by its id in UTF-8. */
  public static long key(byte[] id, int offset, int length) {
    return Hashing.hash(id, offset, length);
  }

  /**
   * Remembers an article, replacing the one with the same key, and assigns it to a cluster. An
   * article that is put again stays in its cluster if it is still similar to its former text.
   *
   * @return the number of the cluster, derived from the key and the signature of its first article
   */
  public synchronized long put(long key, Signature signature) {
    int before = byKey.get(key);
    long cluster = before == EntryMap.NONE ? clusterOf(key, signature) : again(before, signature);
    restore(key, signature, cluster);
    return cluster;
  }

  /** Remembers an article whose cluster is known, replacing the one with the same key. */
  public synchronized void restore(long key, Signature signature, long cluster) {
    remove(key);
    if (next == signatures.length && next < maxArticles) {
      grow();
    }
    int entry = next & (signatures.length - 1);
    if (signatures[entry] != null) {
      byKey.remove(entry);
    }
    signatures[entry] = signature;
    clusters[entry] = cluster;
    keys[entry] = key;
    byKey.add(entry);
    bands.add(entry, signature);
    next = entry + 1;
  }

  /** Forgets an article; its cluster stays with the others in it. */
  public synchronized void remove(long key) {
    int entry = byKey.get(key);
    if (entry != EntryMap.NONE) {
      byKey.remove(entry);
      signatures[entry] = null;
    }
  }

  private long again(int entry, Signature signature) {
    @Nullable Signature old = signatures[entry];
    if (old != null && old.isNearCopyOf(signature)) {
      return clusters[entry];
    }
    signatures[entry] = null;
    long cluster = clusterOf(keys[entry], signature);
    signatures[entry] = old;
    return cluster;
  }

  private long clusterOf(long key, Signature signature) {
    Nearest nearest = new Nearest(signature);
    bands.candidates(signature, nearest::consider);
    return nearest
        .entry()
        .map(entry -> clusters[entry])
        .orElseGet(() -> Hashing.mix(key + signature.longHash()));
  }

  /** Doubles the capacity; entries keep their numbers. */
  private void grow() {
    int capacity = 2 * signatures.length;
    signatures = Arrays.copyOf(signatures, capacity);
    clusters = Arrays.copyOf(clusters, capacity);
    keys = Arrays.copyOf(keys, capacity);
    byKey = new EntryMap(keys);
    bands = new BandTable(capacity);
    for (int entry = 0; entry < next; entry++) {
      @Nullable Signature signature = signatures[entry];
      if (signature != null) {
        byKey.add(entry);
        bands.add(entry, signature);
      }
    }
  }

  /** The entry most similar to a signature so far. */
  private final class Nearest {
    private final Signature signature;
    private int nearest = EntryMap.NONE;
    private double similarity;

    Nearest(Signature signature) {
      this.signature = signature;
    }

    void consider(int entry) {
      @Nullable Signature other = signatures[entry];
      if (entry == nearest || other == null) {
        return;
      }
      double found = other.similarity(signature);
      boolean isNearer =
          nearest == EntryMap.NONE
              || found > similarity
              || (found == similarity && age(entry) > age(nearest));
      if (isNearer && other.isNearCopyOf(signature)) {
        nearest = entry;
        similarity = found;
      }
    }

    private int age(int entry) {
      return Math.floorMod(next - 1 - entry, signatures.length);
    }

    Optional<Integer> entry() {
      return nearest == EntryMap.NONE ? Optional.empty() : Optional.of(nearest);
    }
  }
}

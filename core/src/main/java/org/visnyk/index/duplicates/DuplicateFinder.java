package org.visnyk.index.duplicates;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The clusters of near-copies among the articles that were put last, at most {@value #MOST}; an
 * older copy is not found any more. An article joins the cluster of the one it is most like, the
 * earlier one if two are equally like; if it is like none, it begins a cluster. Clusters are never
 * merged: an article that is like members of two joins one of them.
 *
 * <p>Some microseconds an article. In memory about 270 bytes for each article that is remembered,
 * and never more than 300 MB. Safe for any number of threads.
 */
public final class DuplicateFinder {
  /** Articles that are remembered at most. */
  public static final int MOST = 1 << BandTable.ENTRY_BITS;

  private static final int FEWEST = 1 << 10;

  private @Nullable Signature[] signatures;
  private long[] clusters;
  private long[] keys;
  private EntryMap byKey;
  private BandTable bands;
  private int next;

  /** Makes an empty set of clusters. */
  public DuplicateFinder() {
    signatures = new @Nullable Signature[FEWEST];
    clusters = new long[FEWEST];
    keys = new long[FEWEST];
    byKey = new EntryMap(keys);
    bands = new BandTable(FEWEST);
  }

  /** The key of an article, by its id in UTF-8. */
  public static long key(byte[] id, int offset, int length) {
    return Hashing.hash(id, offset, length);
  }

  /**
   * Remembers an article, in place of what was remembered by this key, and says to which cluster it
   * belongs. An article that is put again stays in its cluster if it is still like what it was.
   *
   * @return the number of the cluster, made of the key and the signature of its first article
   */
  public synchronized long put(long key, Signature signature) {
    int before = byKey.get(key);
    long cluster = before == EntryMap.NONE ? clusterOf(key, signature) : again(before, signature);
    restore(key, signature, cluster);
    return cluster;
  }

  /** Remembers an article whose cluster is known, in place of what was remembered by this key. */
  public synchronized void restore(long key, Signature signature, long cluster) {
    remove(key);
    if (next == signatures.length && next < MOST) {
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

  /** Twice the room; the entries keep their numbers. */
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

  /** The entry most like a signature so far. */
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

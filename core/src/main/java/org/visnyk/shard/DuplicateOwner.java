package org.visnyk.shard;

import java.nio.charset.StandardCharsets;
import org.visnyk.index.duplicates.DuplicateFinder;
import org.visnyk.index.duplicates.Signature;

/**
 * Assigns articles to clusters of duplicates, for all shards of an index: there is one at a time.
 * Safe for any number of threads.
 */
public final class DuplicateOwner {
  private final DuplicateFinder finder = DuplicateFinder.forHeap(Runtime.getRuntime().maxMemory());

  /** Knows no articles yet. */
  public DuplicateOwner() {}

  /** How many articles are remembered: those that were put last. */
  public int maxArticles() {
    return finder.maxArticles();
  }

  /**
   * Remembers an article whose cluster is known.
   *
   * @param signature from {@link ShardArticles#signature}, not empty
   */
  public void restore(String id, byte[] signature, long cluster) {
    finder.restore(key(id), Signature.of(signature, 0, signature.length), cluster);
  }

  /** The cluster of an article that is being put. */
  public long assign(String id, byte[] signature) {
    return finder.put(key(id), Signature.of(signature, 0, signature.length));
  }

  private static long key(String id) {
    byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
    return DuplicateFinder.key(bytes, 0, bytes.length);
  }
}

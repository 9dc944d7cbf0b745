package org.visnyk.query.memory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.jspecify.annotations.Nullable;

/**
 * Caches a value for each segment, from its first use until the segment is closed: after a refresh,
 * only new segments need new values. Deletions do not invalidate a value. Thread-safe.
 */
public final class SegmentCache<T> {
  private final Maker<T> maker;
  private final Map<IndexReader.CacheKey, T> values = new ConcurrentHashMap<>();

  /** Computes the value of a segment. */
  @FunctionalInterface
  public interface Maker<T> {
    /** Computes a value on its first use. */
    T make(LeafReader segment) throws IOException;
  }

  /** Makes an empty cache. */
  public SegmentCache(Maker<T> maker) {
    this.maker = maker;
  }

  /** The value of a segment. */
  public T of(LeafReader segment) throws IOException {
    IndexReader.@Nullable CacheHelper cache = segment.getCoreCacheHelper();
    if (cache == null) {
      return maker.make(segment);
    }
    @Nullable T known = values.get(cache.getKey());
    if (known != null) {
      return known;
    }
    try {
      return values.computeIfAbsent(
          cache.getKey(),
          key -> {
            cache.addClosedListener(values::remove);
            return make(segment);
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private T make(LeafReader segment) {
    try {
      return maker.make(segment);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.visnyk.query.memory;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Values that were used lately, by key. There are two generations: when the younger one is full, it
 * becomes the older one, whose values are forgotten unless they were used again. Thread-safe.
 *
 * @param <K> immutable, with {@code equals} and {@code hashCode}
 * @param <V> immutable
 */
public final class RecentlyUsed<K, V> {
  private final int size;
  private volatile Map<K, V> younger = new ConcurrentHashMap<>();
  private volatile Map<K, V> older = Map.of();

  /**
   * Starts without values.
   *
   * @param size of a generation; twice as many values are remembered at most, save for a few while
   *     threads use it at once
   */
  public RecentlyUsed(int size) {
    this.size = size;
  }

  /** The value of a key; null if it is not remembered. */
  public @Nullable V get(K key) {
    @Nullable V known = younger.get(key);
    if (known == null) {
      known = older.get(key);
      if (known != null) {
        put(key, known);
      }
    }
    return known;
  }

  /**
   * The value of a key, which is made and remembered if it is not remembered yet. Several threads
   * may make it at once.
   */
  public V get(K key, Function<? super K, ? extends V> maker) {
    @Nullable V known = get(key);
    if (known != null) {
      return known;
    }
    V made = maker.apply(key);
    put(key, made);
    return made;
  }

  /** Remembers a value. */
  public void put(K key, V value) {
    if (younger.size() >= size) {
      older = younger;
      younger = new ConcurrentHashMap<>();
    }
    younger.put(key, value);
  }
}

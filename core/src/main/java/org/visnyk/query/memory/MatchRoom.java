package org.visnyk.query.memory;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.LongSupplier;
import org.visnyk.query.memory.MatchCache.SegmentMatches;
import org.visnyk.query.memory.MatchCache.SegmentMatches.Entry;

/**
 * The memory that kept matches may take together. When there is none left, matches make room that
 * were not used for so long that what needs it was probably used more often: not simply those that
 * were not used for longest, or else a round of searches that needs more than there is would always
 * forget what it needs next. Thread-safe.
 */
public final class MatchRoom {
  /** For the words of all indexes of a JVM, 6% of the heap. */
  public static final MatchRoom FOR_WORDS = ofHeap(16);

  /** Likewise for phrases, which take less room and save more time: 1.5%. */
  public static final MatchRoom FOR_PHRASES = ofHeap(64);

  /** How many intervals between its uses an entry must be unused to make room for another one. */
  private static final int INTERVALS = 2;

  /** One in so many parts is made free at a time, so that it is seldom necessary. */
  private static final int SHARE_FORGOTTEN = 8;

  /** After looking for unused matches, so many times as long is waited to look again. */
  private static final int WAIT = 16;

  private final long maxBytes;
  private final LongSupplier clock;

  /** Those that were closed are gone with the next garbage collection, as the room they take. */
  private final Set<SegmentMatches> segments = Collections.newSetFromMap(new WeakHashMap<>());

  /** Some of it may be free again, when entries were not used lately or segments were closed. */
  private long usedAtMost;

  /** Whether there is little room, although some matches may still fit. */
  private boolean isFull;

  /** When to look again whether it is, in nanoseconds. */
  private long nextLook;

  /**
   * Makes room.
   *
   * @param clock in nanoseconds
   */
  MatchRoom(long maxBytes, LongSupplier clock) {
    this.maxBytes = maxBytes;
    this.clock = clock;
  }

  private static MatchRoom ofHeap(int share) {
    return new MatchRoom(Runtime.getRuntime().maxMemory() / share, System::nanoTime);
  }

  long now() {
    return clock.getAsLong();
  }

  synchronized void add(SegmentMatches segment) {
    segments.add(segment);
  }

  /** Whether it makes sense to find matches, since there may be room for them. */
  synchronized boolean mayGrow() {
    return !isFull || mayLook();
  }

  private boolean mayLook() {
    return now() - nextLook >= 0;
  }

  /**
   * Makes room for matches, if there is none.
   *
   * @param entry needs it
   * @return false if others need it more
   */
  synchronized boolean make(long bytes, Entry entry) {
    if (usedAtMost + bytes > maxBytes && mayLook()) {
      look(bytes, entry);
    }
    if (usedAtMost + bytes > maxBytes) {
      isFull = true;
      return false;
    }
    usedAtMost += bytes;
    return true;
  }

  /** Looks how much is used, and forgets what is dispensable if there is too little room. */
  private void look(long bytes, Entry entry) {
    long start = now();
    List<Entry> kept = segments.stream().flatMap(SegmentMatches::kept).toList();
    usedAtMost = kept.stream().mapToLong(Entry::bytes).sum();
    long wanted = Math.max(bytes, maxBytes / SHARE_FORGOTTEN);
    if (usedAtMost + bytes > maxBytes) {
      forget(wanted, kept, entry);
    }
    isFull = usedAtMost + wanted > maxBytes;
    long end = now();
    nextLook = end + WAIT * (end - start);
  }

  /** Forgets what was unused for longest, as far as it was unused for long. */
  private void forget(long bytes, List<Entry> kept, Entry entry) {
    long since = entry.lastUse() - INTERVALS * entry.interval();
    kept.stream()
        .filter(other -> other.lastUse() < since)
        .sorted(Comparator.comparingLong(Entry::lastUse))
        .takeWhile(other -> usedAtMost + bytes > maxBytes)
        .forEach(this::forget);
  }

  private void forget(Entry entry) {
    usedAtMost -= entry.bytes();
    entry.forget();
  }
}

package org.visnyk.query.memory;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the matches of words and phrases that are searched for again and again in memory, for each
 * segment (ADR 56). To find them takes longer than a search, so it is done after a few uses. Keeps
 * what a {@link MatchRoom} allows for all indexes of a JVM. Thread-safe.
 */
public final class MatchCache {
  /**
   * Uses of a word or a phrase in a segment until its matches are worth finding: that takes as long
   * as a few searches, and saves a part of each.
   */
  public static final int USES = 4;

  /** Of a generation of words and phrases whose uses are counted. */
  private static final int SIZE = 1_024;

  private final SegmentCache<SegmentMatches> segments;

  /** Finds all matches in a segment. */
  @FunctionalInterface
  public interface Finder {
    KeptMatches find() throws IOException;
  }

  /**
   * Starts empty.
   *
   * @param room for the matches, together with those of other indexes
   */
  public MatchCache(MatchRoom room) {
    this.segments = new SegmentCache<>(segment -> new SegmentMatches(room));
  }

  /**
   * The matches of a word or a phrase in a segment; null if they are not kept.
   *
   * @param uses the number of the use at which they are found
   * @param finder null if they must not be found at this use, but at a later one
   */
  public @Nullable KeptMatches of(
      Query query, LeafReader segment, int uses, @Nullable Finder finder) throws IOException {
    return segments.of(segment).of(query, uses, finder);
  }

  /** What was searched for in a segment. */
  static final class SegmentMatches {
    private final MatchRoom room;
    private final RecentlyUsed<Query, Entry> seen = new RecentlyUsed<>(SIZE);

    /** Stay however much else is searched for once. */
    private final Map<Query, Entry> kept = new ConcurrentHashMap<>();

    SegmentMatches(MatchRoom room) {
      this.room = room;
      room.add(this);
    }

    /** Those whose matches are kept. */
    Stream<Entry> kept() {
      return kept.values().stream();
    }

    @Nullable KeptMatches of(Query query, int wantedAt, @Nullable Finder finder)
        throws IOException {
      long now = room.now();
      @Nullable Entry known = kept.get(query);
      Entry entry = known == null ? seen.get(query, any -> new Entry(query, wantedAt, now)) : known;
      return entry.use(now, finder);
    }

    /** A word or a phrase. */
    final class Entry {
      private final Query query;
      private final AtomicInteger uses = new AtomicInteger();
      private final long firstUse;
      private volatile long lastUse;

      /** The number of the use from which on its matches are wanted. */
      private final AtomicInteger wantedAt;

      /** Null if they are not kept. */
      private volatile @Nullable KeptMatches matches;

      private Entry(Query query, int wantedAt, long now) {
        this.query = query;
        this.wantedAt = new AtomicInteger(wantedAt);
        this.firstUse = now;
        this.lastUse = now;
      }

      private @Nullable KeptMatches use(long now, @Nullable Finder finder) throws IOException {
        lastUse = now;
        int number = uses.incrementAndGet();
        @Nullable KeptMatches known = matches;
        if (known == null && finder != null && isWanted(number) && room.mayGrow()) {
          known = finder.find();
          if (room.make(known.bytes(), this)) {
            matches = known;
            kept.put(query, this);
          }
        }
        return known;
      }

      /** If there is no room, they are not wanted again before they are worth more. */
      private boolean isWanted(int number) {
        int wanted = wantedAt.get();
        return number >= wanted && wantedAt.compareAndSet(wanted, 2 * number);
      }

      /** The time between two uses, in nanoseconds. */
      long interval() {
        return (lastUse - firstUse) / Math.max(1, uses.get() - 1);
      }

      long lastUse() {
        return lastUse;
      }

      long bytes() {
        @Nullable KeptMatches known = matches;
        return known == null ? 0 : known.bytes();
      }

      void forget() {
        matches = null;
        kept.remove(query, this);
      }
    }
  }
}

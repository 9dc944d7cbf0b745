package org.visnyk.query.memory;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the matches of words and phrases that are searched for again and again in memory, for each
 * segment (ADR 56). To find them takes longer than a search, so it is done after a few uses. Holds
 * at most two thousand for a segment, and for all indexes of a JVM what a {@link MatchRoom} allows.
 * Thread-safe.
 */
public final class MatchCache {
  /**
   * Uses of a word or a phrase in a segment until its matches are worth finding: that takes as long
   * as a few searches, and saves a part of each.
   */
  public static final int USES = 4;

  /** Of a generation. */
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
   */
  public @Nullable KeptMatches of(Query query, LeafReader segment, int uses, Finder finder)
      throws IOException {
    return segments.of(segment).of(query, uses, finder);
  }

  /** What was searched for before in a segment. */
  static final class Entry {
    private final AtomicInteger uses = new AtomicInteger();
    private final long firstUse;
    private volatile long lastUse;

    /** The number of the use at which its matches are found. */
    private volatile int wantedAt;

    /** Null if they are not kept. */
    private volatile @Nullable KeptMatches matches;

    Entry(int wantedAt, long now) {
      this.wantedAt = wantedAt;
      this.firstUse = now;
      this.lastUse = now;
    }

    /** The time between two uses, in nanoseconds. */
    long interval() {
      return (lastUse - firstUse) / Math.max(1, uses.get() - 1);
    }

    long lastUse() {
      return lastUse;
    }

    long bytes() {
      @Nullable KeptMatches kept = matches;
      return kept == null ? 0 : kept.bytes();
    }

    void forget() {
      matches = null;
    }
  }

  /** What was searched for in a segment. */
  static final class SegmentMatches {
    private final MatchRoom room;
    private final RecentlyUsed<Query, Entry> entries = new RecentlyUsed<>(SIZE);

    SegmentMatches(MatchRoom room) {
      this.room = room;
      room.add(this);
    }

    Stream<Entry> entries() {
      return entries.values();
    }

    @Nullable KeptMatches of(Query query, int wantedAt, Finder finder) throws IOException {
      long now = room.now();
      Entry entry = entries.get(query, any -> new Entry(wantedAt, now));
      entry.lastUse = now;
      int uses = entry.uses.incrementAndGet();
      @Nullable KeptMatches known = entry.matches;
      if (known == null && uses == entry.wantedAt) {
        // If there is no room, not again before it is worth more.
        entry.wantedAt = 2 * uses;
        if (room.mayGrow()) {
          known = finder.find();
          if (room.make(known.bytes(), entry)) {
            entry.matches = known;
          }
        }
      }
      return known;
    }
  }
}

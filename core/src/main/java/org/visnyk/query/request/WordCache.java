package org.visnyk.query.request;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * Remembers, for each segment, what words are worth in its blocks (ADR 55). To find that takes the
 * time that some searches save by it, so it is done for words that are used again and again. Holds
 * at most two thousand words for a segment, three bytes of each for a thousand articles.
 * Thread-safe.
 */
public final class WordCache {
  /** Of a generation. */
  private static final int MAX_WORDS = 1_024;

  private final SegmentCache<RecentlyUsed<Query, Seen>> segments =
      new SegmentCache<>(segment -> new RecentlyUsed<>(MAX_WORDS));

  /** Finds what a word is worth. */
  @FunctionalInterface
  public interface Finder {
    BlockWorth find() throws IOException;
  }

  /** Uses of a word in a segment before it is found what the word is worth. */
  private static final int USES = 3;

  /** A word that was used before, and what is known of it by now. */
  private static final class Seen {
    private final AtomicInteger uses = new AtomicInteger();
    private volatile @Nullable BlockWorth worth;
  }

  /** What a word is worth in a segment; null the first times that it is used. */
  @Nullable BlockWorth of(Query word, LeafReader segment, Finder finder) throws IOException {
    RecentlyUsed<Query, Seen> words = segments.of(segment);
    Seen seen = words.get(word, any -> new Seen());
    @Nullable BlockWorth known = seen.worth;
    if (known == null && seen.uses.getAndIncrement() >= USES) {
      known = finder.find();
      seen.worth = known;
    }
    return known;
  }
}

package org.visnyk.query.completion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;
import org.visnyk.index.StoredArticles;

/**
 * Finds the newest articles with a title, in the order of {@link org.visnyk.SortOrder#NEWEST}: each
 * segment gives its newest first, and no more are looked at than are wanted. Stateless.
 */
final class NewestTitles {
  private NewestTitles() {}

  /**
   * The documents of the newest articles.
   *
   * @param segments the segments of an index
   * @param tables what is known of their titles, in the same order
   */
  static List<Integer> find(
      WantedTitle wanted, int most, List<LeafReaderContext> segments, List<TitleTable> tables) {
    PriorityQueue<InSegment> next = new PriorityQueue<>(segments.size() + 1);
    for (int i = 0; i < segments.size(); i++) {
      addIfAny(new InSegment(segments.get(i), tables.get(i), wanted), next);
    }
    List<Integer> docs = new ArrayList<>();
    while (docs.size() < most && !next.isEmpty()) {
      InSegment newest = next.remove();
      docs.add(newest.segment.docBase + newest.doc());
      addIfAny(newest, next);
    }
    return docs;
  }

  private static void addIfAny(InSegment segment, PriorityQueue<InSegment> next) {
    if (segment.advance()) {
      next.add(segment);
    }
  }

  /** What is found in a segment; stands before the first article, and then at one. */
  private static final class InSegment implements Comparable<InSegment> {
    private final LeafReaderContext segment;
    private final NewestFirst order;
    private final Ranks ranks;
    private final @Nullable Bits live;
    private int rank = -1;

    InSegment(LeafReaderContext segment, TitleTable table, WantedTitle wanted) {
      this.segment = segment;
      this.order = table.order();
      this.ranks = table.articlesWith(wanted);
      this.live = segment.reader().getLiveDocs();
    }

    /** Goes to the next article that is not deleted, if there is one. */
    boolean advance() {
      do {
        rank = ranks.advance(rank + 1);
      } while (rank != Ranks.END && live != null && !live.get(doc()));
      return rank != Ranks.END;
    }

    int doc() {
      return order.doc(rank);
    }

    @Override
    public int compareTo(InSegment other) {
      int byDate = Long.compare(other.order.date(other.rank), order.date(rank));
      if (byDate != 0) {
        return byDate;
      }
      try {
        return StoredArticles.idOf(segment.reader(), doc())
            .compareTo(StoredArticles.idOf(other.segment.reader(), other.doc()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}

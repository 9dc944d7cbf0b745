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
import org.visnyk.query.completion.RankPostings.RankIterator;
import org.visnyk.query.completion.TitleTable.TitleQuery;

/**
 * Finds the newest articles whose titles match, in the order of {@link
 * org.visnyk.SortOrder#NEWEST}, by merging the matches of the segments, each from its newest.
 * Stateless.
 */
final class NewestTitles {
  private NewestTitles() {}

  /**
   * The documents of the newest matches.
   *
   * @param segments of an index
   * @param tables of the segments, in the same order
   */
  static List<Integer> find(
      TitleQuery query, int most, List<LeafReaderContext> segments, List<TitleTable> tables) {
    PriorityQueue<InSegment> next = new PriorityQueue<>(segments.size() + 1);
    for (int i = 0; i < segments.size(); i++) {
      addIfAny(new InSegment(segments.get(i), tables.get(i), query), next);
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

  /** The matches of a segment, positioned before the first or at one of them. */
  private static final class InSegment implements Comparable<InSegment> {
    private final LeafReaderContext segment;
    private final RecencyOrder order;
    private final RankIterator ranks;
    private final @Nullable Bits live;
    private int rank = -1;

    InSegment(LeafReaderContext segment, TitleTable table, TitleQuery query) {
      this.segment = segment;
      this.order = table.order();
      this.ranks = table.matches(query);
      this.live = segment.reader().getLiveDocs();
    }

    /** Advances to the next match that is not deleted; false if there is none. */
    boolean advance() {
      do {
        rank = ranks.advance(rank + 1);
      } while (rank != RankIterator.END && live != null && !live.get(doc()));
      return rank != RankIterator.END;
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

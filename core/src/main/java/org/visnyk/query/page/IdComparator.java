package org.visnyk.query.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.FieldComparator;
import org.apache.lucene.search.LeafFieldComparator;
import org.apache.lucene.search.Pruning;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedSetSortField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.visnyk.index.StoredArticles;
import org.visnyk.index.schema.IndexSchema;

/**
 * Compares hits by the ids of their articles. An id is read only if two hits are otherwise equal,
 * and for the final hits: Lucene's own comparator reads the id of each hit that enters the queue,
 * and looks up the last one in each segment. For one search and one thread.
 */
final class IdComparator extends FieldComparator<BytesRef> {
  private final Slot[] slots;
  private BytesRef top = new BytesRef();
  private int bottom;

  private IdComparator(int hits) {
    slots = new Slot[hits];
    for (int i = 0; i < hits; i++) {
      slots[i] = new Slot();
    }
  }

  /** Sorts by ids, in ascending order of their bytes in UTF-8. */
  static SortField sortField() {
    return new ById();
  }

  @Override
  public int compare(int first, int second) {
    return slots[first].id().compareTo(slots[second].id());
  }

  @Override
  public void setTopValue(BytesRef value) {
    top = value;
  }

  @Override
  public BytesRef value(int slot) {
    return slots[slot].id();
  }

  @Override
  public LeafFieldComparator getLeafComparator(LeafReaderContext context) {
    return new InSegment(context.reader());
  }

  /**
   * Creates a comparator for each search. Equal to the field of the same order in {@link
   * IndexSchema#NEWEST_FIRST}: Lucene compares the order of a search with that of the index.
   */
  private static final class ById extends SortedSetSortField {
    private static final SortField OF_INDEX = new SortedSetSortField(IndexSchema.ID, false);

    ById() {
      super(IndexSchema.ID, false);
    }

    @Override
    public FieldComparator<?> getComparator(int hits, Pruning pruning) {
      return new IdComparator(hits);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof ById || OF_INDEX.equals(other);
    }

    @Override
    public int hashCode() {
      return OF_INDEX.hashCode();
    }
  }

  /** A hit whose id may not have been read yet. */
  private static final class Slot {
    private @Nullable LeafReader segment;
    private @Nullable BytesRef id;
    private int doc;

    void set(LeafReader of, int number) {
      segment = of;
      doc = number;
      id = null;
    }

    BytesRef id() {
      @Nullable BytesRef known = id;
      if (known == null) {
        try {
          known = segment == null ? new BytesRef() : StoredArticles.idOf(segment, doc);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
        id = known;
      }
      return known;
    }
  }

  /** Compares the hits of one segment. */
  private final class InSegment implements LeafFieldComparator {
    private final LeafReader segment;

    InSegment(LeafReader segment) {
      this.segment = segment;
    }

    @Override
    public void setBottom(int slot) {
      bottom = slot;
    }

    @Override
    public int compareBottom(int doc) throws IOException {
      return slots[bottom].id().compareTo(StoredArticles.idOf(segment, doc));
    }

    @Override
    public int compareTop(int doc) throws IOException {
      return top.compareTo(StoredArticles.idOf(segment, doc));
    }

    @Override
    public void copy(int slot, int doc) {
      slots[slot].set(segment, doc);
    }

    @Override
    public void setScorer(Scorable scorer) {}
  }
}

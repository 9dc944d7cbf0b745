package org.visnyk.query.completion;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.IntroSorter;
import org.visnyk.index.IndexSchema;

/**
 * The articles of a segment in the order of {@link org.visnyk.SortOrder#NEWEST}, including deleted
 * ones; an article's index in it is its rank. Takes twelve bytes for each article, and a second for
 * some three million to build. Immutable.
 */
final class RecencyOrder {
  private final int[] docs;
  private final long[] dates;

  private RecencyOrder(int[] docs, long[] dates) {
    this.docs = docs;
    this.dates = dates;
  }

  static RecencyOrder of(LeafReader segment) throws IOException {
    int articles = segment.maxDoc();
    long[] published = new long[articles];
    long[] ids = new long[articles];
    SortedNumericDocValues dateOfEach = DocValues.getSortedNumeric(segment, IndexSchema.PUBLISHED);
    SortedSetDocValues idOfEach = DocValues.getSortedSet(segment, IndexSchema.ID);
    int[] docs = new int[articles];
    for (int doc = 0; doc < articles; doc++) {
      docs[doc] = doc;
      published[doc] = dateOfEach.advanceExact(doc) ? dateOfEach.nextValue() : Long.MIN_VALUE;
      ids[doc] = idOfEach.advanceExact(doc) ? idOfEach.nextOrd() : -1;
    }
    new ByDateAndId(docs, published, ids).sort(0, articles);
    long[] dates = new long[articles];
    for (int rank = 0; rank < articles; rank++) {
      dates[rank] = published[docs[rank]];
    }
    return new RecencyOrder(docs, dates);
  }

  /** The document of a rank. */
  int doc(int rank) {
    return docs[rank];
  }

  /** The date of publication at a rank, in milliseconds; the lowest number if it has none. */
  long date(int rank) {
    return dates[rank];
  }

  /** The rank of each document. */
  int[] ranks() {
    int[] ranks = new int[docs.length];
    for (int rank = 0; rank < docs.length; rank++) {
      ranks[docs[rank]] = rank;
    }
    return ranks;
  }

  /** Sorts document numbers without boxing. */
  private static final class ByDateAndId extends IntroSorter {
    private final int[] docs;
    private final long[] published;
    private final long[] ids;
    private int pivot;

    ByDateAndId(int[] docs, long[] published, long[] ids) {
      this.docs = docs;
      this.published = published;
      this.ids = ids;
    }

    @Override
    protected void swap(int i, int j) {
      int doc = docs[i];
      docs[i] = docs[j];
      docs[j] = doc;
    }

    @Override
    protected void setPivot(int i) {
      pivot = docs[i];
    }

    @Override
    protected int comparePivot(int j) {
      return compareDocs(pivot, docs[j]);
    }

    @Override
    protected int compare(int i, int j) {
      return compareDocs(docs[i], docs[j]);
    }

    private int compareDocs(int first, int second) {
      int byDate = Long.compare(published[second], published[first]);
      return byDate != 0 ? byDate : Long.compare(ids[first], ids[second]);
    }
  }
}

package org.visnyk.query.page;

import org.apache.lucene.document.LongField;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.util.BytesRef;
import org.visnyk.SortOrder;
import org.visnyk.index.IndexSchema;

/** The sort orders of hits: ties are broken by date, the newest first, then by id. */
final class Ordering {
  private static final SortField BY_ID = IdComparator.sortField();
  private static final Sort RELEVANCE = new Sort(SortField.FIELD_SCORE, newestFirst(), BY_ID);
  private static final Sort NEWEST = new Sort(newestFirst(), BY_ID);
  private static final Sort OLDEST = new Sort(oldestFirst(), BY_ID);

  private Ordering() {}

  static Sort of(SortOrder order) {
    return switch (order) {
      case RELEVANCE -> RELEVANCE;
      case NEWEST -> NEWEST;
      case OLDEST -> OLDEST;
    };
  }

  /** The id of a hit that was found in one of the orders. */
  static String idOf(FieldDoc found) {
    return ((BytesRef) found.fields[found.fields.length - 1]).utf8ToString();
  }

  private static SortField newestFirst() {
    return byDate(true, Long.MIN_VALUE);
  }

  private static SortField oldestFirst() {
    return byDate(false, Long.MAX_VALUE);
  }

  private static SortField byDate(boolean reverse, long valueOfUndated) {
    return LongField.newSortField(
        IndexSchema.PUBLISHED, reverse, SortedNumericSelector.Type.MIN, valueOfUndated);
  }
}

package org.visnyk.query.page;

import org.apache.lucene.document.LongField;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.util.BytesRef;
import org.visnyk.SortOrder;
import org.visnyk.index.schema.IndexSchema;

/** The sort orders of hits: ties are broken by date, the newest first, then by id. */
final class Ordering {
  private static final SortField NEWEST_FIRST = IndexSchema.NEWEST_FIRST.getSort()[0];
  private static final SortField OLDEST_FIRST =
      LongField.newSortField(
          IndexSchema.PUBLISHED, false, SortedNumericSelector.Type.MIN, Long.MAX_VALUE);
  private static final SortField BY_ID = IdComparator.sortField();

  private static final Sort RELEVANCE = new Sort(SortField.FIELD_SCORE, NEWEST_FIRST, BY_ID);

  /** Equal to {@link IndexSchema#NEWEST_FIRST}, so that Lucene ends a search early. */
  private static final Sort NEWEST = new Sort(NEWEST_FIRST, BY_ID);

  private static final Sort OLDEST = new Sort(OLDEST_FIRST, BY_ID);

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
}

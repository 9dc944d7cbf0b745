package org.visnyk.query.compile;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Set;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Operations;
import org.visnyk.ArticleFilter;
import org.visnyk.index.schema.IndexSchema;
import org.visnyk.query.syntax.DateSpan;
import org.visnyk.query.syntax.QueryField;

/** Builds the filters of requests and queries. Stateless. */
public final class Filters {
  /** Longer values must match exactly: automata that ignore case grow with each letter. */
  private static final int MAX_CASE_INSENSITIVE = 200;

  private Filters() {}

  /** Adds the fields of a filter. */
  static void add(BooleanQuery.Builder all, ArticleFilter filter) {
    addValues(all, IndexSchema.SOURCE, filter.sources());
    addValues(all, IndexSchema.SECTION, filter.sections());
    addValues(all, IndexSchema.AUTHOR, filter.authors());
    addValues(all, IndexSchema.TAG, filter.tags());
    addValues(all, IndexSchema.LANGUAGE, filter.languages());
    if (filter.publishedFrom().isPresent() || filter.publishedBefore().isPresent()) {
      long from = filter.publishedFrom().map(Filters::millisFrom).orElse(Long.MIN_VALUE);
      long before = filter.publishedBefore().map(Filters::millisFrom).orElse(Long.MAX_VALUE);
      all.add(published(from, before), Occur.FILTER);
    }
  }

  /** Articles with a value, in any letter case. */
  static Query label(QueryField field, String value) {
    Term term = new Term(fieldOf(field), value);
    return value.length() > MAX_CASE_INSENSITIVE
        ? KeywordField.newExactQuery(term.field(), value)
        : new AutomatonQuery(
            term,
            Operations.determinize(
                Automata.makeCaseInsensitiveString(value),
                Operations.DEFAULT_DETERMINIZE_WORK_LIMIT));
  }

  /** Articles whose date of publication a date in a query allows. */
  static Query published(QueryField field, DateSpan span, ZoneId zone) {
    long first = start(span.first(), zone);
    return switch (field) {
      case AFTER -> published(first, Long.MAX_VALUE);
      case BEFORE -> published(Long.MIN_VALUE, first);
      case DATE -> published(first, start(span.end(), zone));
      case TITLE, SOURCE, AUTHOR, SECTION, TAG -> throw new IllegalArgumentException(field.name());
    };
  }

  private static long start(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant().toEpochMilli();
  }

  private static Query published(long from, long before) {
    long last = before == Long.MIN_VALUE || before == Long.MAX_VALUE ? before : before - 1;
    return LongField.newRangeQuery(IndexSchema.PUBLISHED, from, last);
  }

  private static void addValues(BooleanQuery.Builder all, String field, Set<String> values) {
    if (!values.isEmpty()) {
      Collection<BytesRef> terms = values.stream().map(BytesRef::new).toList();
      all.add(KeywordField.newSetQuery(field, terms), Occur.FILTER);
    }
  }

  private static String fieldOf(QueryField field) {
    return switch (field) {
      case SOURCE -> IndexSchema.SOURCE;
      case AUTHOR -> IndexSchema.AUTHOR;
      case SECTION -> IndexSchema.SECTION;
      case TAG -> IndexSchema.TAG;
      case TITLE, AFTER, BEFORE, DATE -> throw new IllegalArgumentException(field.name());
    };
  }

  /** The first whole millisecond at or after a moment, clamped to the range of a long. */
  public static long millisFrom(Instant moment) {
    try {
      long millis = moment.toEpochMilli();
      return Instant.ofEpochMilli(millis).equals(moment) ? millis : millis + 1;
    } catch (ArithmeticException e) {
      return moment.isBefore(Instant.EPOCH) ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
  }
}

package org.visnyk.query.page;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.visnyk.Facet;
import org.visnyk.FacetCount;
import org.visnyk.index.schema.IndexSchema;
import org.visnyk.query.request.Deadline;
import org.visnyk.query.request.Deadline.TimeIsUpException;

/**
 * Counts the matches of a query by facet. Safe for any number of threads; meant to be kept, since
 * it caches data for each state of an index.
 */
public final class FacetCounter {
  /** The number of values listed for a facet that is not temporal, the most frequent ones. */
  public static final int MAX_VALUES = 100;

  private static final int ARTICLES_BETWEEN_CHECKS = 4_096;
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuu-MM");
  private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("uuuu");

  private final FacetStates states = new FacetStates();

  /** Creates a counter; it holds no index. */
  public FacetCounter() {}

  /**
   * Counts the matches of a query by each facet, without a time limit.
   *
   * @param zone the time zone of days
   */
  public Map<Facet, List<FacetCount>> count(
      Query query, Set<Facet> facets, ZoneId zone, IndexSearcher searcher) throws IOException {
    FacetsCollector matches = searcher.search(query, new FacetsCollectorManager());
    return count(matches, facets, zone, searcher, Deadline.NEVER);
  }

  /** Counts the matches until a deadline: later counts are too low or missing. */
  public Map<Facet, List<FacetCount>> count(
      FacetsCollector matches,
      Set<Facet> facets,
      ZoneId zone,
      IndexSearcher searcher,
      Deadline deadline)
      throws IOException {
    Map<Facet, List<FacetCount>> counts = new EnumMap<>(Facet.class);
    facets.forEach(facet -> counts.put(facet, List.of()));
    if (facets.isEmpty() || deadline.shouldExit()) {
      return counts;
    }
    try {
      DayCounts days =
          facets.stream().anyMatch(Facet::isTemporal)
              ? countDays(matches, zone, deadline)
              : new DayCounts();
      for (Facet facet : facets) {
        deadline.check();
        counts.put(
            facet,
            facet.isTemporal()
                ? spans(facet, days)
                : countByValue(fieldOf(facet), matches, searcher));
      }
    } catch (TimeIsUpException e) {
      return counts; // the deadline remembers that they are not all
    }
    return counts;
  }

  private List<FacetCount> countByValue(
      String field, FacetsCollector matches, IndexSearcher searcher) throws IOException {
    Optional<StringDocValuesReaderState> state = states.of(searcher.getIndexReader(), field);
    if (state.isEmpty()) {
      return List.of();
    }
    FacetResult top =
        new StringValueFacetCounts(state.get(), matches).getTopChildren(MAX_VALUES, field);
    List<FacetCount> values = new ArrayList<>();
    for (LabelAndValue value : top.labelValues) {
      values.add(new FacetCount(value.label, value.value.longValue()));
    }
    return values;
  }

  private static DayCounts countDays(FacetsCollector matches, ZoneId zone, Deadline deadline)
      throws IOException {
    LocalDays days = new LocalDays(zone);
    DayCounts counts = new DayCounts();
    int articles = 0;
    for (FacetsCollector.MatchingDocs segment : matches.getMatchingDocs()) {
      SortedNumericDocValues published =
          DocValues.getSortedNumeric(segment.context().reader(), IndexSchema.PUBLISHED);
      DocIdSetIterator docs = segment.bits().iterator();
      for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
        if (++articles % ARTICLES_BETWEEN_CHECKS == 0) {
          deadline.check();
        }
        if (published.advanceExact(doc)) {
          counts.add(days.epochDay(published.nextValue()));
        }
      }
    }
    return counts;
  }

  private static List<FacetCount> spans(Facet facet, DayCounts days) {
    Map<LocalDate, Long> counts = new TreeMap<>();
    days.forEach((day, count) -> counts.merge(firstDay(facet, day), count, Long::sum));
    return counts.entrySet().stream()
        .map(span -> new FacetCount(name(facet, span.getKey()), span.getValue()))
        .toList();
  }

  /** The first day of the span of time that a day belongs to. */
  private static LocalDate firstDay(Facet facet, LocalDate day) {
    return switch (facet) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> day.withDayOfMonth(1);
      case YEAR -> day.withDayOfYear(1);
      case SOURCE, SECTION, AUTHOR, TAG, LANGUAGE ->
          throw new IllegalArgumentException(facet.name());
    };
  }

  private static String name(Facet facet, LocalDate first) {
    return switch (facet) {
      case DAY -> first.format(DateTimeFormatter.ISO_LOCAL_DATE);
      case WEEK ->
          "%04d-W%02d"
              .formatted(
                  first.get(IsoFields.WEEK_BASED_YEAR),
                  first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
      case MONTH -> first.format(MONTH);
      case YEAR -> first.format(YEAR);
      case SOURCE, SECTION, AUTHOR, TAG, LANGUAGE ->
          throw new IllegalArgumentException(facet.name());
    };
  }

  private static String fieldOf(Facet facet) {
    return switch (facet) {
      case SOURCE -> IndexSchema.SOURCE;
      case SECTION -> IndexSchema.SECTION;
      case AUTHOR -> IndexSchema.AUTHOR;
      case TAG -> IndexSchema.TAG;
      case LANGUAGE -> IndexSchema.LANGUAGE;
      case DAY, WEEK, MONTH, YEAR -> throw new IllegalArgumentException(facet.name());
    };
  }
}

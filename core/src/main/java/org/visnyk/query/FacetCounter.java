package org.visnyk.query;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.visnyk.Facet;
import org.visnyk.FacetCount;
import org.visnyk.index.IndexSchema;

/** Counts the matches of a query by the values of the articles. Made for one search. */
public final class FacetCounter {
  /** How many values of a facet that is not temporal are listed, the most frequent ones. */
  public static final int MOST_VALUES = 100;

  private static final ZoneId ZONE = ZoneId.of("Europe/Kyiv");
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuu-MM");
  private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("uuuu");

  private final IndexSearcher searcher;

  /** Counts what a searcher sees. */
  public FacetCounter(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  /** Counts every article by each of the facets. */
  public Map<Facet, List<FacetCount>> countAll(Set<Facet> facets) throws IOException {
    return count(MatchAllDocsQuery.INSTANCE, facets);
  }

  Map<Facet, List<FacetCount>> count(Query query, Set<Facet> facets) throws IOException {
    Map<Facet, List<FacetCount>> counts = new EnumMap<>(Facet.class);
    if (facets.isEmpty()) {
      return counts;
    }
    FacetsCollector matches = searcher.search(query, new FacetsCollectorManager());
    for (Facet facet : facets) {
      counts.put(
          facet,
          facet.isTemporal() ? countByTime(facet, matches) : countByValue(fieldOf(facet), matches));
    }
    return counts;
  }

  private List<FacetCount> countByValue(String field, FacetsCollector matches) throws IOException {
    if (FieldInfos.getMergedFieldInfos(searcher.getIndexReader()).fieldInfo(field) == null) {
      return List.of();
    }
    StringValueFacetCounts counts =
        new StringValueFacetCounts(
            new StringDocValuesReaderState(searcher.getIndexReader(), field), matches);
    FacetResult top = counts.getTopChildren(MOST_VALUES, field);
    List<FacetCount> values = new ArrayList<>();
    for (LabelAndValue value : top.labelValues) {
      values.add(new FacetCount(value.label, value.value.longValue()));
    }
    return values;
  }

  private static List<FacetCount> countByTime(Facet facet, FacetsCollector matches)
      throws IOException {
    Map<String, Long> counts = new TreeMap<>();
    for (FacetsCollector.MatchingDocs segment : matches.getMatchingDocs()) {
      SortedNumericDocValues published =
          DocValues.getSortedNumeric(segment.context().reader(), IndexSchema.PUBLISHED);
      DocIdSetIterator docs = segment.bits().iterator();
      for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
        if (published.advanceExact(doc)) {
          counts.merge(spanOf(facet, published.nextValue()), 1L, Long::sum);
        }
      }
    }
    return counts.entrySet().stream()
        .map(span -> new FacetCount(span.getKey(), span.getValue()))
        .toList();
  }

  private static String spanOf(Facet facet, long epochMillis) {
    ZonedDateTime moment = Instant.ofEpochMilli(epochMillis).atZone(ZONE);
    return switch (facet) {
      case DAY -> moment.format(DateTimeFormatter.ISO_LOCAL_DATE);
      case WEEK ->
          "%04d-W%02d"
              .formatted(
                  moment.get(IsoFields.WEEK_BASED_YEAR),
                  moment.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
      case MONTH -> moment.format(MONTH);
      case YEAR -> moment.format(YEAR);
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

package org.visnyk.benchmarks.baseline;

import java.io.IOException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.facet.range.LongRange;
import org.apache.lucene.facet.range.LongRangeFacetCounts;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.PointValues;
import org.jspecify.annotations.Nullable;

/** Counts hits by source, section and month with the facet module of Lucene. */
final class BaselineCounts {
  private static final int MAX_VALUES = 10;
  private static final ZoneId ZONE = ZoneId.of("Europe/Kyiv");

  private final StringDocValuesReaderState sources;
  private final StringDocValuesReaderState sections;
  private final LongRange[] months;

  BaselineCounts(IndexReader reader) throws IOException {
    sources = new StringDocValuesReaderState(reader, BaselineFields.SOURCE);
    sections = new StringDocValuesReaderState(reader, BaselineFields.SECTION);
    months = months(reader);
  }

  Map<String, Long> sources(FacetsCollector hits) throws IOException {
    return counts(
        new StringValueFacetCounts(sources, hits)
            .getTopChildren(MAX_VALUES, BaselineFields.SOURCE));
  }

  Map<String, Long> sections(FacetsCollector hits) throws IOException {
    return counts(
        new StringValueFacetCounts(sections, hits)
            .getTopChildren(MAX_VALUES, BaselineFields.SECTION));
  }

  Map<String, Long> months(FacetsCollector hits) throws IOException {
    return counts(
        new LongRangeFacetCounts(BaselineFields.PUBLISHED, hits, months)
            .getAllChildren(BaselineFields.PUBLISHED));
  }

  private static Map<String, Long> counts(@Nullable FacetResult result) {
    Map<String, Long> counts = new LinkedHashMap<>();
    if (result != null) {
      for (LabelAndValue each : result.labelValues) {
        counts.put(each.label, each.value.longValue());
      }
    }
    return counts;
  }

  /** The months between the first publication and the last. */
  private static LongRange[] months(IndexReader reader) throws IOException {
    byte[] first = PointValues.getMinPackedValue(reader, BaselineFields.PUBLISHED);
    byte[] last = PointValues.getMaxPackedValue(reader, BaselineFields.PUBLISHED);
    List<LongRange> months = new ArrayList<>();
    if (first != null && last != null) {
      ZonedDateTime month = day(first).withDayOfMonth(1);
      while (!month.isAfter(day(last))) {
        ZonedDateTime next = month.plusMonths(1);
        months.add(
            new LongRange(
                YearMonth.from(month).toString(),
                month.toInstant().toEpochMilli(),
                true,
                next.toInstant().toEpochMilli(),
                false));
        month = next;
      }
    }
    return months.toArray(LongRange[]::new);
  }

  private static ZonedDateTime day(byte[] packed) {
    Instant instant = Instant.ofEpochMilli(LongPoint.decodeDimension(packed, 0));
    return instant.atZone(ZONE).toLocalDate().atStartOfDay(ZONE);
  }
}

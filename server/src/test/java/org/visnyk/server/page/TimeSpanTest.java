package org.visnyk.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.visnyk.Facet;

class TimeSpanTest {
  private static final Dates DATES =
      new Dates(
          Texts.in(Language.UK), ZoneId.of("Europe/Kyiv"), Instant.parse("2024-07-01T09:00:00Z"));

  @ParameterizedTest
  @CsvSource({
    "DAY, 2024-02-29, 2024-02-29, 2024-03-01, 29 лютого 2024",
    "WEEK, 2024-W26, 2024-06-24, 2024-07-01, 24–30 червня 2024",
    "WEEK, 2024-W27, 2024-07-01, 2024-07-08, 1–7 липня 2024",
    "WEEK, 2025-W01, 2024-12-30, 2025-01-06, 30 грудня–5 січня 2025",
    "MONTH, 2024-06, 2024-06-01, 2024-07-01, червень 2024",
    "YEAR, 2024, 2024-01-01, 2025-01-01, 2024"
  })
  void readsAFacet(Facet facet, String value, LocalDate first, LocalDate end, String name) {
    TimeSpan span = TimeSpan.of(facet, value).orElseThrow();
    assertThat(span.first()).isEqualTo(first);
    assertThat(span.end()).isEqualTo(end);
    assertThat(span.name(DATES)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-06-01, 2024-06-30, DAY",
    "2024-01-01, 2024-12-30, WEEK",
    "2022-01-01, 2024-12-30, MONTH",
    "1991-08-24, 2024-12-30, YEAR"
  })
  void hasAtMostAHundredSpans(LocalDate from, LocalDate to, Facet facet) {
    assertThat(TimeSpan.fitting(from, to)).isEqualTo(facet);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-07-01T08:15:00Z, сьогодні о 11:15",
    "2024-06-30T08:15:00Z, учора о 11:15",
    "2024-06-29T21:30:00Z, 'учора о 00:30'",
    "2024-06-26T07:15:00Z, '26 червня 2024, 10:15'"
  })
  void namesMomentsAsPeopleDo(Instant moment, String words) {
    assertThat(DATES.inWords(moment)).isEqualTo(words);
  }
}

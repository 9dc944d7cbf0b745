package org.visnyk.ingest.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.visnyk.ingest.record.ReaderOptions;

class PageDatesTest {
  private final PageDates dates =
      new PageDates(ReaderOptions.builder().crawled(LocalDate.of(2024, 6, 26)).build());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "25 червня | 2024-06-25T00:00",
        "27 червня | 2023-06-27T00:00",
        "29 лютого | 2024-02-29T00:00",
        "25 червня 2019 року, 14:30 | 2019-06-25T14:30",
        "14:30, вівторок, 25 червня | 2024-06-25T14:30",
        "Вчора, 14:30 | 2024-06-25T14:30",
        "Сьогодні о 09:05 | 2024-06-26T09:05",
        "позавчора | 2024-06-24T00:00",
        "3 дні тому | 2024-06-23T00:00",
        "2 години тому | 2024-06-26T00:00",
        "Опубліковано: 24.06.2024 11:20 | 2024-06-24T11:20",
        "2024-06-24 11:20 | 2024-06-24T11:20",
        "June 12, 2024 5:45 pm | 2024-06-12T17:45",
        "12 June 2024, 12:05 am | 2024-06-12T00:05",
        "5 травня 2024, Київ | 2024-05-05T00:00",
      })
  void parsesTheDateLinesOfPages(String line, LocalDateTime moment) {
    assertThat(dates.line(line).map(PageDates.DateLine::moment))
        .contains(moment.atZone(ReaderOptions.ZONE).toInstant());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Рада",
        "31 червня",
        "32.13.2024",
        "1 січня 2999",
        "25.06",
        "рахунок 3:2",
        "Сьогодні в Києві відкрили новий музей сучасного мистецтва",
        "10 травмованих"
      })
  void takesNoOtherLineForADate(String line) {
    assertThat(dates.line(line)).isEmpty();
  }

  @Test
  void distinguishesChangeFromPublicationAndKeepsTheRestOfTheLine() {
    assertThat(dates.line("Оновлено: 25 червня 2024, 08:00"))
        .hasValueSatisfying(line -> assertThat(line.isChange()).isTrue());
    assertThat(dates.line("25 червня 2024, 10:00 (оновлено 25 червня 2024, 11:30)"))
        .hasValueSatisfying(line -> assertThat(line.rest()).isEmpty());
    assertThat(dates.line("25 червня, 07:45 | Степан Гуцуляк"))
        .hasValueSatisfying(line -> assertThat(line.rest()).isEqualTo("Степан Гуцуляк"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          КИЇВ, 25 червня — Уряд скликав нараду.             | 2024-06-25
          Львів. 24 червня 2024 року. УНІАН. Опера відкрила. | 2024-06-24
          Київ, 25 червня /Вісник/. Уряд скликав нараду.     | 2024-06-25
          25 червня. Уряд скликав нараду.                    | 2024-06-25
          Вчора, 25 червня, відбулися переговори.            |
          15 червня у Сарнах знову відкрили міст.            |
          Цієї суботи, 15 червня, відкрили міст.             |
          Сьогодні відбулися переговори.                     |
          """)
  void aDatelineHasADateAndASentenceDoesNot(String text, @Nullable String date) {
    assertThat(dates.ofDateline(text)).isEqualTo(Optional.ofNullable(date).map(NewsDates::parse));
  }
}

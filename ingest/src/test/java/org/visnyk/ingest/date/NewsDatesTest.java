package org.visnyk.ingest.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.visnyk.ingest.date.DateReading.Evidence;
import org.visnyk.ingest.record.ReaderOptions;

class NewsDatesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2024-06-26T07:15:00Z            | 2024-06-26T07:15:00Z
          2024-06-26t07:15z               | 2024-06-26T07:15:00Z
          2024-09-19T13:05+00:00          | 2024-09-19T13:05:00Z
          2024-09-19T13:05:30.25+03:00    | 2024-09-19T10:05:30.250Z
          2024-09-19 13:05:30 +0300       | 2024-09-19T10:05:30Z
          2024-09-19T13:05:30-05          | 2024-09-19T18:05:30Z
          2024-06-26T07:15:00.123456789Z  | 2024-06-26T07:15:00.123456789Z
          2024-06-26T07:15                | 2024-06-26T04:15:00Z
          2024-01-26 07:15:30             | 2024-01-26T05:15:30Z
          2024-06-26                      | 2024-06-25T21:00:00Z
          2024-02-29                      | 2024-02-28T22:00:00Z
          2024-06                         | 2024-05-31T21:00:00Z
          2016                            | 2015-12-31T22:00:00Z
          26.06.2024                      | 2024-06-25T21:00:00Z
          26.06.2024 07:15                | 2024-06-26T04:15:00Z
          26.06.2024, 07:15               | 2024-06-26T04:15:00Z
          6.6.2024, 7:15                  | 2024-06-06T04:15:00Z
          26 червня 2024                  | 2024-06-25T21:00:00Z
          26 червня 2024 року             | 2024-06-25T21:00:00Z
          26 ЧЕРВНЯ 2024 р.               | 2024-06-25T21:00:00Z
          26 червня 2024, 07:15           | 2024-06-26T04:15:00Z
          1 січня 2024 року, 00:00        | 2023-12-31T22:00:00Z
          '5 листопада 2024'              | 2024-11-04T22:00:00Z
          «5» листопада 2024 р.           | 2024-11-04T22:00:00Z
          5 листопада 2024 о 9 год. 05 хв. | 2024-11-05T07:05:00Z
          /Date(1719386100000)/           | 2024-06-26T07:15:00Z
          /Date(1719386100000+0300)/      | 2024-06-26T07:15:00Z
          """)
  void parsesTheFormsOfNewsData(String text, Instant expected) {
    assertThat(NewsDates.parse(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Wed, 26 Jun 2024 10:15:00 +0300   | 2024-06-26T07:15:00Z
          26 June 2024 10:15 +03:00         | 2024-06-26T07:15:00Z
          Ср, 26-Jun-2024, 10:15:00 EEST    | 2024-06-26T07:15:00Z
          Wed. 26 jun 2024 07:15:00 GMT     | 2024-06-26T07:15:00Z
          26 Jan 2024 02:15 est             | 2024-01-26T07:15:00Z
          1 Dec 2024 10:15                  | 2024-12-01T08:15:00Z
          1 Dec 2024                        | 2024-11-30T22:00:00Z
          """)
  void parsesTheDatesOfMailAndFeeds(String text, Instant expected) {
    assertThat(NewsDates.parse(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          2024-07-02T08:40Z[Europe/Kyiv]        | 2024-07-02T08:40:00Z
          2024-07-02 11:40:05.5 EEST            | 2024-07-02T08:40:05.500Z
          2024-07-02 08:40:00 utc               | 2024-07-02T08:40:00Z
          2024-07-02 11:40 Europe/Kyiv          | 2024-07-02T08:40:00Z
          2024-07-02+03:00                      | 2024-07-01T21:00:00Z
          2024/07/02 11:40                      | 2024-07-02T08:40:00Z
          2024.7.2                              | 2024-07-01T21:00:00Z
          20240702                              | 2024-07-01T21:00:00Z
          202407021140                          | 2024-07-02T08:40:00Z
          20240702T084000Z                      | 2024-07-02T08:40:00Z
          1719909600                            | 2024-07-02T08:40:00Z
          1719909600000                         | 2024-07-02T08:40:00Z
          1719909600.25                         | 2024-07-02T08:40:00.250Z
          02.07.24                              | 2024-07-01T21:00:00Z
          2.07.98                               | 1998-07-01T21:00:00Z
          02.07.2024 р.                         | 2024-07-01T21:00:00Z
          02.07.2024р.                          | 2024-07-01T21:00:00Z
          02.07.2024 о 11:40                    | 2024-07-02T08:40:00Z
          02.07.2024 о 11.40                    | 2024-07-02T08:40:00Z
          11:40 02.07.2024                      | 2024-07-02T08:40:00Z
          Вт, 02.07.2024 - 11:40                | 2024-07-02T08:40:00Z
          Вівторок, 2 липня 2024 року, 11:40    | 2024-07-02T08:40:00Z
          `11:40 | 2 лип. 2024`                   | 2024-07-02T08:40:00Z
          2 лип 2024                            | 2024-07-01T21:00:00Z
          2-го липня 2024 року                  | 2024-07-01T21:00:00Z
          п’ятниця, 5 липня 2024                | 2024-07-04T21:00:00Z
          липень 2024                           | 2024-06-30T21:00:00Z
          Опубліковано: 2 Липня, 2024 о 11:40   | 2024-07-02T08:40:00Z
          2 июля 2024 г.                        | 2024-07-01T21:00:00Z
          вторник, 2 июл. 2024 в 11:40          | 2024-07-02T08:40:00Z
          11:40, 2 мая 2024                     | 2024-05-02T08:40:00Z
          July 2nd, 2024 at 11:40 a.m.          | 2024-07-02T08:40:00Z
          Tuesday, Jul 2, 2024 11:40 PM         | 2024-07-02T20:40:00Z
          2 Sept. 2024, 12:05 am                | 2024-09-01T21:05:00Z
          Tue Jul 02 11:40:00 EEST 2024         | 2024-07-02T08:40:00Z
          Tue Jul 02 08:40:00 +0000 2024        | 2024-07-02T08:40:00Z
          Tue, 2 Jul 24 08:40:00 GMT            | 2024-07-02T08:40:00Z
          Tue, 2 Jul 2024 11:40:00 GMT+3        | 2024-07-02T08:40:00Z
          Tue, 2 Jul 2024 11:40:00 UTC+03:00    | 2024-07-02T08:40:00Z
          Tue, 2 Jul 2024 11:40:00 MSK          | 2024-07-02T08:40:00Z
          Tue, 2 Jul 2024 11:40:00 (EEST)       | 2024-07-02T08:40:00Z
          Tue, 2 Jul 2024 10:40:00 +0200 (CEST) | 2024-07-02T08:40:00Z
          2-Jul-24                              | 2024-07-01T21:00:00Z
          2024, July 2                          | 2024-07-01T21:00:00Z
          2024-07-02T24:00                      | 2024-07-02T21:00:00Z
          2024-07-02 24:04:30                   | 2024-07-01T21:04:30Z
          2016-12-31T23:59:60Z                  | 2016-12-31T23:59:59Z
          """)
  void parsesWhatPeopleAndProgramsWrite(String text, Instant expected) {
    assertThat(NewsDates.parse(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "3/7/2024, AMBIGUOUS, 2024-07-02T21:00:00Z, 2024-03-06T22:00:00Z",
    "3-7-24, AMBIGUOUS, 2024-07-02T21:00:00Z, 2024-03-06T22:00:00Z",
    "3/7/2024 6:30 PM, AMBIGUOUS_AMERICAN, 2024-07-03T15:30:00Z, 2024-03-07T16:30:00Z",
    "13/7/2024, DAY_FIRST, 2024-07-12T21:00:00Z, 2024-07-12T21:00:00Z",
    "7/13/2024, MONTH_FIRST, 2024-07-12T21:00:00Z, 2024-07-12T21:00:00Z",
    "7.13.2024, MONTH_FIRST, 2024-07-12T21:00:00Z, 2024-07-12T21:00:00Z",
    "3.7.2024, NONE, 2024-07-02T21:00:00Z, 2024-07-02T21:00:00Z",
    "7/7/2024, NONE, 2024-07-06T21:00:00Z, 2024-07-06T21:00:00Z"
  })
  void knowsBothReadingsOfFigures(
      String text, Evidence evidence, Instant dayFirst, Instant monthFirst) {
    DateReading reading = new NewsDates(ReaderOptions.defaults()).read(text, false);
    assertThat(reading)
        .returns(evidence, DateReading::evidence)
        .returns(dayFirst, read -> read.moment(false))
        .returns(monthFirst, read -> read.moment(true));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          yyyy.dd.MM HH-mm      | 2024.02.07 11-40         | 2024-07-02T08:40:00Z
          d MMMM yyyy           | 2 July 2024              | 2024-07-01T21:00:00Z
          d MMMM yyyy           | 2 липня 2024             | 2024-07-01T21:00:00Z
          %d~%m~%Y %H:%M        | 2~7~2024 11:40           | 2024-07-02T08:40:00Z
          %Y%m%d at %I%p        | 20240702 at 11AM         | 2024-07-02T08:00:00Z
          %m/%d/%Y              | 7/2/2024 11:40           | 2024-07-02T08:40:00Z
          MM/dd/yyyy HH:mm:ssXXX | 07/02/2024 10:40:00+02:00 | 2024-07-02T08:40:00Z
          """)
  void takesThePatternOfTheOptionsAndItsOrder(String pattern, String text, Instant expected) {
    NewsDates dates = new NewsDates(ReaderOptions.builder().dateFormat(pattern).build());
    assertThat(dates.read(text, false).moment(dates.isMonthFirst().orElseThrow()))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"yyyy-MM-bb", "%Q", "{"})
  void refusesAPatternThatIsNone(String pattern) {
    assertThatThrownBy(() -> new NewsDates(ReaderOptions.builder().dateFormat(pattern).build()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void readsTimesWithoutAnOffsetInTheZoneOfTheOptionsOrInUtc() {
    NewsDates dates =
        new NewsDates(ReaderOptions.builder().zone(ZoneId.of("America/New_York")).build());
    assertThat(dates.read("2024-07-02 04:40", false).moment(false))
        .isEqualTo("2024-07-02T08:40:00Z");
    assertThat(dates.read("2 July 2024 04:40", false).moment(false))
        .isEqualTo("2024-07-02T08:40:00Z");
    assertThat(dates.read("2024-07-02 08:40", true).moment(false))
        .isEqualTo("2024-07-02T08:40:00Z");
  }

  @Test
  void readsRelativeDatesOnlyIfTheDayOfTheCrawlIsKnown() {
    NewsDates known =
        new NewsDates(ReaderOptions.builder().crawled(LocalDate.of(2024, 7, 3)).build());
    assertThat(known.read("Вчора, 11:40", false).moment(false)).isEqualTo("2024-07-02T08:40:00Z");
    assertThat(known.read("2 липня", false).moment(false)).isEqualTo("2024-07-01T21:00:00Z");
    NewsDates unknown = new NewsDates(ReaderOptions.defaults());
    assertThatThrownBy(() -> unknown.read("Вчора, 11:40", false))
        .isInstanceOf(DateTimeException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          31 Feb 2024 10:15:00 GMT   | no such day
          1 Dec 2024 25:15           | no such time
          1 Dec 2024 10:15 XYZ       | no such time zone
          1 Dec 2024 10:15 +9900     | no such offset
          1 Abc 2024                 | not a date
          """)
  void saysWhatIsWrongWithADateOfMail(String text, String reason) {
    assertThatThrownBy(() -> NewsDates.parse(text))
        .isInstanceOf(DateTimeException.class)
        .hasMessageContaining(reason)
        .hasMessageContaining(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "31 лютого 2024",
        "31 лютого",
        "30 лютого",
        "2024-02-30",
        "2023-02-29T10:00:00Z",
        "2024-13-01",
        "2024-13",
        "0000",
        "2024-00-10",
        "0000-01-01",
        "31.06.2024",
        "0 червня 2024"
      })
  void refusesADayThatDoesNotExist(String text) {
    assertThatThrownBy(() -> NewsDates.parse(text))
        .isInstanceOf(DateTimeException.class)
        .hasMessage("there is no such day as \"" + text + "\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          25 червня            | has no year
          29 лютого            | has no year
          2024-06-26T25:00     | no such time
          26.06.2024 12:60     | no such time
          2024-06-26T07:15+19  | no such offset
          вчора                | not a date
          незабаром            | not a date
          26.06.2024 та пізніше | not a date
          26.06.2024 - 28.06.2024 | not a date
          10:15, 11:30, 26.06.2024 | not a date
          26 червня 2024 Обрій | not a date
          червня               | not a date
          10:15                | not a date
          26.06-2024           | not a date
          """)
  void saysWhatIsWrong(String text, String reason) {
    assertThatThrownBy(() -> NewsDates.parse(text))
        .isInstanceOf(DateTimeException.class)
        .hasMessageContaining(reason)
        .hasMessageContaining(text);
  }

  @ParameterizedTest
  @CsvSource({
    "1719386100, 2024-06-26T07:15:00Z",
    "1719386100000, 2024-06-26T07:15:00Z",
    "1719386100.5, 2024-06-26T07:15:00.500Z",
    "1.7193861e9, 2024-06-26T07:15:00Z",
    "1719386100000000, 2024-06-26T07:15:00Z",
    "1719386100000000000, 2024-06-26T07:15:00Z",
    "0, 1970-01-01T00:00:00Z",
    "-86400, 1969-12-31T00:00:00Z"
  })
  void convertsSecondsAndMilliseconds(BigDecimal number, Instant expected) {
    assertThat(NewsDates.ofEpoch(number)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e20", "-1e20", "1e999999999", "1e-999999999", "999999999999999999999"})
  void refusesNumbersThatAreNotAMoment(BigDecimal number) {
    assertThatThrownBy(() -> NewsDates.ofEpoch(number))
        .isInstanceOf(DateTimeException.class)
        .hasMessageContaining("not a time");
  }

  @ParameterizedTest
  @CsvSource({
    "1719909600, 2024-07-02T08:40:00Z",
    "20240702, 2024-07-01T21:00:00Z",
    "2024, 2023-12-31T22:00:00Z",
    "-315619200, 1960-01-01T00:00:00Z"
  })
  void readsNumbersAsDaysOrAsTheTimeSince1970(BigDecimal number, Instant expected) {
    assertThat(NewsDates.ofNumber(number)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"5", "77", "31.5", "86400", "20241402"})
  void refusesSmallNumbers(BigDecimal number) {
    assertThatThrownBy(() -> NewsDates.ofNumber(number)).isInstanceOf(DateTimeException.class);
  }

  @Property
  void parsesEveryOffsetDateTimeAsJavaDoes(
      @ForAll @IntRange(min = -62_000_000, max = 250_000_000) int kiloseconds,
      @ForAll @IntRange(min = -64_800, max = 64_800) int offset) {
    Instant moment = Instant.ofEpochSecond(1_000L * kiloseconds + 17);
    OffsetDateTime written = moment.atOffset(ZoneOffset.ofTotalSeconds(offset / 60 * 60));
    assertThat(NewsDates.parse(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(written)))
        .isEqualTo(moment);
  }

  @Property
  void anyTextGivesADateOrADateTimeException(@ForAll String text) {
    try {
      assertThat(NewsDates.parse(text)).isNotNull();
    } catch (DateTimeException e) {
      assertThat(e).message().isNotBlank();
    }
  }
}

package org.visnyk.ingest.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
          2024-06-26T24:00     | no such time
          26.06.2024 12:60     | no such time
          2024-06-26T07:15+19  | no such offset
          25 червень 2024      | not a date
          June 26, 2024        | not a date
          26/06/2024           | not a date
          1719386100           | not a date
          вчора                | not a date
          2024-6-26            | not a date
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
    "0, 1970-01-01T00:00:00Z",
    "-86400, 1969-12-31T00:00:00Z"
  })
  void convertsSecondsAndMilliseconds(BigDecimal number, Instant expected) {
    assertThat(NewsDates.ofEpoch(number)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e18", "-1e14", "1e999999999", "1e-999999999", "999999999999999999999"})
  void refusesNumbersThatAreNotAMoment(BigDecimal number) {
    assertThatThrownBy(() -> NewsDates.ofEpoch(number))
        .isInstanceOf(DateTimeException.class)
        .hasMessageContaining("not a time");
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

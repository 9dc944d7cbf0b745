package org.visnyk.language.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.visnyk.language.time.DatePhrases.DatePhrase;

class DatePhrasesTest {
  /** A Wednesday. */
  private static final LocalDate TODAY = LocalDate.of(2024, 6, 26);

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "сьогодні, 2024-06-26, 2024-06-27",
        "УЧОРА, 2024-06-25, 2024-06-26",
        "позавчора, 2024-06-24, 2024-06-25",
        "завтра, 2024-06-27, 2024-06-28",
        "минулого тижня, 2024-06-17, 2024-06-24",
        "цього тижня, 2024-06-24, 2024-07-01",
        "на минулому тижні, 2024-06-17, 2024-06-24",
        "минулого місяця, 2024-05-01, 2024-06-01",
        "цього місяця, 2024-06-01, 2024-07-01",
        "позаминулого року, 2022-01-01, 2023-01-01",
        "торік, 2023-01-01, 2024-01-01",
        "торік у березні, 2023-03-01, 2023-04-01",
        "у березні торік, 2023-03-01, 2023-04-01",
        "у січні минулого року, 2023-01-01, 2023-02-01",
        "у січні 2024 року, 2024-01-01, 2024-02-01",
        "січень 2024, 2024-01-01, 2024-02-01",
        "в лютому 2023 р, 2023-02-01, 2023-03-01",
        "листопад 2022-го, 2022-11-01, 2022-12-01",
        "у червні, 2024-06-01, 2024-07-01",
        "у липні, 2023-07-01, 2023-08-01",
        "за грудень, 2023-12-01, 2024-01-01",
        "минулого серпня, 2023-08-01, 2023-09-01",
        "минулого червня, 2023-06-01, 2023-07-01",
        "25 червня, 2024-06-25, 2024-06-26",
        "27 червня, 2023-06-27, 2023-06-28",
        "29 лютого, 2024-02-29, 2024-03-01",
        "25-го червня 2021 року, 2021-06-25, 2021-06-26",
        "|25 червня, 2021|, 2021-06-25, 2021-06-26",
        "1–5 червня, 2024-06-01, 2024-06-06",
        "з 1 по 5 травня 2023 року, 2023-05-01, 2023-05-06",
        "від 25 грудня до 5 січня, 2023-12-25, 2024-01-06",
        "від 25 грудня до 5 січня 2021 року, 2020-12-25, 2021-01-06",
        "з 01.02.2024 по 10.02.2024, 2024-02-01, 2024-02-11",
        "25.06.2024, 2024-06-25, 2024-06-26",
        "25/06/2024, 2024-06-25, 2024-06-26",
        "2024-06-25, 2024-06-25, 2024-06-26",
        "у 2022 році, 2022-01-01, 2023-01-01",
        "2020–2022 роки, 2020-01-01, 2023-01-01",
        "за останній тиждень, 2024-06-20, 2024-06-27",
        "за останній місяць, 2024-05-27, 2024-06-27",
        "за останні 10 днів, 2024-06-17, 2024-06-27",
        "протягом останніх трьох днів, 2024-06-24, 2024-06-27",
        "за останні два тижні, 2024-06-13, 2024-06-27",
        "за останню добу, 2024-06-26, 2024-06-27",
        "3 дні тому, 2024-06-23, 2024-06-24",
        "тиждень тому, 2024-06-17, 2024-06-24",
        "два місяці тому, 2024-04-01, 2024-05-01",
        "восени 2024, 2024-09-01, 2024-12-01",
        "восени, 2023-09-01, 2023-12-01",
        "влітку, 2024-06-01, 2024-09-01",
        "взимку 2023–2024, 2023-12-01, 2024-03-01",
        "зима 2022 року, 2021-12-01, 2022-03-01",
        "минулої осені, 2023-09-01, 2023-12-01",
        "минулого літа, 2023-06-01, 2023-09-01",
        "навесні минулого року, 2023-03-01, 2023-06-01",
        "у понеділок, 2024-06-24, 2024-06-25",
        "в середу, 2024-06-26, 2024-06-27",
        "минулої середи, 2024-06-19, 2024-06-20",
        "у п'ятницю, 2024-06-21, 2024-06-22",
        "минулих вихідних, 2024-06-22, 2024-06-24",
      })
  void aPhraseNamesDays(String phrase, LocalDate from, LocalDate before) {
    String query = "вибори " + phrase + " у Полтаві";

    assertThat(DatePhrases.find(query, TODAY))
        .containsExactly(new DatePhrase(7, 7 + phrase.length(), from, before));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2024",
        "травень",
        "осінь",
        "лютий вовк",
        "30 лютого",
        "31.02.2024",
        "останній дзвінок",
        "минулий раз",
        "тиждень моди",
        "за 5 хвилин",
        "25 грамів",
        "99 червня",
        "цей",
        "з 1 по",
        "понеділок",
        "1.2.3.4",
        "2024 гривні",
        "0 днів тому",
        "року"
      })
  void otherWordsNameNoDate(String text) {
    assertThat(DatePhrases.find(text, TODAY)).isEmpty();
  }

  @Test
  void aTextMayHaveSeveralDates() {
    assertThat(DatePhrases.find("вчора і сьогодні", TODAY))
        .extracting(DatePhrase::from)
        .containsExactly(TODAY.minusDays(1), TODAY);
  }

  @Test
  void datesFarFromThePresentAreIgnored() {
    assertThat(DatePhrases.find("торік", LocalDate.MIN)).isEmpty();
    assertThat(DatePhrases.find("завтра", LocalDate.MAX)).isEmpty();
  }

  @Test
  void aVeryLongTextIsReadInPart() {
    assertThat(DatePhrases.find("1".repeat(1_000_000), TODAY)).isEmpty();
    assertThat(DatePhrases.find("вчора " + "за останні ".repeat(100_000), TODAY)).hasSize(1);
  }

  @Property
  void aPhraseIsInsideTheTextAndItsDaysAreInOrder(
      @ForAll("texts") String text, @ForAll("days") LocalDate today) {
    List<DatePhrase> phrases = DatePhrases.find(text, today);

    int end = 0;
    for (DatePhrase phrase : phrases) {
      assertThat(phrase.start()).isGreaterThanOrEqualTo(end);
      assertThat(phrase.end()).isGreaterThan(phrase.start()).isLessThanOrEqualTo(text.length());
      assertThat(phrase.from()).isBefore(phrase.before());
      end = phrase.end();
    }
  }

  @Property
  void anyTextIsAccepted(@ForAll String text) {
    assertThat(DatePhrases.find(text, TODAY)).doesNotContainNull();
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "у",
            "з",
            "по",
            "25",
            "1",
            "-",
            ".",
            ",",
            "2024",
            "9999",
            "року",
            "червня",
            "лютого",
            "січні",
            "тижня",
            "минулого",
            "останні",
            "днів",
            "тому",
            "восени",
            "зими",
            "торік",
            "до",
            "від",
            "29",
            "31",
            "п'ятницю",
            "цієї",
            "минулої",
            "роки",
            "–",
            "/",
            "дві")
        .list()
        .ofMaxSize(12)
        .map(words -> String.join(" ", words));
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.longs()
        .between(LocalDate.of(1000, 1, 1).toEpochDay(), LocalDate.of(9999, 12, 31).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }
}

package org.visnyk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Towns with a name of two words come before articles in which the words stand apart. */
class TownNamesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "Новий Буг, 'Автобус до Нового Бугу зламався дорогою з ярмарку.', 'Новий міст через Буг: буг"
        + " розлився, новий берег Бугу, новий паром.'",
    "у Старому Самборі, 'Лікарню Старого Самбора відремонтували за рік.', 'Старий дім. Самбір"
        + " святкує, самбірський старий парк, Самбір чекає.'",
    "жовтих вод, 'Потяг зупиниться в Жовтих Водах лише вранці.', 'Жовті поля. Вода прибуває, і"
        + " знову вода, а далі жовті кручі.'"
  })
  void aTownOfTwoWordsComesFirst(String query, String town, String words) {
    try (NewsIndex index = NewsIndex.open(folder)) {
      index.put(Article.builder("words").title("Подія").text(words).build());
      index.put(Article.builder("town").title("Подія").text(town).build());
      for (int i = 0; i < 8; i++) {
        index.put(Article.builder("other" + i).text("Зовсім про інше пише газета " + i).build());
      }
      index.refresh();

      assertThat(index.search(SearchRequest.query(query).build()).hits().getFirst().id())
          .isEqualTo("town");
    }
  }

  @Test
  void wordsThatNameNoTownTogetherAreNotMeantTogether() {
    try (NewsIndex index = NewsIndex.open(folder)) {
      index.put(Article.builder("apart").text("Новий пароплав. Ріг затоки, ріг мису.").build());
      index.put(Article.builder("together").text("Новий ріг затоки позначено буєм далі.").build());
      index.refresh();

      assertThat(index.search(SearchRequest.query("новий ріг").build()).hits().getFirst().id())
          .isEqualTo("apart");
    }
  }
}

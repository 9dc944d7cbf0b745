package org.visnyk.benchmarks.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.visnyk.Article;

class RecombinedArticlesTest {
  private static final List<Article> ORIGINALS =
      List.of(
          Article.builder("flood")
              .title("Повінь затопила нижні вулиці Гадяча")
              .text("Вода прийшла вночі. Мостом не їздять. Людей вивезли до школи.")
              .source("Обрій")
              .build(),
          Article.builder("choir")
              .title("Хор повернувся з Канади")
              .lead("Гастролі тривали місяць.")
              .text("Зали були повні. Квитки розкупили за день.")
              .build());

  @Test
  void everySentenceIsOneOfTheOriginals() {
    String sentences =
        ORIGINALS.stream()
            .map(article -> article.lead() + " " + article.text())
            .collect(Collectors.joining(" "));
    for (Article article : articles(7, 50)) {
      assertThat(sentences).contains(article.text().split("(?<=\\.) "));
      assertThat(article.text().split("(?<=\\.) ")).hasSize(3);
    }
  }

  @Test
  void titlesAreJoinedOfHalves() {
    assertThat(articles(7, 200))
        .extracting(Article::title)
        .contains("Повінь затопила нижні з Канади", "Хор повернувся вулиці Гадяча");
  }

  @Test
  void sourcesAreKeptAndInventedWhereThereAreNone() {
    assertThat(articles(7, 50))
        .extracting(Article::source)
        .contains("Обрій")
        .anyMatch(source -> source.startsWith("Джерело "));
  }

  @Test
  void datesLieInNoOrderWithinTwoYears() {
    List<Instant> dates =
        articles(7, 50).stream().map(article -> article.published().orElseThrow()).toList();
    Instant end = RecombinedArticles.START.plus(RecombinedArticles.SPAN);
    assertThat(dates).allMatch(date -> date.isBefore(end)).isNotEqualTo(dates.stream().sorted());
    assertThat(IntStream.range(1, 50).filter(i -> dates.get(i).isBefore(dates.get(i - 1))).count())
        .isBetween(10L, 40L);
  }

  @Test
  void aSeedAlwaysMakesTheSameArticlesAndAnotherSeedOthers() {
    assertThat(articles(7, 20)).isEqualTo(articles(7, 20)).isNotEqualTo(articles(8, 20));
    assertThat(new RecombinedArticles(ORIGINALS, 7, 5).article(4))
        .isEqualTo(articles(7, 20).get(4));
  }

  @Test
  void refusesOriginalsWithoutText() {
    List<Article> titles = List.of(Article.builder("one").title("Лише заголовок").build());
    assertThatThrownBy(() -> new RecombinedArticles(titles, 1, 10))
        .hasMessage("no article has both a title and a text");
  }

  private static List<Article> articles(long seed, int size) {
    return new RecombinedArticles(ORIGINALS, seed, size).articles().toList();
  }
}

package org.visnyk.benchmarks.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.visnyk.Article;

class NewsQueriesTest {
  private static final String TITLE = "Повінь затопила у Гадячі нижні вулиці";
  private static final String TEXT = "Вода прийшла вночі. Мости закрили, а людей вивезли.";

  private final NewsQueries queries =
      new NewsQueries(List.of(Article.builder("flood").title(TITLE).text(TEXT).build()), 3);

  @Test
  void fewWordsAreARunOfAHeadline() {
    assertThat(queries.ofKind(QueryKind.FEW_WORDS, 50))
        .allMatch(query -> TITLE.contains(query.words()))
        .allMatch(query -> query.words().split(" ").length >= 2)
        .anyMatch(query -> query.words().split(" ").length == 4);
  }

  @Test
  void oneWordIsAContentWordOfATextInSmallLetters() {
    assertThat(queries.ofKind(QueryKind.ONE_WORD, 50))
        .extracting(NewsQuery::words)
        .contains("вода", "людей")
        .doesNotContain("а", "Вода", "повінь");
  }

  @Test
  void aPhraseStandsInAText() {
    assertThat(queries.ofKind(QueryKind.PHRASE, 20))
        .allMatch(NewsQuery::phrase)
        .extracting(NewsQuery::words)
        .containsOnly(
            "Вода прийшла", "прийшла вночі", "вночі Мости", "Мости закрили", "людей вивезли");
  }

  @Test
  void datesSpanThirtyDaysWithinTheCollection() {
    long end = RecombinedArticles.START.plus(RecombinedArticles.SPAN).toEpochMilli();
    assertThat(queries.ofKind(QueryKind.DATE_FILTERED, 20))
        .allMatch(NewsQuery::isDated)
        .allMatch(
            query ->
                query.publishedBefore() - query.publishedFrom() == Duration.ofDays(30).toMillis())
        .allMatch(query -> query.publishedFrom() >= RecombinedArticles.START.toEpochMilli())
        .allMatch(query -> query.publishedBefore() <= end);
  }

  @Test
  void misspeltWordsHaveTheSameLetters() {
    assertThat(queries.ofKind(QueryKind.MISSPELT, 20))
        .extracting(NewsQuery::words)
        .contains("Пвоінь затопила")
        .allMatch(words -> words.length() == 15 || words.length() == 12);
  }

  @Test
  void aSeedAlwaysDrawsTheSame() {
    assertThat(queries.ofKind(QueryKind.FEW_WORDS, 20))
        .isEqualTo(queries.ofKind(QueryKind.FEW_WORDS, 40).subList(0, 20));
  }

  @Test
  void refusesArticlesWithTooFewWords() {
    List<Article> short1 = List.of(Article.builder("one").title("Дощ").text("Злива").build());
    assertThatThrownBy(() -> new NewsQueries(short1, 1)).hasMessageContaining("two words");
  }
}

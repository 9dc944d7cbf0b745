package org.visnyk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleTest {

  @Test
  void needsATitleOrAText() {
    assertThat(refused(Article.builder("a").title("  ").lead("Лише лід"))).isEqualTo("text");
    assertThat(Article.builder("a").title("Назва").build().text()).isEmpty();
    assertThat(Article.builder("a").text("Текст").build().title()).isEmpty();
  }

  @Test
  void trimsItsValuesAndDropsBlankOnes() {
    Article article =
        Article.builder(" a ")
            .title(" Назва\n")
            .authors(List.of(" Гай ", " "))
            .tags("", "т1")
            .build();

    assertThat(article.id()).isEqualTo("a");
    assertThat(article.title()).isEqualTo("Назва");
    assertThat(article.authors()).containsExactly("Гай");
    assertThat(article.tags()).containsExactly("т1");
  }

  @Test
  void replacesUnpairedSurrogatesAndKeepsPairs() {
    Article article = Article.builder("a").title("Половина \uD83D").text("Ціле 🙂").build();

    assertThat(article.title()).isEqualTo("Половина \uFFFD");
    assertThat(article.text()).isEqualTo("Ціле 🙂");
  }

  @ParameterizedTest
  @CsvSource({
    "https://Obrii.Example/News/1, https://obrii.example/News/1",
    "HTTPS://obrii.example/News/1/, https://obrii.example/News/1",
    "https://obrii.example/News/1#comments, https://obrii.example/News/1",
    "https://obrii.example/News/1?utm_source=tg&utm_medium=x, https://obrii.example/News/1",
    "https://obrii.example/n?id=7&fbclid=abc, https://obrii.example/n?id=7",
    "https://obrii.example/?p=1, https://obrii.example?p=1",
    "https://obrii.example, https://obrii.example",
  })
  void derivesItsIdFromTheCanonicalUrl(String url, String id) {
    assertThat(Article.builder().title("Назва").url(url).build().id()).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "obrii.example/1", "://x", "https://", "https:///path"})
  void derivesItsIdFromItsWordsIfThereIsNoUrl(String url) {
    Article first = Article.builder().title("Назва").text("Текст").url(url).build();
    Article same = Article.builder().title("Назва ").text("Текст").build();
    Article other = Article.builder().title("НазваТ").text("екст").build();

    assertThat(first.id()).startsWith("sha256-").isEqualTo(same.id()).isNotEqualTo(other.id());
  }

  @ParameterizedTest
  @MethodSource
  void refusesUnusableValues(String field, Article.Builder article) {
    assertThat(refused(article)).isEqualTo(field);
  }

  static Stream<Arguments> refusesUnusableValues() {
    String tooLong = "x".repeat(Article.MAX_LABEL_BYTES + 1);
    return Stream.of(
        Arguments.of("id", Article.builder(" ").title("Назва")),
        Arguments.of("id", Article.builder("a\nb").title("Назва")),
        Arguments.of("id", Article.builder("ї".repeat(513)).title("Назва")),
        Arguments.of("source", Article.builder("a").title("Назва").source(tooLong)),
        Arguments.of("section", Article.builder("a").title("Назва").section(tooLong)),
        Arguments.of("language", Article.builder("a").title("Назва").language(tooLong)),
        Arguments.of("tags", Article.builder("a").title("Назва").tags(tooLong)),
        Arguments.of("authors", Article.builder("a").title("Назва").authors(tooLong)),
        Arguments.of("published", Article.builder("a").title("Назва").published(Instant.MAX)),
        Arguments.of("published", Article.builder("a").title("Назва").published(Instant.MIN)));
  }

  @Test
  void acceptsAnIdOfTheGreatestLength() {
    assertThat(Article.builder("ї".repeat(512)).title("Назва").build().id()).hasSize(512);
  }

  @Test
  void isRebuiltWithAllItsValues() {
    Article article =
        Article.builder("a")
            .title("Назва")
            .lead("Лід")
            .text("Текст")
            .published(Instant.parse("2024-06-26T07:15:00Z"))
            .source("Обрій")
            .url("https://obrii.example/1")
            .authors("Гай", "Юн")
            .section("Світ")
            .tags("т1", "т2")
            .language("uk")
            .build();
    Article same = article.toBuilder().build();

    assertThat(same).isEqualTo(article).hasSameHashCodeAs(article).hasToString(article.toString());
    assertThat(same.language()).isEqualTo("uk");
    Article other = article.toBuilder().title("Інша назва").build();
    assertThat(other).isNotEqualTo(article);
    assertThat(other.id()).isEqualTo("a");
    assertThat(Article.builder("b").title("Назва").build().toBuilder().build().published())
        .isEmpty();
  }

  @Test
  void keepsDatesToTheMillisecond() {
    Instant precise = Instant.parse("2024-06-26T07:15:00.123456789Z");
    assertThat(Article.builder("a").title("Назва").published(precise).build().published())
        .contains(Instant.parse("2024-06-26T07:15:00.123Z"));
  }

  private static String refused(Article.Builder article) {
    InvalidArticleException refused =
        catchThrowableOfType(InvalidArticleException.class, article::build);
    assertThat(refused).isNotNull();
    assertThat(refused.getMessage()).isNotBlank();
    return refused.field();
  }
}

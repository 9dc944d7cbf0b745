package org.visnyk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleTest {

  @Test
  void needsATitleOrAText() {
    assertThat(refused(Article.builder("a").title("  ").lead("Лише лід"))).isEqualTo("text");
    assertThat(Article.builder("a").title("Назва").build().text()).isEmpty();
    assertThat(Article.builder("a").text("Текст").build().title()).isEmpty();
  }

  @Test
  void hasNoBlanksAroundItsValuesAndNoBlankNames() {
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
  void replacesHalfCharactersAndKeepsWholeOnes() {
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
  void takesAMissingIdFromTheCanonicalAddress(String url, String id) {
    assertThat(Article.builder().title("Назва").url(url).build().id()).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "obrii.example/1", "://x", "https://", "https:///path"})
  void takesAMissingIdFromTheWordsWhereThereIsNoAddress(String url) {
    Article first = Article.builder().title("Назва").text("Текст").url(url).build();
    Article same = Article.builder().title("Назва ").text("Текст").build();
    Article other = Article.builder().title("НазваТ").text("екст").build();

    assertThat(first.id()).startsWith("sha256-").isEqualTo(same.id()).isNotEqualTo(other.id());
  }

  @Test
  void refusesUnusableIds() {
    assertThat(refused(Article.builder(" ").title("Назва"))).isEqualTo("id");
    assertThat(refused(Article.builder("a\nb").title("Назва"))).isEqualTo("id");
    assertThat(refused(Article.builder("ї".repeat(513)).title("Назва"))).isEqualTo("id");
    assertThat(Article.builder("ї".repeat(512)).title("Назва").build().id()).hasSize(512);
  }

  @Test
  void refusesValuesThatAreTooLongToFilterBy() {
    String tooLong = "x".repeat(Article.MAX_LABEL_BYTES + 1);
    assertThat(refused(Article.builder("a").title("Назва").source(tooLong))).isEqualTo("source");
    assertThat(refused(Article.builder("a").title("Назва").section(tooLong))).isEqualTo("section");
    assertThat(refused(Article.builder("a").title("Назва").tags(tooLong))).isEqualTo("tags");
    assertThat(refused(Article.builder("a").title("Назва").authors(tooLong))).isEqualTo("authors");
  }

  @Test
  void keepsMomentsToTheMillisecondAndRefusesImpossibleYears() {
    Instant precise = Instant.parse("2024-06-26T07:15:00.123456789Z");
    assertThat(Article.builder("a").title("Назва").published(precise).build().published())
        .contains(Instant.parse("2024-06-26T07:15:00.123Z"));
    assertThat(refused(Article.builder("a").title("Назва").published(Instant.MAX)))
        .isEqualTo("published");
    assertThat(refused(Article.builder("a").title("Назва").published(Instant.MIN)))
        .isEqualTo("published");
  }

  private static String refused(Article.Builder article) {
    InvalidArticleException refused =
        catchThrowableOfType(InvalidArticleException.class, article::build);
    assertThat(refused).isNotNull();
    assertThat(refused.getMessage()).isNotBlank();
    return refused.field();
  }
}

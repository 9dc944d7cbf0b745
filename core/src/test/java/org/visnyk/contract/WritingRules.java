package org.visnyk.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.visnyk.Article;
import org.visnyk.ArticleFilter;
import org.visnyk.FacetCount;
import org.visnyk.IndexStatistics;
import org.visnyk.InvalidRequestException;
import org.visnyk.PutOutcome;

/** How articles are put, deleted, made visible, returned and exported. */
interface WritingRules extends IndexFixture {
  @Test
  default void putReturnsWhetherTheArticleExisted() {
    Article first = Article.builder("a").text("Перший текст").build();
    Article second = Article.builder("a").text("Другий текст").build();

    assertThat(index().put(first)).isEqualTo(PutOutcome.ADDED);
    assertThat(index().put(second)).isEqualTo(PutOutcome.UPDATED);
    index().refresh();
    assertThat(index().put(second)).isEqualTo(PutOutcome.UPDATED);
    index().delete("a");
    assertThat(index().put(first)).isEqualTo(PutOutcome.ADDED);
  }

  @Test
  default void putAllPutsInOrderAndCounts() {
    List<Article> articles =
        List.of(
            Article.builder("a").text("Перший текст").build(),
            Article.builder("b").text("Інший текст").build(),
            Article.builder("a").text("Другий текст").build());

    assertThat(index().putAll(articles)).isEqualTo(3);
    assertThat(index().putAll(List.of())).isZero();
    index().refresh();
    assertThat(index().statistics().articles()).isEqualTo(2);
    assertThat(index().get("a")).contains(articles.get(2));
  }

  @Test
  default void putAllKeepsWhatItPutBeforeItFailed() {
    Iterator<Article> failing =
        Stream.of("a", "b", "")
            .map(id -> Article.builder(id).text("Про вибори").build())
            .iterator();

    assertThatThrownBy(() -> index().putAll(() -> failing)).hasMessageContaining("id");
    index().refresh();
    assertThat(ids("вибори")).containsExactlyInAnyOrder("a", "b");
  }

  @Test
  default void anArticlePutAgainReplacesTheOldOne() {
    put(Article.builder("a").text("Про вибори"));
    put(Article.builder("a").text("Про футбол"));

    assertThat(ids("вибори")).isEmpty();
    assertThat(ids("футбол")).containsExactly("a");
    assertThat(index().statistics().articles()).isEqualTo(1);
  }

  @Test
  default void aDeletedArticleIsNoLongerFound() {
    put(Article.builder("a").text("Про вибори"), Article.builder("b").text("Про вибори теж"));

    assertThat(index().delete("a")).isTrue();
    assertThat(index().delete("a")).isFalse();
    assertThat(index().delete("never there")).isFalse();
    index().refresh();

    assertThat(ids("вибори")).containsExactly("b");
    assertThat(index().get("a")).isEmpty();
    assertThat(index().contains("a")).isFalse();
    assertThat(index().contains("b")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {" а1\t", "а1", "\uD83D", "x\uDE00 "})
  default void anIdIsTheSameEverywhere(String id) {
    index().put(Article.builder(id).title("Вибори").build());
    index().refresh();

    assertThat(index().get(id)).map(Article::id).contains(Article.normalId(id));
    assertThat(index().contains(id)).isTrue();
    assertThat(index().moreLikeThis(id, 1)).isEmpty();
    assertThat(index().put(Article.builder(id).title("Порт").build()))
        .isEqualTo(PutOutcome.UPDATED);
    assertThat(index().delete(id)).isTrue();
    index().refresh();
    assertThat(index().contains(Article.normalId(id))).isFalse();
  }

  @Test
  default void aChangeIsInvisibleUntilARefresh() {
    index().put(Article.builder("a").text("Про вибори").build());

    assertThat(ids("вибори")).isEmpty();
    assertThat(index().contains("a")).isFalse();
    index().refresh();
    assertThat(ids("вибори")).containsExactly("a");
    assertThat(index().contains("a")).isTrue();
  }

  @Test
  default void aCommitMakesChangesVisible() {
    index().put(Article.builder("a").text("Про вибори").build());
    index().put(Article.builder("b").text("Про вибори мера").build());
    index().commit();

    assertThat(ids("вибори")).containsExactlyInAnyOrder("a", "b");
    index().delete("a");
    assertThat(index().contains("a")).isTrue();
    index().commit();
    assertThat(ids("вибори")).containsExactly("b");
  }

  @Test
  default void anArticleComesBackWhole() {
    Article whole =
        Article.builder("a")
            .title("Назва з «лапками»")
            .lead("Перший абзац.")
            .text("Другий абзац.\n\nТретій абзац, емодзі 🙂.")
            .published(Instant.parse("2024-06-26T07:15:00.123Z"))
            .source("Обрій")
            .url("https://obrii.example/1")
            .authors("Олена Гай", "О. В'юн")
            .section("Світ")
            .tags("оборона", "переговори")
            .build();
    index().put(whole);
    index().refresh();

    assertThat(index().get("a")).contains(whole);
    assertThat(index().get("a").orElseThrow().language()).isEqualTo("uk");
  }

  @Test
  default void manyArticlesComeBackInTheOrderOfTheirIds() {
    for (int i = 0; i < 30; i++) {
      index().put(Article.builder("a" + i).title("Назва " + i).build());
    }
    index().refresh();

    assertThat(index().getAll(List.of("a7", "none", "a29", "a0", "a7")))
        .extracting(Article::id)
        .containsExactly("a7", "a29", "a0", "a7");
    assertThat(index().getAll(List.of("a3")).getFirst())
        .isEqualTo(Article.builder("a3").title("Назва 3").build());
    assertThat(index().getAll(List.of())).isEmpty();
  }

  @Test
  default void anArticleWithATitleOnlyComesBackWhole() {
    Article bare = Article.builder("a").title("Лише назва").build();
    index().put(bare);
    index().refresh();

    assertThat(index().get("a")).contains(bare);
    assertThat(onlyHit("назва").snippet().isEmpty()).isTrue();
  }

  @Test
  default void statisticsDescribeTheVisibleArticles() {
    put(SampleArticles.threeMonths());
    put(Article.builder("d").text("Без дати").source("Степ"));
    index().put(Article.builder("e").text("Ще не видно").source("Степ").build());

    IndexStatistics statistics = index().statistics();
    assertThat(statistics.articles()).isEqualTo(4);
    assertThat(statistics.oldest()).contains(SampleArticles.JANUARY);
    assertThat(statistics.newest()).contains(SampleArticles.MARCH);
    assertThat(statistics.bySource()).containsExactly(new FacetCount("Степ", 1));
    assertThat(statistics.withoutDate()).isEqualTo(1);
    assertThat(statistics.withoutSource()).isEqualTo(3);
    assertThat(statistics.byYear()).containsExactly(new FacetCount("2024", 3));
    assertThat(statistics.byMonth())
        .containsExactly(
            new FacetCount("2024-01", 1),
            new FacetCount("2024-02", 1),
            new FacetCount("2024-03", 1));
    index().commit();
    assertThat(index().statistics().sizeInBytes()).isPositive();
  }

  @Test
  default void statisticsCountWhatArticlesLack() {
    Article.Builder whole =
        Article.builder("whole")
            .title("Лелеки повернулися")
            .text("У селах над річкою знову будують гнізда.")
            .published(SampleArticles.MARCH)
            .source("Степ");
    put(
        whole,
        Article.builder("titled").title("Лелеки повернулися").lead("Гнізда ще порожні."),
        Article.builder("english").text("The storks have returned to the villages on the river."));
    index().delete("titled");
    index().put(Article.builder("titled").title("Лелеки відлетіли").source("Степ").build());
    index().refresh();

    IndexStatistics statistics = index().statistics();
    assertThat(statistics.withoutDate()).isEqualTo(2);
    assertThat(statistics.withoutText()).isEqualTo(1);
    assertThat(statistics.withoutSource()).isEqualTo(1);
    assertThat(statistics.byLanguage())
        .containsExactly(new FacetCount("uk", 2), new FacetCount("en", 1));
  }

  @Test
  default void aFilterDeletesAcceptedArticlesVisibleOrNot() {
    put(SampleArticles.threeMonths());
    index()
        .put(
            Article.builder("storm")
                .text("Буря зірвала вибори")
                .published(SampleArticles.MARCH)
                .build());

    assertThat(index().delete(ArticleFilter.query("бурі виборів"))).isEqualTo(1);
    assertThat(
            index()
                .delete(
                    ArticleFilter.builder()
                        .query("вибори")
                        .publishedBefore(SampleArticles.FEBRUARY)
                        .build()))
        .isEqualTo(1);
    assertThat(index().put(Article.builder("storm").text("Буря вщухла").build()))
        .isEqualTo(PutOutcome.ADDED);
    assertThat(index().delete("january")).isFalse();
    assertThat(index().delete(ArticleFilter.query("вибори date:2024-02"))).isEqualTo(1);
    assertThat(index().delete(ArticleFilter.query("-буря \"вибори\""))).isEqualTo(1);
    index().refresh();
    assertThat(ids("")).containsExactly("storm");
  }

  @Test
  default void aFilterByFieldsDeletesWithoutAQuery() {
    put(
        Article.builder("a").text("Вибори").source("Обрій"),
        Article.builder("b").text("Погода").source("Степ"));

    assertThat(index().delete(ArticleFilter.source("Обрій"))).isEqualTo(1);
    assertThat(index().delete(ArticleFilter.source("Обрій"))).isZero();
    index().refresh();
    assertThat(ids("")).containsExactly("b");
  }

  @Test
  default void anUnclearFilterDeletesNothing() {
    put(SampleArticles.threeMonths());
    for (String unclear :
        List.of(
            "",
            " ",
            "\"вибори",
            "вибори -",
            "- вибори",
            "-вибори",
            "вибори OR -буря",
            "title:(-буря)",
            "вибори !!!",
            "\"\"",
            "source:",
            "date:2024-13",
            "(вибори",
            "а ".repeat(2_000),
            "джерело ".repeat(1_000))) {
      assertThatThrownBy(() -> index().delete(ArticleFilter.query(unclear)))
          .as(unclear)
          .isInstanceOf(InvalidRequestException.class);
    }
    assertThatThrownBy(() -> index().delete(ArticleFilter.all()))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("deleteAll");
    index().refresh();
    assertThat(index().statistics().articles()).isEqualTo(3);
  }

  @Test
  default void deleteAllDeletesAcceptedArticlesVisibleOrNot() {
    put(SampleArticles.threeMonths());
    index().put(Article.builder("unseen").text("Вибори").build());

    assertThat(index().deleteAll()).isEqualTo(4);
    assertThat(index().deleteAll()).isZero();
    index().refresh();
    assertThat(index().statistics().articles()).isZero();
  }

  @Test
  default void exportHandsOverEveryVisibleArticleWhole() {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 250; i++) {
      articles.add(
          Article.builder("n" + i)
              .title("Назва " + i)
              .lead("Вступ.")
              .text("Вибори. ".repeat(1 + i % 3) + "Кінець.")
              .published(SampleArticles.JANUARY.plusSeconds(i))
              .authors("Гай " + i % 5, "Юн")
              .tags("тег " + i)
              .source("Обрій")
              .build());
    }
    index().putAll(articles);
    index().refresh();
    index().put(Article.builder("unseen").text("Ще не видно").build());
    index().delete("n0");

    assertThat(exported(ArticleFilter.all())).containsExactlyInAnyOrderElementsOf(articles);
    index().refresh();
    assertThat(exported(ArticleFilter.all()))
        .hasSize(250)
        .doesNotContain(articles.getFirst())
        .containsAll(articles.subList(1, 250));
  }

  @Test
  default void exportHonoursQueryAndFields() {
    put(SampleArticles.threeMonths());
    put(
        Article.builder("storm")
            .text("Буря зірвала вибори")
            .published(SampleArticles.MARCH)
            .source("Степ"));

    assertThat(exportedIds(ArticleFilter.query("вибори -буря")))
        .containsExactlyInAnyOrder("january", "february", "march");
    assertThat(exportedIds(ArticleFilter.query("бурі виборів"))).containsExactly("storm");
    assertThat(exportedIds(ArticleFilter.query("буря погода"))).isEmpty();
    assertThat(exportedIds(ArticleFilter.source("Степ"))).containsExactly("storm");
    assertThat(
            exportedIds(
                ArticleFilter.builder()
                    .query("вибори")
                    .publishedBetween(SampleArticles.JANUARY.plusSeconds(1), SampleArticles.MARCH)
                    .build()))
        .containsExactly("february");
  }

  @Test
  default void exportRefusesABrokenQueryAndEndsWithItsTarget() {
    put(SampleArticles.threeMonths());
    List<Article> received = new ArrayList<>();

    assertThatThrownBy(() -> index().export(ArticleFilter.query("(вибори"), received::add))
        .isInstanceOf(InvalidRequestException.class);
    assertThat(received).isEmpty();
    assertThatThrownBy(
            () ->
                index()
                    .export(
                        ArticleFilter.all(),
                        article -> {
                          received.add(article);
                          throw new UnsupportedOperationException("enough");
                        }))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessage("enough");
    assertThat(received).hasSize(1);
  }

  /** The articles that an export hands over, which must be as many as it says. */
  private List<Article> exported(ArticleFilter filter) {
    List<Article> articles = new ArrayList<>();
    assertThat(index().export(filter, articles::add)).isEqualTo(articles.size());
    return articles;
  }

  private List<String> exportedIds(ArticleFilter filter) {
    return exported(filter).stream().map(Article::id).toList();
  }
}

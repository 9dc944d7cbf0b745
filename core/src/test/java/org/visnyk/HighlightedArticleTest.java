package org.visnyk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HighlightedArticleTest {
  @TempDir private static Path folder;
  private static EmbeddedNewsIndex index;

  @BeforeAll
  static void open() {
    index = NewsIndex.open(folder);
    index.put(
        Article.builder("a")
            .title("Міст через річку відкрили")
            .lead("Новий міст чекали десять років.")
            .text("Перші машини проїхали мостом уранці.\n\nМости в області оновлять.")
            .build());
    index.put(Article.builder("bare").title("Мости горять").build());
    index.commit();
  }

  @AfterAll
  static void close() {
    index.close();
  }

  private static HighlightedArticle highlight(String id, String query) {
    return index.highlight(id, SearchRequest.query(query).build()).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "міст | Міст | міст | мостом,Мости",
        "\"новий міст\" | Міст | Новий міст | мостом,Мости",
        "title:річка | річку | '' | ''",
        "машина source:Немає | '' | '' | машини",
        "трамвай | '' | '' | ''",
        "'' | '' | '' | ''"
      })
  void marksEachPartOfAnArticle(String query, String title, String lead, String text) {
    HighlightedArticle found = highlight("a", query);
    assertThat(String.join(",", found.title().matches())).isEqualTo(title);
    assertThat(String.join(",", found.lead().matches())).isEqualTo(lead);
    assertThat(String.join(",", found.text().matches())).isEqualTo(text);
    assertThat(found.title().text()).isEqualTo(found.article().title());
    assertThat(found.lead().text()).isEqualTo(found.article().lead());
    assertThat(found.text().text()).isEqualTo(found.article().text());
    assertThat(found.article()).isEqualTo(index.get("a").orElseThrow());
  }

  @Test
  void anArticleMayHaveATitleOnly() {
    HighlightedArticle found = highlight("bare", "міст");
    assertThat(found.title().matches()).containsExactly("Мости");
    assertThat(found.lead().isEmpty()).isTrue();
    assertThat(found.text().isEmpty()).isTrue();
  }

  @Test
  void thereMayBeNoSuchArticle() {
    assertThat(index.highlight("none", SearchRequest.query("міст").build())).isEmpty();
  }
}

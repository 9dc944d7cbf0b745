package org.visnyk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Articles in Russian and English, and Latin words in Ukrainian articles, are found in any form.
 */
class MixedArchiveTest {
  @TempDir Path folder;
  private NewsIndex index;

  @BeforeEach
  void putArticles() {
    index = NewsIndex.open(folder);
    put(
        "ru",
        "Водолазы подняли затонувший катер",
        "Спасатели рассказали, что катер лежал на дне у причалов. Работы продолжались сутки.");
    put(
        "en",
        "Divers raised sunken boats near the piers",
        "Rescuers said that the boats were lying on the bottom of the bay for many years.");
    put(
        "uk",
        "Водолази підняли затонулий човен",
        "Рятувальники кажуть, що човен лежав на дні біля пірса. Його назва – Sea Lions.");
    index.refresh();
  }

  @AfterEach
  void close() {
    index.close();
  }

  @ParameterizedTest
  @CsvSource({
    "причал, ru",
    "причалами, ru",
    "катеров, ru",
    "спасателей, ru",
    "+продолжаться, ru",
    "+лежала, ru",
    "pier, en",
    "+boat, en",
    "\"sunken boat\", en",
    "rescuer, en",
    "\"sea lion\", uk",
    "човнами, uk"
  })
  void aWordIsFoundInItsForms(String query, String id) {
    assertThat(ids(query)).contains(id);
  }

  @Test
  void theStemOfARussianWordIsNoUkrainianWord() {
    put("drought", "Посуха минула", "Дощі пройшли степом, і трава ожила.");
    put("cooks", "Повара накормили туристов", "На площади варили уху, и туристы съели весь котел.");
    index.refresh();

    assertThat(ids("+вуха")).isEmpty();
    assertThat(ids("=причал")).isEmpty();
    assertThat(ids("=причалов")).containsExactly("ru");
  }

  private List<String> ids(String query) {
    return index.search(SearchRequest.query(query).build()).hits().stream().map(Hit::id).toList();
  }

  private void put(String id, String title, String text) {
    index.put(Article.builder(id).title(title).text(text).build());
  }
}

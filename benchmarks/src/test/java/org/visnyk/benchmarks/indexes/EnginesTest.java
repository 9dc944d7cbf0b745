package org.visnyk.benchmarks.indexes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.visnyk.Article;
import org.visnyk.benchmarks.corpus.NewsQuery;
import org.visnyk.benchmarks.engine.Engine;
import org.visnyk.benchmarks.engine.Engine.Counted;
import org.visnyk.benchmarks.engine.Engine.Found;

class EnginesTest {
  private static final Instant JUNE = Instant.parse("2024-06-01T00:00:00Z");
  private static final Instant JULY = Instant.parse("2024-07-01T00:00:00Z");

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void findsTheKnownItemWithItsTitle(Engine engine) throws IOException {
    index(engine);
    assertThat(search(engine, anyTime("міністр оборони")))
        .first()
        .extracting(Found::id, Found::title)
        .containsExactly("june", "Міністр оборони прибув до Львова");
  }

  @ParameterizedTest
  @EnumSource
  void marksTheWordsInSnippetsIfAsked(Engine engine) throws IOException {
    index(engine);
    try (Engine.Search search = Engines.openSearch(engine, folder.resolve("index"))) {
      assertThat(search.searchWithSnippets(anyTime("подробиці")))
          .hasSize(2)
          .allMatch(found -> found.snippet().matches(".*<(b|mark)>Подробиці</(b|mark)>.*"));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"VISNYK", "STOCK"})
  void findsAWordInAnotherForm(Engine engine) throws IOException {
    index(engine);
    assertThat(search(engine, anyTime("львові"))).extracting(Found::id).contains("june");
  }

  @ParameterizedTest
  @EnumSource
  void findsAPhraseOnlyWhereItStands(Engine engine) throws IOException {
    index(engine);
    NewsQuery phrase = new NewsQuery("оборони прибув", true, Long.MIN_VALUE, Long.MAX_VALUE, false);
    assertThat(search(engine, phrase)).extracting(Found::id).containsExactly("june");
  }

  @ParameterizedTest
  @EnumSource
  void keepsToTheDatesAsked(Engine engine) throws IOException {
    index(engine);
    NewsQuery dated = new NewsQuery("міністр", false, JULY.toEpochMilli(), Long.MAX_VALUE, false);
    assertThat(search(engine, dated)).extracting(Found::id).containsExactly("july");
  }

  @ParameterizedTest
  @EnumSource
  void putsTheNewestFirst(Engine engine) throws IOException {
    index(engine);
    NewsQuery newest = new NewsQuery("міністр", false, Long.MIN_VALUE, Long.MAX_VALUE, true);
    assertThat(search(engine, newest)).extracting(Found::id).containsExactly("july", "june");
  }

  @ParameterizedTest
  @EnumSource
  void countsAllHitsBySourceSectionAndMonth(Engine engine) throws IOException {
    index(engine);
    try (Engine.Search search = Engines.openSearch(engine, folder.resolve("index"))) {
      Counted counted = search.searchWithCounts(anyTime("міністр"));
      assertThat(counted.hits()).hasSize(2);
      assertThat(counted.sources()).isEqualTo(Map.of("Обрій", 2L));
      assertThat(counted.sections()).isEqualTo(Map.of("Політика", 2L));
      assertThat(counted.months()).isEqualTo(Map.of("2024-06", 1L, "2024-07", 1L));
    }
  }

  @ParameterizedTest
  @EnumSource
  void replacesAnArticleOfTheSameId(Engine engine) throws IOException {
    index(engine);
    Path other = folder.resolve("again");
    try (Engine.Indexer indexer = Engines.newIndexer(engine, other)) {
      indexer.put(article("one", "Пожежа", JUNE));
      indexer.put(article("one", "Повінь", JUNE));
    }
    try (Engine.Search search = Engines.openSearch(engine, other)) {
      assertThat(search.search(anyTime("пожежа"))).isEmpty();
      assertThat(search.search(anyTime("повінь"))).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void findsNothingWithoutTheWord(Engine engine) throws IOException {
    index(engine);
    assertThat(search(engine, anyTime("жираф"))).isEmpty();
  }

  @Test
  void aQueryOfStopWordsOnlyFindsNothingInStock() throws IOException {
    index(Engine.STOCK);
    assertThat(search(Engine.STOCK, anyTime("і та"))).isEmpty();
  }

  @Test
  void namesTheEnginesThatThereAre() {
    assertThatThrownBy(() -> Engine.named("other"))
        .hasMessageContaining(
            "visnyk, stock, stock-offsets, stock-combined, standard, standard-offsets");
  }

  private void index(Engine engine) throws IOException {
    try (Engine.Indexer indexer = Engines.newIndexer(engine, folder.resolve("index"))) {
      indexer.put(article("june", "Міністр оборони прибув до Львова", JUNE));
      indexer.commit();
      indexer.put(article("july", "Новий міністр фінансів говорить про бюджет", JULY));
    }
  }

  private List<Found> search(Engine engine, NewsQuery query) throws IOException {
    try (Engine.Search search = Engines.openSearch(engine, folder.resolve("index"))) {
      return search.search(query);
    }
  }

  private static NewsQuery anyTime(String words) {
    return new NewsQuery(words, false, Long.MIN_VALUE, Long.MAX_VALUE, false);
  }

  private static Article article(String id, String title, Instant published) {
    return Article.builder(id)
        .title(title)
        .text("Подробиці згодом.")
        .published(published)
        .source("Обрій")
        .section("Політика")
        .build();
  }
}

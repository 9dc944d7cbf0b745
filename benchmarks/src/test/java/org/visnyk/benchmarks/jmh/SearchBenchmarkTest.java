package org.visnyk.benchmarks.jmh;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.visnyk.benchmarks.engine.Engine;
import org.visnyk.benchmarks.engine.FoundArticle;
import org.visnyk.benchmarks.jmh.SearchBenchmark.Turn;

class SearchBenchmarkTest {
  private static final int SIZE = 200;

  @TempDir private static Path cache;

  @BeforeEach
  void keepTheIndexes() {
    System.setProperty(IndexCache.PROPERTY, cache.toString());
  }

  @AfterEach
  void forgetTheFolder() {
    System.clearProperty(IndexCache.PROPERTY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"visnyk", "stock", "stock-combined", "stock-offsets"})
  void everyKindOfQueryFindsArticles(String engine) {
    SearchBenchmark benchmark = open(engine);
    Map<String, BiFunction<SearchBenchmark, Turn, List<FoundArticle>>> kinds =
        Map.of(
            "one word", SearchBenchmark::oneWord,
            "few words", SearchBenchmark::fewWords,
            "two threads", SearchBenchmark::fewWordsByTwoThreads,
            "snippets", SearchBenchmark::fewWordsWithSnippets,
            "counted", (searching, turn) -> searching.fewWordsCounted(turn).articles(),
            "misspelt", (searching, turn) -> searching.misspelt(turn).articles(),
            "phrase", SearchBenchmark::phrase,
            "date filtered", SearchBenchmark::dateFiltered,
            "newest first", SearchBenchmark::newestFirst);
    kinds.forEach(
        (name, kind) -> {
          Turn turn = new Turn();
          int queriesWithHits = 0;
          for (int i = 0; i < 20; i++) {
            List<FoundArticle> found = kind.apply(benchmark, turn);
            assertThat(found).as(name).hasSizeLessThanOrEqualTo(10);
            queriesWithHits += found.isEmpty() ? 0 : 1;
          }
          assertThat(queriesWithHits).as(name).isGreaterThan(10);
        });
    benchmark.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"visnyk", "stock"})
  void aHundredHitsAreMoreThanAPage(String engine) {
    SearchBenchmark benchmark = open(engine);
    Turn turn = new Turn();
    int most = 0;
    for (int i = 0; i < 20; i++) {
      most = Math.max(most, benchmark.fewWordsTop100(turn).size());
    }
    assertThat(most).isBetween(11, 100);
    benchmark.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"visnyk", "stock"})
  void suggestionsAreMadeForMisspeltWords(String engine) {
    SearchBenchmark benchmark = open(engine);
    Turn turn = new Turn();
    int suggestions = 0;
    for (int i = 0; i < 40; i++) {
      suggestions += benchmark.misspelt(turn).suggestion().isEmpty() ? 0 : 1;
    }
    assertThat(suggestions).isGreaterThan(5);
    benchmark.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"visnyk", "stock"})
  void theFirstSearchOfAProgramFindsArticles(String engine) {
    FirstSearchBenchmark benchmark = new FirstSearchBenchmark();
    benchmark.engine = engine;
    benchmark.size = SIZE;
    benchmark.prepare();
    assertThat(benchmark.firstSearch()).isNotEmpty();
    benchmark.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"visnyk", "stock"})
  void whatIsTypedIsCompleted(String engine) {
    CompletionBenchmark benchmark = new CompletionBenchmark();
    benchmark.engine = engine;
    benchmark.size = SIZE;
    benchmark.open();
    int titles = 0;
    int names = 0;
    for (int i = 0; i < 40; i++) {
      titles += benchmark.titles().isEmpty() ? 0 : 1;
      names += benchmark.names().isEmpty() ? 0 : 1;
    }
    assertThat(titles).isGreaterThan(20);
    assertThat(names).isGreaterThan(5);
    benchmark.close();
  }

  private static SearchBenchmark open(String engine) {
    SearchBenchmark benchmark = new SearchBenchmark();
    benchmark.engine = engine;
    benchmark.size = SIZE;
    benchmark.open();
    return benchmark;
  }

  @Test
  void anIndexHasSeveralSegmentsAndIsMadeOnce() {
    try (IndexCache indexes = IndexCache.open()) {
      Path first = indexes.index(Engine.STOCK, SIZE, 1);
      long segments = Stream.of(first.toFile().list()).filter(name -> name.endsWith(".si")).count();
      assertThat(segments).isBetween(3L, 12L);
      long made = first.toFile().lastModified();
      assertThat(indexes.index(Engine.STOCK, SIZE, 1).toFile().lastModified()).isEqualTo(made);
    }
  }

  @Test
  void withoutAFolderToKeepThemIndexesGoWithTheCache() {
    System.clearProperty(IndexCache.PROPERTY);
    Path index;
    try (IndexCache indexes = IndexCache.open()) {
      index = indexes.index(Engine.STANDARD, 10, 1);
      assertThat(index).isNotEmptyDirectory();
    }
    assertThat(index.getParent()).doesNotExist();
  }
}

package org.visnyk.benchmarks.jmh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.visnyk.benchmarks.engine.Engine;
import org.visnyk.benchmarks.engine.Engine.Found;
import org.visnyk.benchmarks.indexes.BenchmarkCorpus;
import org.visnyk.benchmarks.indexes.IndexCache;
import org.visnyk.benchmarks.jmh.SearchBenchmark.Turn;

class SearchBenchmarkTest {
  private static final int SIZE = 200;

  @TempDir private static Path cache;

  @BeforeEach
  void keepTheIndexes() throws IOException {
    System.setProperty(IndexCache.PROPERTY, cache.toString());
  }

  @AfterEach
  void forgetTheFolder() {
    System.clearProperty(IndexCache.PROPERTY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"visnyk", "stock", "stock-combined", "stock-offsets"})
  void everyKindOfQueryFindsArticles(String engine) throws IOException {
    SearchBenchmark benchmark = open(engine);
    Map<String, Kind> kinds =
        Map.of(
            "one word", SearchBenchmark::oneWord,
            "few words", SearchBenchmark::fewWords,
            "two threads", SearchBenchmark::fewWordsByTwoThreads,
            "snippets", SearchBenchmark::fewWordsWithSnippets,
            "counted", (searching, turn) -> searching.fewWordsCounted(turn).hits(),
            "misspelt", (searching, turn) -> searching.misspelt(turn).hits(),
            "phrase", SearchBenchmark::phrase,
            "date filtered", SearchBenchmark::dateFiltered,
            "newest first", SearchBenchmark::newestFirst);
    for (Map.Entry<String, Kind> kind : kinds.entrySet()) {
      Turn turn = new Turn();
      int queriesWithHits = 0;
      for (int i = 0; i < 20; i++) {
        List<Found> found = kind.getValue().search(benchmark, turn);
        assertThat(found).as(kind.getKey()).hasSizeLessThanOrEqualTo(10);
        queriesWithHits += found.isEmpty() ? 0 : 1;
      }
      // Within thirty days there are but eight of the 200 articles.
      int min = kind.getKey().equals("date filtered") ? 3 : 11;
      assertThat(queriesWithHits).as(kind.getKey()).isGreaterThanOrEqualTo(min);
    }
    benchmark.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"visnyk", "stock"})
  void aHundredHitsAreMoreThanAPage(String engine) throws IOException {
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
  void suggestionsAreMadeForMisspeltWords(String engine) throws IOException {
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
  void theFirstSearchOfAProgramFindsArticles(String engine) throws IOException {
    FirstSearchBenchmark benchmark = new FirstSearchBenchmark();
    benchmark.corpus = BenchmarkCorpus.SAMPLE;
    benchmark.engine = engine;
    benchmark.size = SIZE;
    benchmark.prepare();
    assertThat(benchmark.firstSearch()).isNotEmpty();
    benchmark.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"visnyk", "stock"})
  void whatIsTypedIsCompleted(String engine) throws IOException {
    CompletionBenchmark benchmark = new CompletionBenchmark();
    benchmark.corpus = BenchmarkCorpus.SAMPLE;
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

  private static SearchBenchmark open(String engine) throws IOException {
    SearchBenchmark benchmark = new SearchBenchmark();
    benchmark.corpus = BenchmarkCorpus.SAMPLE;
    benchmark.engine = engine;
    benchmark.size = SIZE;
    benchmark.open();
    return benchmark;
  }

  @Test
  void anIndexHasSeveralSegmentsAndIsMadeOnce() throws IOException {
    try (IndexCache indexes = IndexCache.open()) {
      Path first = indexes.index(Engine.STOCK, BenchmarkCorpus.sample(), SIZE);
      long segments = Stream.of(first.toFile().list()).filter(name -> name.endsWith(".si")).count();
      assertThat(segments).isBetween(3L, 12L);
      long made = first.toFile().lastModified();
      assertThat(
              indexes.index(Engine.STOCK, BenchmarkCorpus.sample(), SIZE).toFile().lastModified())
          .isEqualTo(made);
    }
  }

  @Test
  void withoutAFolderToKeepThemIndexesGoWithTheCache() throws IOException {
    System.clearProperty(IndexCache.PROPERTY);
    Path index;
    try (IndexCache indexes = IndexCache.open()) {
      index = indexes.index(Engine.STANDARD, BenchmarkCorpus.sample(), 10);
      assertThat(index).isNotEmptyDirectory();
    }
    assertThat(index.getParent()).doesNotExist();
  }

  private interface Kind {
    List<Found> search(SearchBenchmark benchmark, Turn turn) throws IOException;
  }
}

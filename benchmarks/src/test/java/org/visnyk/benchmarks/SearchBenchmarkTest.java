package org.visnyk.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.visnyk.benchmarks.engine.Engine;
import org.visnyk.benchmarks.engine.FoundArticle;

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
  @ValueSource(strings = {"visnyk", "stock"})
  void everyKindOfQueryFindsArticles(String engine) {
    SearchBenchmark benchmark = new SearchBenchmark();
    benchmark.engine = engine;
    benchmark.size = SIZE;
    benchmark.open();
    Stream<Function<SearchBenchmark, List<FoundArticle>>> kinds =
        Stream.of(
            SearchBenchmark::oneWord,
            SearchBenchmark::fewWords,
            SearchBenchmark::fewWordsWithSnippets,
            SearchBenchmark::phrase,
            SearchBenchmark::dateFiltered,
            SearchBenchmark::newestFirst);
    kinds.forEach(
        kind -> {
          int queriesWithHits = 0;
          for (int i = 0; i < 20; i++) {
            List<FoundArticle> found = kind.apply(benchmark);
            assertThat(found).hasSizeLessThanOrEqualTo(10);
            queriesWithHits += found.isEmpty() ? 0 : 1;
          }
          assertThat(queriesWithHits).isGreaterThan(10);
        });
    benchmark.close();
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

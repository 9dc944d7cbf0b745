package org.visnyk.benchmarks.jmh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.visnyk.benchmarks.indexes.BenchmarkCorpus;

class IndexingBenchmarkTest {
  @ParameterizedTest
  @ValueSource(strings = {"visnyk", "stock", "stock-offsets", "standard", "standard-offsets"})
  void indexesEveryArticleAgainAndAgain(String engine) throws IOException {
    IndexingBenchmark benchmark = new IndexingBenchmark();
    benchmark.engine = engine;
    benchmark.size = 20;
    benchmark.corpus = BenchmarkCorpus.SAMPLE;
    benchmark.prepareArticles();
    for (int iteration = 0; iteration < 2; iteration++) {
      benchmark.prepareFolder();
      IndexingBenchmark.Load load = new IndexingBenchmark.Load();
      assertThat(benchmark.index(load)).isEqualTo(20);
      assertThat(load.megabytes).isBetween(0.02, 0.5);
      assertThat(load.indexMegabytes).isBetween(0.02, 0.5);
      benchmark.deleteFolder();
    }
  }
}

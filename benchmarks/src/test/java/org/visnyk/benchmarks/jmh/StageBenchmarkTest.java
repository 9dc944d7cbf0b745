package org.visnyk.benchmarks.jmh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.visnyk.benchmarks.indexes.BenchmarkCorpus;

class StageBenchmarkTest {
  @Test
  void everyStageReadsAllWords() throws IOException {
    StageBenchmark benchmark = new StageBenchmark();
    benchmark.corpus = BenchmarkCorpus.SAMPLE;
    benchmark.prepare();

    long words = benchmark.scan();
    assertThat(words).isBetween(25_000L, 100_000L);
    assertThat(benchmark.lookUp()).isGreaterThan(words);
    assertThat(benchmark.weighed()).isGreaterThan(words);
    assertThat(benchmark.unweighed()).isGreaterThan(benchmark.weighed());
    assertThat(benchmark.chain()).isGreaterThanOrEqualTo(benchmark.weighed());
    benchmark.close();
  }
}

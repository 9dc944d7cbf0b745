package org.visnyk.benchmarks.jmh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjdk.jmh.infra.Blackhole;
import org.visnyk.benchmarks.indexes.BenchmarkCorpus;

class AnalysisBenchmarkTest {
  /** What JMH itself says when it makes one; outside of a run it must be told so. */
  private static final Blackhole BLACKHOLE =
      new Blackhole(
          "Today's password is swordfish. I understand instantiating Blackholes directly is"
              + " dangerous.");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"visnyk", "stock", "standard"})
  void onePassCountsTokensAndMegabytes(String analyzer) throws IOException {
    AnalysisBenchmark.Amount amount = analyzeOnce(analyzer, BenchmarkCorpus.SAMPLE);
    assertThat(amount.tokens).isBetween(25_000L, 100_000L);
    assertThat(amount.megabytes).isBetween(0.4, 1.0);
  }

  @Test
  void analysesAFileInstead() throws IOException {
    Path file = folder.resolve("articles.jsonl");
    Files.writeString(file, "{\"title\": \"Дощ у Києві\", \"text\": \"Злива почалася зранку.\"}");
    AnalysisBenchmark.Amount amount = analyzeOnce("standard", file.toString());
    assertThat(amount.tokens).isEqualTo(200 * 6); // 200 articles of the same words
    assertThat(amount.megabytes).isEqualTo(0.0122);
  }

  private static AnalysisBenchmark.Amount analyzeOnce(String analyzer, String corpus)
      throws IOException {
    AnalysisBenchmark benchmark = new AnalysisBenchmark();
    benchmark.analyzer = analyzer;
    benchmark.corpus = corpus;
    benchmark.prepare();
    AnalysisBenchmark.Amount amount = new AnalysisBenchmark.Amount();
    benchmark.analyze(amount, BLACKHOLE);
    benchmark.close();
    return amount;
  }
}

package org.visnyk.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.visnyk.benchmarks.report.Measurement.Estimate;

class MeasurementsTest {
  @Test
  void tokensPerSecondAreComparedWithBounds() {
    ComparedSubject tokens = RecordedRun.subject("analysis, 1000 tokens/s", 0);
    assertThat(tokens.value("visnyk")).contains(new Estimate(800, 30));
    assertThat(tokens.value("stock")).contains(new Estimate(80, 4));
    // 3.75% and 5% make 6.25%.
    Ratio ratio = tokens.ratio("visnyk").orElseThrow();
    assertThat(ratio.value()).isCloseTo(10, within(1e-9));
    assertThat(ratio.logError()).isCloseTo(0.0625, within(1e-9));
  }

  @Test
  void memoryIsCountedByToken() {
    ComparedSubject bytes = RecordedRun.subject("analysis, bytes allocated/token", 0);
    // 20 passes of 40,000 tokens a second, 20,000 bytes a pass.
    assertThat(bytes.value("visnyk").orElseThrow().value()).isCloseTo(0.5, within(1e-9));
    assertThat(bytes.value("stock").orElseThrow().value()).isCloseTo(600, within(1e-9));
    assertThat(bytes.ratio("visnyk").orElseThrow().value()).isCloseTo(1200, within(1e-6));
  }

  @Test
  void anIndexWithOffsetsIsComparedWithIndexesThatHaveThem() {
    ComparedSubject plain = RecordedRun.subject("indexing, MB of index", 0);
    assertThat(plain.ratio("visnyk").orElseThrow().value()).isCloseTo(0.8, within(1e-9));
    ComparedSubject offsets = RecordedRun.subject("indexing, MB of index, all with offsets", 0);
    assertThat(offsets.ratio("visnyk").orElseThrow().value()).isCloseTo(0.9, within(1e-9));
    ComparedSubject speed = RecordedRun.subject("indexing, MB/s, all with offsets", 0);
    assertThat(speed.value("visnyk").orElseThrow().value()).isCloseTo(6, within(1e-9));
    // 3% and 4% make 5%.
    assertThat(speed.ratio("visnyk").orElseThrow().value()).isCloseTo(2, within(1e-9));
    assertThat(speed.ratio("visnyk").orElseThrow().logError()).isCloseTo(0.05, within(1e-9));
  }

  @Test
  void theErrorOfAPercentileComesFromItsSpreadOverTheIterations() {
    Estimate middle =
        RecordedRun.subject("search, one word, p50 µs", 10_000).value("visnyk").orElseThrow();
    assertThat(middle.value()).isEqualTo(200);
    // Medians of 190, 200 and 210: a standard deviation of 10, by the root of 3, times Student's t
    // of 31.5991 for two degrees of freedom at 99.9%.
    assertThat(middle.error()).isCloseTo(31.5991 * 10 / Math.sqrt(3), within(1e-2));
  }

  @Test
  void theBestVariantOfStockIsTheOneThatCounts() {
    ComparedSubject words = RecordedRun.subject("search, one word, p50 µs", 10_000);
    assertThat(words.bestVariant()).contains("stock-combined");
    assertThat(words.ratio("visnyk", "stock-combined").orElseThrow().value())
        .isCloseTo(0.4, within(1e-9));
    assertThat(RecordedRun.subject("analysis, MB/s", 0).bestVariant()).isEmpty();
  }

  @Test
  void sizesAndKindsOfSearchAreToldApart() {
    assertThat(RecordedRun.subject("search, one word, p99 µs", 10_000).value("stock"))
        .map(Estimate::value)
        .contains(1600.0);
    assertThat(RecordedRun.subject("search, one word, p99 µs", 100_000).value("stock"))
        .map(Estimate::value)
        .contains(6400.0);
    assertThat(RecordedRun.subject("search, few words with snippets, KB allocated", 10_000))
        .extracting(each -> each.ratio("visnyk").orElseThrow().value())
        .isEqualTo(0.5);
    assertThat(RecordedRun.subject("startup, first token, ms", 0).ratio("visnyk"))
        .map(Ratio::value)
        .contains(1.3);
  }

  @Test
  void benchmarksWithoutABaselineAreLeftOut() {
    assertThat(RecordedRun.measurements())
        .noneMatch(each -> each.subject().label().contains("parse"));
  }
}

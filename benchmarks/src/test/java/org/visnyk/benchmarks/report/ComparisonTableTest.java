package org.visnyk.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.visnyk.benchmarks.report.Measurement.Estimate;
import org.visnyk.benchmarks.report.Subject.Better;

class ComparisonTableTest {
  @Test
  void everyValueStandsBesideItsRatioToStock() {
    List<String> lines = ComparisonTable.of(RecordedRun.measurements()).lines().toList();
    assertThat(lines.getFirst()).matches(" +stock +visnyk +better +interval +others.*");
    assertThat(lines)
        .anyMatch(
            line ->
                line.matches(
                    "analysis, 1000 tokens/s +80\\.00 +800 +10\\.0x +9\\.39 to 10\\.6 +standard"
                        + " 23\\.8x"))
        .anyMatch(
            line ->
                line.matches(
                    "search, one word, p50 µs, 10,000 +100 +200 +0\\.50x .*stock-combined"
                        + " 1\\.25x"));
  }

  @Test
  void withoutABaselineThereIsNoRatio() {
    Subject speed = new Subject("speed", "", "MB/s", Better.HIGHER, 0);
    String table =
        ComparisonTable.of(List.of(new Measurement(speed, "visnyk", new Estimate(40, 1))));
    assertThat(table.lines().toList().get(1)).matches("speed, MB/s +40\\.00");
  }

  @Test
  void whatWasMeasuredOfSeveralSizesSaysOfWhich() {
    Measurement small = latency(10_000);
    Measurement large = latency(200_000);

    assertThat(ComparisonTable.of(List.of(small, large)))
        .contains("search, one word, p50 µs, 10,000 ", "search, one word, p50 µs, 200,000 ");
    assertThat(ComparisonTable.of(List.of(large))).doesNotContain("200,000");
  }

  private static Measurement latency(long size) {
    Subject oneWord = new Subject("search", "one word", "p50 µs", Better.LOWER, size);
    return new Measurement(oneWord, "visnyk", new Estimate(40, 1));
  }
}

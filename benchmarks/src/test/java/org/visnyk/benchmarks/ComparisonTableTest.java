package org.visnyk.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTableTest {
  @Test
  void everyValueStandsBesideItsRatioToStock() {
    String table =
        ComparisonTable.of(
            List.of(
                new Measurement("speed", "stock", 4, true),
                new Measurement("speed", "visnyk", 40, true),
                new Measurement("time", "visnyk", 250, false),
                new Measurement("time", "stock", 1000, false)));
    List<String> lines = table.lines().toList();
    assertThat(lines.get(1)).matches("speed +4\\.00 +40\\.00 +10\\.00x");
    assertThat(lines.get(2)).matches("time +1,000 +250 +4\\.00x");
  }

  @Test
  void withoutABaselineThereIsNoRatio() {
    String table = ComparisonTable.of(List.of(new Measurement("speed", "visnyk", 40, true)));
    assertThat(table.lines().toList().get(1)).matches("speed +40\\.00");
  }
}

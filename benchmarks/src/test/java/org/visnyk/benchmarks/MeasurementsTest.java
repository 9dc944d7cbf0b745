package org.visnyk.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.visnyk.benchmarks.engine.Engine;

class MeasurementsTest {
  @Test
  void anIndexWithOffsetsIsComparedWithIndexesThatHaveThem() {
    Map<Engine, Long> sizes =
        Map.of(
            Engine.VISNYK, 8_000_000L,
            Engine.STOCK, 6_000_000L,
            Engine.STOCK_OFFSETS, 7_000_000L);

    assertThat(Measurements.ofIndexSizes(sizes))
        .containsExactlyInAnyOrder(
            new Measurement("index, MB", "visnyk", 8, false),
            new Measurement("index, MB", "stock", 6, false),
            new Measurement("index, all with offsets, MB", "visnyk", 8, false),
            new Measurement("index, all with offsets, MB", "stock", 7, false));
  }
}

package org.visnyk.benchmarks.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisTest {
  @Test
  void ticksOfRatiosAreNumbersThatPeopleCountBy() {
    Axis axis = Axis.of(true, List.of(0.24, 8.8), 0, 100);
    assertThat(axis.ticks().stream().map(Axis::number))
        .containsExactly("0.2", "0.5", "1", "2", "5", "10");
  }

  @Test
  void ticksOfManyDecadesAreTheDecades() {
    Axis axis = Axis.of(true, List.of(0.5, 30_000.0), 0, 100);
    assertThat(axis.ticks().stream().map(Axis::number))
        .containsExactly("1", "10", "100", "1,000", "10,000");
  }

  @Test
  void linearTicksIncludeZero() {
    Axis axis = Axis.of(false, List.of(-0.13, 0.32), 0, 100);
    assertThat(axis.ticks().stream().map(Axis::number))
        .containsExactly("-0.2", "-0.1", "0", "0.1", "0.2", "0.3", "0.4");
  }

  @Test
  void oneValueStillHasAnAxis() {
    assertThat(Axis.of(false, List.of(3.0), 0, 100).at(3)).isBetween(0.0, 100.0);
    assertThat(Axis.of(true, List.of(1.0), 0, 100).at(1)).isBetween(0.0, 100.0);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "8.81, 8.81",
    "1, 1",
    "0.5, 0.5",
    "0.123, 0.123",
    "12.34, 12.3",
    "2500, '2,500'"
  })
  void numbersHaveThreeDigits(double value, String written) {
    assertThat(Axis.number(value)).isEqualTo(written);
  }

  @Property
  void everyValueHasItsPlaceBetweenTheEnds(
      @ForAll boolean logarithmic,
      @ForAll @DoubleRange(min = 0.01, max = 1e9) double one,
      @ForAll @DoubleRange(min = 0.01, max = 1e9) double other) {
    Axis axis = Axis.of(logarithmic, List.of(one, other), 10, 110);
    assertThat(axis.at(one)).isBetween(10 - 1e-6, 110 + 1e-6);
    assertThat(axis.at(other)).isBetween(10 - 1e-6, 110 + 1e-6);
    assertThat(axis.at(axis.from())).isCloseTo(10, within(1e-6));
    assertThat(axis.at(axis.to())).isCloseTo(110, within(1e-6));
    assertThat(axis.ticks()).isNotEmpty().isSorted().hasSizeLessThanOrEqualTo(20);
  }
}

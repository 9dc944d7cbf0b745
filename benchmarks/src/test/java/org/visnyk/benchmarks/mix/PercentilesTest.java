package org.visnyk.benchmarks.mix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentilesTest {
  @ParameterizedTest
  @CsvSource({"100, 50, 50", "100, 99, 99", "100, 100, 100", "3, 50, 2", "4, 50, 2", "1, 99, 1"})
  void theNearestRankOfTheFirstNumbers(int count, double percentile, double expected) {
    double[] numbers = IntStream.rangeClosed(1, count).mapToDouble(i -> count + 1 - i).toArray();
    assertThat(Percentiles.of(numbers, percentile)).isEqualTo(expected);
    assertThat(numbers[0]).isEqualTo(count); // not sorted in place
  }
}

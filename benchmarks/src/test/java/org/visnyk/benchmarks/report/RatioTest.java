package org.visnyk.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.visnyk.benchmarks.report.Measurement.Estimate;
import org.visnyk.benchmarks.report.Ratio.Verdict;

class RatioTest {
  /** 8 ± 3% over 4 ± 4%: 2, whose logarithm is off by sqrt(0.03² + 0.04²) = 0.05. */
  private static final Ratio TWO = Ratio.of(new Estimate(8, 0.24), new Estimate(4, 0.16));

  @Test
  void relativeErrorsOfAQuotientAddUpInSquares() {
    assertThat(TWO.value()).isEqualTo(2);
    assertThat(TWO.logError()).isCloseTo(0.05, within(1e-12));
    // e to the power of 0.05 is 1.051271.
    assertThat(TWO.low()).isCloseTo(2 / 1.051271, within(1e-5));
    assertThat(TWO.high()).isCloseTo(2 * 1.051271, within(1e-5));
  }

  @Test
  void aRatioOfRatiosHasTheErrorsOfAllFour() {
    Ratio half = new Ratio(0.5, 0.12);
    // 0.05, 0.12 and 0.13 are a right triangle.
    assertThat(half.over(TWO).value()).isEqualTo(0.25);
    assertThat(half.over(TWO).logError()).isCloseTo(0.13, within(1e-12));
  }

  @Test
  void theBoundsOfTheReciprocalAreTheReciprocalBounds() {
    Ratio other = Ratio.of(new Estimate(4, 0.16), new Estimate(8, 0.24));
    assertThat(other.low()).isCloseTo(1 / TWO.high(), within(1e-12));
    assertThat(other.high()).isCloseTo(1 / TWO.low(), within(1e-12));
  }

  @Test
  void aDifferenceIsOnlyNamedIfTheBoundsLeaveNoDoubt() {
    assertThat(new Ratio(1.1, 0.05).verdict()).isEqualTo(Verdict.BETTER);
    assertThat(new Ratio(0.9, 0.05).verdict()).isEqualTo(Verdict.WORSE);
    assertThat(new Ratio(1.1, 0.10).verdict()).isEqualTo(Verdict.UNSURE);
    assertThat(new Ratio(3, Double.NaN).verdict()).isEqualTo(Verdict.UNSURE);
  }

  @Test
  void withoutErrorsThereAreNoBounds() {
    Ratio ratio = Ratio.of(new Estimate(8, Double.NaN), new Estimate(4, 0.1));
    assertThat(ratio.hasBounds()).isFalse();
    assertThat(ratio.fully()).isEqualTo("2.00x");
    assertThat(TWO.fully()).isEqualTo("2.00x (1.90 to 2.10)");
  }

  @Test
  void boundsThatSayNothingAreNotWrittenOut() {
    Ratio noise = new Ratio(1.5, 2.4);
    assertThat(noise.fully()).isEqualTo("1.50x (unsure)");
    assertThat(noise.verdict()).isEqualTo(Verdict.UNSURE);
    assertThat(noise.low()).isEqualTo(1.5);
  }

  @Test
  void whatIsBeyondComparisonIsNotWrittenOut() {
    assertThat(new Ratio(1200, 0.1).shortly()).isEqualTo(">999x");
    assertThat(new Ratio(Double.POSITIVE_INFINITY, 0.1).shortly()).isEqualTo(">999x");
    assertThat(new Ratio(Double.NaN, 0.1).shortly()).isEqualTo("?x");
    assertThat(new Ratio(23.04, 0.1).shortly()).isEqualTo("23.0x");
  }
}

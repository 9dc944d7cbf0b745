package org.visnyk.evaluation.significance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class PairedTTestTest {
  /** Hours of sleep gained by ten patients with two drugs: the example of Student's own paper. */
  private static final double[] DEXTRO = {.7, -1.6, -.2, -1.2, -.1, 3.4, 3.7, .8, 0, 2};

  private static final double[] LAEVO = {1.9, .8, 1.1, .1, -.1, 4.4, 5.5, 1.6, 4.6, 3.4};

  private final Differences sleep = Differences.of(DEXTRO, LAEVO);

  @Test
  void agreesWithStudentsSleepData() {
    // Mean 1.58, deviation 1.2299955, t = 1.58 / (1.2299955 / sqrt(10)) = 4.0621 with 9 degrees of
    // freedom. Two-sided p and 95% interval as R's t.test(paired = TRUE) prints them.
    assertThat(new PairedTTest(sleep).p()).isCloseTo(0.002833, within(5e-7));

    Difference difference = Difference.of(sleep);
    assertThat(difference.mean()).isCloseTo(1.58, within(1e-12));
    assertThat(difference.lower()).isCloseTo(0.7001142, within(5e-8));
    assertThat(difference.upper()).isCloseTo(2.4598858, within(5e-8));
  }

  @Test
  void effectSizeIsTheMeanInUnitsOfTheDeviation() {
    // 1.58 / 1.2299955 = 1.2845576
    assertThat(Difference.of(sleep).effectSize().orElseThrow()).isCloseTo(1.2845576, within(1e-6));
  }

  @Test
  void countsTopicsWonTiedAndLost() {
    Difference difference =
        Difference.of(
            Differences.of(new double[] {.1, .2, .3, .4}, new double[] {.2, .1 + .1, .4, .3}));

    assertThat(difference.won()).isEqualTo(2);
    assertThat(difference.tied()).isEqualTo(1);
    assertThat(difference.lost()).isEqualTo(1);
  }

  @Test
  void takesDifferencesOfRoundingForTies() {
    // 0.1 + 0.2 is 0.30000000000000004
    Difference difference =
        Difference.of(Differences.of(new double[] {.3, .3}, new double[] {.1 + .2, .3}));

    assertThat(difference).isEqualTo(new Difference(0, 2, 0, 0, 0, 0, OptionalDouble.empty()));
  }

  @Test
  void saysWhatItCanWhereAllDifferencesAreTheSame() {
    double[] baseline = {.1, .2, .3};
    Differences same = Differences.of(baseline, baseline);
    Differences shifted = Differences.of(baseline, new double[] {.2, .3, .4});

    assertThat(new PairedTTest(same).p()).isEqualTo(1);
    assertThat(new PairedTTest(shifted).p()).isZero();
    assertThat(Difference.of(shifted).effectSize()).isEmpty();
    assertThat(Difference.of(shifted).lower()).isCloseTo(.1, within(1e-12));
    assertThat(Difference.of(shifted).upper()).isCloseTo(.1, within(1e-12));
  }
}

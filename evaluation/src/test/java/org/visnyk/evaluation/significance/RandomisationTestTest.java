package org.visnyk.evaluation.significance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RandomisationTestTest {
  private final RandomisationTest test = new RandomisationTest(100_000, 1);

  @Test
  void triesEveryFlipOfThreeTopics() {
    // 0.1 0.2 0.3 sum to 0.6. Of the 8 flips only +++ and --- reach 0.6 to either side: 2/8
    assertThat(test.p(differences(0.1, 0.2, 0.3))).isEqualTo(0.25);
  }

  @Test
  void triesEveryFlipOfFourTopics() {
    // 0.4 0.3 0.2 -0.1 sum to 0.8. Flips of 0.4 0.3 0.2 0.1 that reach 0.8 or more: all alike
    // (1.0) and only the 0.1 against the others (0.8); either may be turned round: 4/16
    assertThat(test.p(differences(0.4, 0.3, 0.2, -0.1))).isEqualTo(0.25);
    // -0.4 0.3 0.2 0.1 sum to 0.2. The sizes that occur, 8 flips each turned round: 1.0 0.8 0.6
    // 0.4 0.4 0.2 0.2 0.0; all but the last reach 0.2: 14/16
    assertThat(test.p(differences(-0.4, 0.3, 0.2, 0.1))).isEqualTo(0.875);
  }

  @Test
  void tiedTopicsChangeNothing() {
    assertThat(test.p(differences(0.1, 0, 0.2, 0, 0.3))).isEqualTo(0.25);
  }

  @Test
  void findsNoDifferenceWhereThereIsNone() {
    assertThat(test.p(differences(0, 0, 0))).isEqualTo(1);
    assertThat(test.p(differences(0.1, -0.1))).isEqualTo(1);
  }

  @Test
  void drawsFlipsWhereThereAreTooManyToTryAll() {
    // 17 topics, 12 won and 5 lost by the same: the sum is 7 steps. A flip reaches 7 if at most 5
    // or at least 12 signs are minus: 2 * (1 + 17 + 136 + 680 + 2380 + 6188) / 2^17 = 0.1434631
    double[] values = new double[17];
    Arrays.fill(values, 0.1);
    Arrays.fill(values, 0, 5, -0.1);

    // The standard error of 100,000 draws is sqrt(0.143 * 0.857 / 100000) = 0.0011
    assertThat(test.p(differences(values))).isCloseTo(0.1434631, within(0.005));
  }

  @Test
  void neverReportsZero() {
    double[] values = new double[200];
    Arrays.fill(values, 0.5);

    assertThat(test.p(differences(values))).isEqualTo(1 / 100_001.0);
  }

  @Test
  void givesTheSameForTheSameSeedAndWhicheverSystemIsTheBaseline() {
    double[] values = new double[70];
    Arrays.setAll(values, i -> Math.sin(i) / 2 + 0.05);
    double[] negated = Arrays.stream(values).map(value -> -value).toArray();

    assertThat(test.p(differences(values)))
        .isEqualTo(new RandomisationTest(100_000, 1).p(differences(values)))
        .isEqualTo(test.p(differences(negated)));
  }

  private static Differences differences(double... values) {
    return Differences.of(new double[values.length], values);
  }
}

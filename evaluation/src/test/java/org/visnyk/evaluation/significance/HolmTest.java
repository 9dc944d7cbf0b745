package org.visnyk.evaluation.significance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class HolmTest {
  @Test
  void multipliesTheSmallestByTheirNumberAndNeverFalls() {
    // Ascending 0.005 0.01 0.03 0.04, times 4 3 2 1: 0.02 0.03 0.06 0.04; the last may not be
    // below the one before, so 0.06.
    assertThat(Holm.adjust(0.01, 0.04, 0.03, 0.005))
        .containsExactly(new double[] {0.03, 0.06, 0.06, 0.02}, within(1e-12));
  }

  @Test
  void stopsAtOneAndLeavesASingleQuestionAlone() {
    assertThat(Holm.adjust(0.6, 0.9)).containsExactly(1, 1);
    assertThat(Holm.adjust(0.04)).containsExactly(0.04);
    assertThat(Holm.adjust()).isEmpty();
  }
}

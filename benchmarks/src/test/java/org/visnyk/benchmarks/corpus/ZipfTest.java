package org.visnyk.benchmarks.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ZipfTest {
  @Test
  void theSecondRankIsHalfAsFrequentAsTheFirst() {
    Zipf zipf = new Zipf(1000, 1, 0);
    Dice dice = new Dice(5);
    int[] drawn = new int[1000];
    for (int i = 0; i < 200_000; i++) {
      drawn[zipf.draw(dice)]++;
    }
    assertThat((double) drawn[0] / drawn[1]).isCloseTo(2, within(0.1));
    assertThat((double) drawn[0] / drawn[9]).isCloseTo(10, within(1.0));
  }

  @Test
  void oneRankIsAlwaysDrawn() {
    assertThat(new Zipf(1, 1, 2).draw(new Dice(1))).isZero();
  }
}

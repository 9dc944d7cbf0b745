package org.visnyk.query.scorer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DocumentFrequencyEstimateTest {
  private final DocumentFrequencyEstimate estimate = new DocumentFrequencyEstimate();

  @Test
  void isZeroForAWordThatOccursNowhere() {
    assertThat(estimate.ofWord()).isZero();
  }

  @Test
  void isTheDocumentFrequencyOfASingleTerm() {
    estimate.add(0.3f, 17);

    assertThat(estimate.ofWord()).isEqualTo(17);
  }

  @Test
  void liesBetweenARareLemmaAndItsStemPrefix() {
    estimate.add(0.3f, 900);
    estimate.add(1, 4);

    assertThat(estimate.ofWord()).isEqualTo(60);
  }

  @Test
  void usesTheMostFrequentOfEquallyLikelyLemmas() {
    estimate.add(1, 4);
    estimate.add(1, 100);
    estimate.add(1, 9);

    assertThat(estimate.ofWord()).isEqualTo(100);
  }
}

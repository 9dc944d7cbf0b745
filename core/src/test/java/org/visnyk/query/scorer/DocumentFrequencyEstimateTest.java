package org.visnyk.query.scorer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DocumentFrequencyEstimateTest {
  private final DocumentFrequencyEstimate rarity = new DocumentFrequencyEstimate();

  @Test
  void aWordThatIsNowhereIsInNoArticle() {
    assertThat(rarity.articles()).isZero();
  }

  @Test
  void oneTermIsAsRareAsItIs() {
    rarity.add(0.3f, 17);

    assertThat(rarity.articles()).isEqualTo(17);
  }

  @Test
  void aRareLemmaIsBetweenItselfAndWhatBeginsAlike() {
    rarity.add(0.3f, 900);
    rarity.add(1, 4);

    assertThat(rarity.articles()).isEqualTo(60);
  }

  @Test
  void ofLemmasThatAreAsLikelyTheCommonerOneCounts() {
    rarity.add(1, 4);
    rarity.add(1, 100);
    rarity.add(1, 9);

    assertThat(rarity.articles()).isEqualTo(100);
  }
}

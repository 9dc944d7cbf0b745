package org.visnyk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class RankingTest {

  @Test
  void isTheDefaultOfARequestUnlessAnotherIsGiven() {
    assertThat(SearchRequest.query("вибори").build().ranking()).isEqualTo(Ranking.defaults());
    assertThat(
            SearchRequest.query("вибори")
                .ranking(Ranking.plain())
                .build()
                .withQuery("мер")
                .ranking())
        .isEqualTo(Ranking.plain());
  }

  @Test
  void plainHasNoFeature() {
    assertThat(Ranking.plain().features()).isEmpty();
    assertThat(Ranking.plain().has(RankingFeature.RELATED_WORDS)).isFalse();
    assertThat(Ranking.defaults().has(RankingFeature.RELATED_WORDS)).isTrue();
  }

  @Property
  void featuresAreAddedAndLeftOutOneByOne(
      @ForAll Set<RankingFeature> some, @ForAll RankingFeature one) {
    Ranking ranking = new Ranking(some);

    assertThat(ranking.with(one).features()).contains(one).containsAll(some);
    assertThat(ranking.without(one).features()).doesNotContain(one);
    assertThat(ranking.without(one).with(one)).isEqualTo(ranking.with(one));
    assertThat(ranking).isEqualTo(new Ranking(some));
  }

  @Test
  void doesNotChangeWithTheSetThatItWasMadeOf() {
    EnumSet<RankingFeature> features = EnumSet.of(RankingFeature.PHRASES);
    Ranking ranking = new Ranking(features);
    features.clear();

    assertThat(ranking.has(RankingFeature.PHRASES)).isTrue();
    assertThatThrownBy(() -> ranking.features().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void featuresHaveTheNamesOfTheCommandLine() {
    assertThat(RankingFeature.RELATED_WORDS.label()).isEqualTo("related-words");
  }

  @Test
  void doesNotGoByTheDateUnlessAsked() {
    assertThat(Ranking.defaults().has(RankingFeature.RECENCY)).isFalse();
    assertThat(Ranking.defaults().with(RankingFeature.RECENCY).has(RankingFeature.RECENCY))
        .isTrue();
  }
}

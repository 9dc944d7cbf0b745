package org.visnyk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankingTest {

  @Test
  void requestsHaveTheDefaultRankingUnlessAnotherIsGiven() {
    assertThat(SearchRequest.query("вибори").build().ranking()).isEqualTo(Ranking.defaults());
    assertThat(
            SearchRequest.query("вибори").ranking(Ranking.plain()).build().toBuilder()
                .query("мер")
                .build()
                .ranking())
        .isEqualTo(Ranking.plain());
  }

  @Test
  void plainHasNoFeature() {
    assertThat(Ranking.plain().features()).isEmpty();
    assertThat(Ranking.plain().has(RankingFeature.RELATED_WORDS)).isFalse();
    assertThat(Ranking.defaults().has(RankingFeature.RELATED_WORDS)).isTrue();
  }

  @Test
  void isParsedFromASpecification() {
    assertThat(Ranking.parse("defaults")).isEqualTo(Ranking.defaults());
    assertThat(Ranking.parse("plain,+phrases,+other-names, -phrases"))
        .isEqualTo(Ranking.plain().with(RankingFeature.OTHER_NAMES));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                  | begins with defaults or plain",
        "best                | begins with defaults or plain, not \"best\"",
        "plain,phrases       | write + or - before \"phrases\"",
        "plain,              | write + or - before",
        "defaults,-magic     | there is no feature \"magic\"",
      })
  void refusesAMalformedSpecification(String specification, String complaint) {
    assertThatThrownBy(() -> Ranking.parse(specification))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining(complaint);
  }

  @Property
  void featuresAreAddedAndRemovedOneByOne(
      @ForAll Set<RankingFeature> some, @ForAll RankingFeature one) {
    Ranking ranking = new Ranking(some);

    assertThat(ranking.with(one).features()).contains(one).containsAll(some);
    assertThat(ranking.without(one).features()).doesNotContain(one);
    assertThat(ranking.without(one).with(one)).isEqualTo(ranking.with(one));
    assertThat(ranking).isEqualTo(new Ranking(some));
  }

  @Test
  void doesNotChangeWithTheSetItWasMadeOf() {
    EnumSet<RankingFeature> features = EnumSet.of(RankingFeature.PHRASES);
    Ranking ranking = new Ranking(features);
    features.clear();

    assertThat(ranking.has(RankingFeature.PHRASES)).isTrue();
    assertThatThrownBy(() -> ranking.features().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void featuresHaveLabelsForPeople() {
    assertThat(RankingFeature.RELATED_WORDS.label()).isEqualTo("related-words");
  }

  @Test
  void recencyIsNotAmongTheDefaults() {
    assertThat(Ranking.defaults().has(RankingFeature.RECENCY)).isFalse();
    assertThat(Ranking.defaults().with(RankingFeature.RECENCY).has(RankingFeature.RECENCY))
        .isTrue();
  }
}

package org.visnyk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ArticleFilterTest {
  private static final Instant NOW = Instant.parse("2024-06-26T07:15:00Z");

  @Test
  void selectsEveryArticleUnlessRestricted() {
    assertThat(ArticleFilter.all()).isEqualTo(ArticleFilter.builder().build());
    assertThat(ArticleFilter.all().hasFields()).isFalse();
    assertThat(ArticleFilter.query("вибори").hasFields()).isFalse();
    assertThat(ArticleFilter.query("вибори").query()).isEqualTo("вибори");
    assertThat(ArticleFilter.source("Обрій").hasFields()).isTrue();
    assertThat(ArticleFilter.source("Обрій").sources()).containsExactly("Обрій");
    assertThat(ArticleFilter.builder().publishedBefore(NOW).build().hasFields()).isTrue();
  }

  @Test
  void isRebuiltWithAllItsValues() {
    ArticleFilter filter =
        ArticleFilter.builder()
            .query("вибори")
            .publishedBetween(NOW, NOW.plusSeconds(1))
            .source("Обрій")
            .source("Степ")
            .section("Світ")
            .author("Гай")
            .tag("т1")
            .language("uk")
            .zone(ZoneOffset.UTC)
            .build();

    assertThat(filter.toBuilder().build()).isEqualTo(filter).hasSameHashCodeAs(filter);
    assertThat(filter.toBuilder().tag("т2").build()).isNotEqualTo(filter);
    assertThat(filter.tags()).containsExactly("т1");
    assertThat(filter.sources()).containsExactly("Обрій", "Степ");
  }

  @Test
  void refusesDatesThatEndBeforeTheyBegin() {
    ArticleFilter.Builder impossible =
        ArticleFilter.builder().publishedBetween(NOW, NOW.minusMillis(1));

    assertThatThrownBy(impossible::build)
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("ends")
        .hasMessageContaining("before it begins");
  }
}

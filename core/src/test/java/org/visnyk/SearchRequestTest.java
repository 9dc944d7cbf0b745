package org.visnyk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchRequestTest {

  @Test
  void hasTheDocumentedDefaults() {
    SearchRequest request = SearchRequest.query("вибори").build();

    assertThat(request.size()).isEqualTo(10);
    assertThat(request.offset()).isZero();
    assertThat(request.sort()).isEqualTo(SortOrder.RELEVANCE);
    assertThat(request.facets()).isEmpty();
    assertThat(request.exactTotal()).isFalse();
    assertThat(request.explain()).isFalse();
    assertThat(request.zone()).isEqualTo(ZoneId.of("Europe/Kyiv"));
    assertThat(request.timeout()).contains(Duration.ofSeconds(1));
  }

  @Test
  void refusesImpossibleValues() {
    Instant now = Instant.parse("2024-06-26T07:15:00Z");
    for (SearchRequest.Builder impossible :
        List.of(
            SearchRequest.query("").size(-1),
            SearchRequest.query("").offset(-1),
            SearchRequest.query("").size(SearchRequest.MAX_WINDOW + 1),
            SearchRequest.query("").size(10).offset(SearchRequest.MAX_WINDOW - 9),
            SearchRequest.query("").size(Integer.MAX_VALUE).offset(Integer.MAX_VALUE),
            SearchRequest.query("").offset(1).cursor("c"),
            SearchRequest.query("").timeout(Duration.ofNanos(-1)),
            SearchRequest.query("").publishedBetween(now, now.minusMillis(1)))) {
      assertThatThrownBy(impossible::build).isInstanceOf(InvalidRequestException.class);
    }
  }

  @Test
  void searchesWithoutALimitOfTimeOnRequest() {
    SearchRequest unlimited = SearchRequest.query("вибори").noTimeout().build();

    assertThat(unlimited.timeout()).isEmpty();
    assertThat(unlimited.toBuilder().build().timeout()).isEmpty();
    assertThat(unlimited.toBuilder().timeout(Duration.ZERO).build().timeout())
        .contains(Duration.ZERO);
  }

  @Test
  void isRebuiltWithAllItsValues() {
    Instant now = Instant.parse("2024-06-26T07:15:00Z");
    SearchRequest request =
        SearchRequest.strictQuery("вибори")
            .publishedBetween(now, now.plusSeconds(1))
            .source("Обрій")
            .section("Світ")
            .author("Гай")
            .tag("т1")
            .language("uk")
            .sort(SortOrder.NEWEST)
            .size(5)
            .cursor("c")
            .facets(Facet.SOURCE, Facet.DAY)
            .exactTotal()
            .withoutSnippets()
            .explain()
            .zone(ZoneId.of("UTC"))
            .noTimeout()
            .allWords()
            .now(now)
            .duplicates(DuplicatePolicy.LIST)
            .ranking(Ranking.plain())
            .build();

    assertThat(request.toBuilder().build()).isEqualTo(request).hasSameHashCodeAs(request);
    assertThat(request.toBuilder().size(6).build()).isNotEqualTo(request);
    assertThat(request.facets()).containsExactly(Facet.SOURCE, Facet.DAY);
  }

  @Test
  void anotherQueryIsReadInTheSameLanguage() {
    assertThat(SearchRequest.strictQuery("а").query("б").build())
        .isEqualTo(SearchRequest.strictQuery("б").build());
    assertThat(SearchRequest.plainWords("а").query("б").build())
        .isEqualTo(SearchRequest.query("б").build());
  }
}

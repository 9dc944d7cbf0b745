package org.visnyk.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.visnyk.Article;
import org.visnyk.Facet;
import org.visnyk.FacetCount;
import org.visnyk.Hit;
import org.visnyk.SearchRequest;
import org.visnyk.SearchResult;
import org.visnyk.SortOrder;

/** Function words match only where a query has nothing else, or a clause asks for them. */
interface FunctionWordRules extends IndexFixture {
  /** Two articles about a ferry, and one about a choir; most have function words. */
  private void putArticles() {
    put(
        Article.builder("ferry")
            .text("Пором на озері зупинили. Капітан чекав на берегу.")
            .source("Обрій")
            .published(Instant.parse("2024-03-01T10:00:00Z")),
        Article.builder("repair")
            .text("Поромам потрібен ремонт.")
            .source("Обрій")
            .published(Instant.parse("2024-03-02T10:00:00Z")),
        Article.builder("choir")
            .text("Хор і оркестр зіграли на площі, а потім у парку.")
            .source("Степ")
            .published(Instant.parse("2024-03-03T10:00:00Z")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      textBlock =
          """
          пором на озері        ¦ ferry repair
          Що з поромом?         ¦ ferry repair
          ракета на орбіті      ¦
          на                    ¦ ferry choir
          на і                  ¦ choir ferry
          "на озері"            ¦ ferry
          "хор і оркестр" на    ¦ choir
          пором +на             ¦ choir ferry
          пором -на             ¦ repair
          пором -(хор на +парк) ¦ ferry repair
          """)
  default void findsByContentWords(String query, String found) {
    putArticles();
    List<String> expected = found == null ? List.of() : List.of(found.split(" "));

    SearchResult result = search(SearchRequest.query(query).exactTotal());

    assertThat(result.hits()).extracting(Hit::id).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(result.total()).isEqualTo(expected.size());
  }

  @Test
  default void functionWordsAreNeitherCountedNorListedAmongTheNewest() {
    putArticles();

    SearchResult result =
        search(SearchRequest.query("пором на озері").sort(SortOrder.NEWEST).facets(Facet.SOURCE));

    assertThat(result.hits()).extracting(Hit::id).containsExactly("repair", "ferry");
    assertThat(result.facets().get(Facet.SOURCE))
        .extracting(FacetCount::value)
        .containsExactly("Обрій");
  }

  @Test
  default void functionWordsAreNotRequiredWithAllWords() {
    putArticles();

    SearchResult result = search(SearchRequest.query("ремонт на поромі").allWords());

    assertThat(result.hits()).extracting(Hit::id).containsExactly("repair");
    assertThat(result.advice()).isEmpty();
  }

  @Test
  default void functionWordsAreHighlightedOnlyWhereAPhraseAsks() {
    putArticles();

    assertThat(snippet("пором на озері"))
        .isEqualTo("<mark>Пором</mark> на <mark>озері</mark> зупинили. Капітан чекав на берегу.");
    assertThat(snippet("\"пором на озері\""))
        .isEqualTo("<mark>Пором на озері</mark> зупинили. Капітан чекав на" + " берегу.");
  }

  private String snippet(String query) {
    return search(query).hits().getFirst().snippet().toHtml();
  }
}

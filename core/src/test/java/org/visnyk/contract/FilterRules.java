package org.visnyk.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.visnyk.contract.SampleArticles.FEBRUARY;
import static org.visnyk.contract.SampleArticles.JANUARY;
import static org.visnyk.contract.SampleArticles.MARCH;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.visnyk.Article;
import org.visnyk.DuplicatePolicy;
import org.visnyk.Facet;
import org.visnyk.FacetCount;
import org.visnyk.SearchRequest;
import org.visnyk.SearchResult;
import org.visnyk.SortOrder;

/** How matches are filtered, sorted and counted. */
interface FilterRules extends IndexFixture {

  @Test
  default void dateFiltersIncludeTheFirstMomentAndExcludeTheLast() {
    put(SampleArticles.threeMonths());

    assertThat(sortedIds(elections().publishedBetween(JANUARY, MARCH)))
        .containsExactly("february", "january");
    assertThat(sortedIds(elections().publishedFrom(FEBRUARY))).containsExactly("february", "march");
    assertThat(ids(elections().publishedFrom(FEBRUARY.plusNanos(1)))).containsExactly("march");
    assertThat(ids(elections().publishedBefore(FEBRUARY))).containsExactly("january");
    assertThat(ids(elections().publishedBefore(Instant.MIN))).isEmpty();
    assertThat(sortedIds(elections().publishedFrom(Instant.MIN)))
        .containsExactly("february", "january", "march");
    assertThat(ids(elections().publishedBetween(MARCH, MARCH))).isEmpty();
  }

  @Test
  default void filtersBySourceSectionAuthorAndTag() {
    put(
        Article.builder("a")
            .text("Вибори")
            .source("Обрій")
            .section("Світ")
            .authors("Гай")
            .tags("т1"),
        Article.builder("b")
            .text("Вибори")
            .source("Степ")
            .section("Світ")
            .authors("Гай", "Юн")
            .tags("т2"),
        Article.builder("c").text("Вибори").source("Степ").section("Спорт").tags("т1", "т2"));

    assertThat(sortedIds(elections().source("Степ"))).containsExactly("b", "c");
    assertThat(ids(elections().source("Степ").source("Обрій"))).hasSize(3);
    assertThat(ids(elections().source("Степ").section("Світ"))).containsExactly("b");
    assertThat(ids(elections().author("Юн"))).containsExactly("b");
    assertThat(ids(elections().tag("т1").author("Гай"))).containsExactly("a");
    assertThat(ids(elections().source("Немає такого"))).isEmpty();
  }

  @Test
  default void filtersByTheDetectedLanguage() {
    put(
        Article.builder("uk").title("Вибори мера Одеси").text("Дільниці відчиняться о восьмій."),
        Article.builder("ru").title("Выборы мэра Одессы").text("Участки откроются в восемь."),
        Article.builder("en").title("Mayoral elections in Odesa").text("The polls open at eight."));

    assertThat(ids(SearchRequest.query("").language("ru"))).containsExactly("ru");
    assertThat(sortedIds(SearchRequest.query("").language("en").language("uk")))
        .containsExactly("en", "uk");
    assertThat(ids(SearchRequest.query("").language("other"))).isEmpty();
  }

  @Test
  default void sortsByRelevanceNewestAndOldest() {
    put(SampleArticles.threeMonths());
    put(
        Article.builder("best").text("Вибори, вибори, вибори").published(FEBRUARY.plusSeconds(60)),
        Article.builder("undated").text("Вибори пройшли без дати публікації у цьому записі новин"));

    assertThat(ids("вибори").getFirst()).isEqualTo("best");
    assertThat(ids(elections().sort(SortOrder.NEWEST)))
        .containsExactly("march", "best", "february", "january", "undated");
    assertThat(ids(elections().sort(SortOrder.OLDEST)))
        .containsExactly("january", "february", "best", "march", "undated");
  }

  @Test
  default void equalScoresAreOrderedByNewestThenById() {
    put(
        Article.builder("c").text("Вибори").published(JANUARY),
        Article.builder("b").text("Вибори").published(MARCH),
        Article.builder("a").text("Вибори").published(JANUARY));

    assertThat(ids("вибори")).containsExactly("b", "a", "c");
  }

  @Test
  default void aBlankQueryMatchesEveryArticle() {
    put(SampleArticles.threeMonths());

    assertThat(ids("  ")).containsExactly("march", "february", "january");
  }

  @Test
  default void totalsAreExactOnRequestAndBoundedOtherwise() {
    putNumbered(1_500);

    SearchResult bounded = search(elections());
    assertThat(bounded.total()).isBetween(1_000L, 1_500L);
    SearchResult exact = search(elections().exactTotal());
    assertThat(exact.total()).isEqualTo(1_500);
    assertThat(exact.totalIsExact()).isTrue();
    assertThat(!bounded.totalIsExact() || bounded.total() == 1_500).isTrue();
  }

  @Test
  default void countIsExactWhateverTheRequestReturns() {
    putNumbered(1_500);
    put(Article.builder("other").text("Погода").source("Степ"));

    for (SearchRequest.Builder request :
        List.of(
            elections(),
            elections().timeout(Duration.ZERO),
            elections().size(0),
            elections().size(5).offset(40).explain().facets(Facet.SOURCE),
            elections().sort(SortOrder.NEWEST),
            elections().duplicates(DuplicatePolicy.LIST))) {
      assertThat(index().count(request.build())).isEqualTo(1_500);
    }
    assertThat(index().count(SearchRequest.query("").build())).isEqualTo(1_501);
    assertThat(index().count(SearchRequest.query("погода").source("Степ").build())).isEqualTo(1);
    assertThat(index().count(SearchRequest.query("футбол").build())).isZero();
  }

  @Test
  default void countsByEveryFacetInKyivTime() {
    Instant newYearInKyiv = Instant.parse("2023-12-31T22:30:00Z");
    put(
        Article.builder("a")
            .text("Вибори")
            .source("Обрій")
            .tags("т1", "т2")
            .published(newYearInKyiv),
        Article.builder("b").text("Вибори").source("Обрій").tags("т2").published(MARCH),
        Article.builder("c").text("Вибори").source("Степ").section("Світ").authors("Гай"),
        Article.builder("d").text("Погода").source("Степ"));

    assertThat(search(elections().facets(Facet.values())).facets())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                Facet.SOURCE, counts("Обрій", 2, "Степ", 1),
                Facet.TAG, counts("т2", 2, "т1", 1),
                Facet.SECTION, counts("Світ", 1),
                Facet.AUTHOR, counts("Гай", 1),
                Facet.LANGUAGE, counts("uk", 3),
                Facet.YEAR, counts("2024", 2),
                Facet.MONTH, counts("2024-01", 1, "2024-03", 1),
                Facet.WEEK, counts("2024-W01", 1, "2024-W11", 1),
                Facet.DAY, counts("2024-01-01", 1, "2024-03-15", 1)));
  }

  @Test
  default void facetsByTimeFollowTheZoneOfTheRequest() {
    put(SampleArticles.threeStories());

    assertThat(
            search(SearchRequest.query("").zone(ZoneOffset.UTC).facets(Facet.DAY, Facet.WEEK))
                .facets())
        .containsEntry(Facet.DAY, counts("2024-05-02", 1, "2024-06-26", 1, "2024-06-30", 1))
        .containsEntry(Facet.WEEK, counts("2024-W18", 1, "2024-W26", 2));
    assertThat(search(SearchRequest.query("").facets(Facet.WEEK)).facets())
        .containsEntry(Facet.WEEK, counts("2024-W18", 1, "2024-W26", 1, "2024-W27", 1));
  }

  @Test
  default void facetsCountNewValuesAfterARefresh() {
    put(SampleArticles.threeStories());
    SearchRequest.Builder request = SearchRequest.query("").facets(Facet.SOURCE).size(0);
    assertThat(search(request).facets().get(Facet.SOURCE)).hasSize(3);
    assertThat(search(request).facets().get(Facet.SOURCE)).hasSize(3);

    put(Article.builder("новий").title("Новий допис").source("Голос"));

    assertThat(search(request).facets().get(Facet.SOURCE))
        .hasSize(4)
        .contains(new FacetCount("Голос", 1));
  }

  private void putNumbered(int count) {
    for (int i = 0; i < count; i++) {
      index()
          .put(
              Article.builder("n" + i)
                  .text("Вибори" + " і погода".repeat(i % 3))
                  .published(JANUARY.plusSeconds(i / 2))
                  .build());
    }
    index().refresh();
  }

  private static SearchRequest.Builder elections() {
    return SearchRequest.query("вибори");
  }

  /** Pairs of a value and its count. */
  private static List<FacetCount> counts(Object... pairs) {
    return IntStream.range(0, pairs.length / 2)
        .mapToObj(i -> new FacetCount((String) pairs[2 * i], (Integer) pairs[2 * i + 1]))
        .toList();
  }
}

package org.visnyk.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.visnyk.Article;
import org.visnyk.DuplicatePolicy;
import org.visnyk.Facet;
import org.visnyk.Hit;
import org.visnyk.InvalidRequestException;
import org.visnyk.SearchRequest;
import org.visnyk.SearchResult;
import org.visnyk.SortOrder;

/** How a search folds, lists or ignores duplicates. */
interface DuplicateRules extends IndexFixture {
  Instant FIRST = Instant.parse("2024-06-01T10:00:00Z");

  @Test
  default void theBestDuplicateIsTheHitAndListsTheOthersNewestFirst() {
    put("early", 1, SampleArticles.duplicate(1, 0));
    put("best", 2, SampleArticles.duplicate(1, 3));
    put("late", 3, SampleArticles.duplicate(1, 1));
    put("other", 4, SampleArticles.text(2));
    index().refresh();

    SearchResult result = search(request("вибори"));

    assertThat(result.hits())
        .extracting(Hit::id, Hit::duplicates)
        .containsExactly(
            tuple("best", List.of("late", "early")), tuple("other", List.<String>of()));
    assertThat(result.nextCursor()).isEmpty();
  }

  @Test
  default void sortedByDateTheFirstDuplicateIsTheHit() {
    put("early", 1, SampleArticles.duplicate(1, 0));
    put("other", 2, SampleArticles.text(2));
    put("late", 3, SampleArticles.duplicate(1, 1));
    index().refresh();

    assertThat(search(request("вибори").sort(SortOrder.NEWEST)).hits())
        .extracting(Hit::id)
        .containsExactly("late", "other");
    assertThat(search(request("").sort(SortOrder.OLDEST)).hits())
        .extracting(Hit::id)
        .containsExactly("early", "other");
  }

  @Test
  default void aDuplicateThatDoesNotMatchIsListedButIsNoHit() {
    put("mine", 1, "Обрій", SampleArticles.duplicate(1, 0));
    put("theirs", 2, "Вісник", SampleArticles.duplicate(1, 3));
    index().refresh();

    assertThat(search(request("вибори").source("Обрій")).hits())
        .extracting(Hit::id, Hit::duplicates)
        .containsExactly(tuple("mine", List.of("theirs")));
  }

  @Test
  default void totalsAndFacetsCountDuplicatesToo() {
    put("a", 1, "Обрій", SampleArticles.duplicate(1, 0));
    put("b", 2, "Вісник", SampleArticles.duplicate(1, 1));
    index().refresh();

    SearchResult result = search(request("вибори").facets(Facet.SOURCE));

    assertThat(result.hits()).hasSize(1);
    assertThat(result.total()).isEqualTo(2);
    assertThat(result.totalIsExact()).isTrue();
    assertThat(result.facets().getOrDefault(Facet.SOURCE, List.of())).hasSize(2);
  }

  @Test
  default void ignoredDuplicatesAreHitsOfTheirOwn() {
    put("a", 1, SampleArticles.duplicate(1, 0));
    put("b", 2, SampleArticles.duplicate(1, 1));
    index().refresh();

    assertThat(search(request("вибори").duplicates(DuplicatePolicy.IGNORE)).hits())
        .extracting(Hit::id, Hit::duplicates)
        .containsExactlyInAnyOrder(tuple("a", List.<String>of()), tuple("b", List.<String>of()));
  }

  @Test
  default void listedDuplicatesAreHitsThatListEachOther() {
    put("a", 1, SampleArticles.duplicate(1, 0));
    put("b", 2, SampleArticles.duplicate(1, 1));
    put("c", 3, SampleArticles.duplicate(1, 2));
    put("other", 4, SampleArticles.text(2));
    index().refresh();

    SearchRequest.Builder request =
        request("вибори").duplicates(DuplicatePolicy.LIST).sort(SortOrder.OLDEST);
    assertThat(search(request).hits())
        .extracting(Hit::id, Hit::duplicates)
        .containsExactly(
            tuple("a", List.of("c", "b")),
            tuple("b", List.of("c", "a")),
            tuple("c", List.of("b", "a")),
            tuple("other", List.<String>of()));
    assertThat(idsOfAllPages(request.size(1))).containsExactly("a", "b", "c", "other");
  }

  @Test
  default void aDeletedDuplicateIsNotListed() {
    put("a", 1, SampleArticles.duplicate(1, 1));
    put("b", 2, SampleArticles.duplicate(1, 0));
    index().refresh();
    index().delete("a");
    index().refresh();

    assertThat(search(request("вибори")).hits())
        .extracting(Hit::id, Hit::duplicates)
        .containsExactly(tuple("b", List.<String>of()));
  }

  @Test
  default void aPageIsFullHoweverManyDuplicatesPrecedeIt() {
    int duplicates = 150;
    for (int i = 0; i < duplicates; i++) {
      put("duplicate" + i, i, SampleArticles.duplicate(1, 4));
    }
    for (int story = 2; story < 8; story++) {
      put("story" + story, duplicates + story, SampleArticles.text(story));
    }
    index().refresh();

    SearchResult result = search(request("вибори").size(5));

    assertThat(result.hits()).hasSize(5);
    assertThat(result.hits().getFirst().duplicates())
        .hasSize(20)
        .startsWith("duplicate148", "duplicate147")
        .doesNotContain("duplicate149");
    assertThat(idsOfAllPages(request("вибори").size(1))).hasSize(7).doesNotHaveDuplicates();
    assertThat(idsOfAllPages(request("вибори").sort(SortOrder.NEWEST).size(2)))
        .containsExactly(
            "story7", "story6", "story5", "story4", "story3", "story2", "duplicate149");
  }

  @Test
  default void aClusterAppearsOnOnePageOnly() {
    put("best", 1, SampleArticles.duplicate(1, 5));
    put("other", 2, SampleArticles.duplicate(2, 3));
    put("worse", 3, SampleArticles.duplicate(1, 1));
    put("last", 4, SampleArticles.text(3));
    index().refresh();

    SearchRequest.Builder request = request("вибори").size(1);
    assertThat(idsOfAllPages(request)).containsExactly("best", "other", "last");
    List<String> byOffset = new ArrayList<>();
    for (int offset = 0; offset < 4; offset++) {
      search(request("вибори").size(1).offset(offset)).hits().stream()
          .map(Hit::id)
          .forEach(byOffset::add);
    }
    assertThat(byOffset).containsExactly("best", "other", "last");
  }

  @Test
  default void aCursorBelongsToOneDuplicatePolicy() {
    put("a", 1, SampleArticles.text(1));
    put("b", 2, SampleArticles.text(2));
    index().refresh();
    String cursor = search(request("вибори").size(1)).nextCursor().orElseThrow();
    SearchRequest listed =
        request("вибори").size(1).duplicates(DuplicatePolicy.IGNORE).cursor(cursor).build();

    assertThatThrownBy(() -> index().search(listed)).isInstanceOf(InvalidRequestException.class);
  }

  @Test
  default void aRequestForNoHitsStillCounts() {
    put("a", 1, SampleArticles.text(1));
    index().refresh();

    SearchResult result = search(request("вибори").size(0));

    assertThat(result.total()).isEqualTo(1);
    assertThat(result.hits()).isEmpty();
    assertThat(result.nextCursor()).isEmpty();
  }

  private static SearchRequest.Builder request(String query) {
    return SearchRequest.query(query).noTimeout();
  }

  private void put(String id, int day, String text) {
    put(id, day, "Обрій", text);
  }

  private void put(String id, int day, String source, String text) {
    index()
        .put(
            Article.builder(id)
                .text(text)
                .source(source)
                .published(FIRST.plus(day, ChronoUnit.DAYS))
                .build());
  }
}

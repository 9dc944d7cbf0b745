package org.visnyk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How every implementation of {@link NewsIndex} shows near-copies of one story as one hit. */
abstract class NearCopiesContract {
  private static final IndexOptions BY_HAND =
      IndexOptions.builder().refreshInterval(Duration.ZERO).build();
  private static final Instant FIRST = Instant.parse("2024-06-01T10:00:00Z");

  @TempDir Path folder;
  private EmbeddedNewsIndex index;

  /** Opens the implementation under test. */
  abstract EmbeddedNewsIndex open(Path folder, IndexOptions options);

  @BeforeEach
  void openIndex() {
    index = open(folder, BY_HAND);
  }

  @AfterEach
  void closeIndex() {
    index.close();
  }

  @Test
  void ofCopiesTheBestIsAHitAndNamesTheOthersNewestFirst() {
    put("early", 1, Stories.copy(1, 0));
    put("best", 2, Stories.copy(1, 3));
    put("late", 3, Stories.copy(1, 1));
    put("other", 4, Stories.text(2));
    index.refresh();

    SearchResult result = search(SearchRequest.query("вибори"));

    assertThat(result.hits())
        .extracting(Hit::id, Hit::duplicates)
        .containsExactly(
            tuple("best", List.of("late", "early")), tuple("other", List.<String>of()));
    assertThat(result.nextCursor()).isEmpty();
  }

  @Test
  void theFirstByDateStandsForTheStoryWhereHitsAreOrderedByDate() {
    put("early", 1, Stories.copy(1, 0));
    put("other", 2, Stories.text(2));
    put("late", 3, Stories.copy(1, 1));
    index.refresh();

    assertThat(search(SearchRequest.query("вибори").sort(SortOrder.NEWEST)).hits())
        .extracting(Hit::id)
        .containsExactly("late", "other");
    assertThat(search(SearchRequest.query("").sort(SortOrder.OLDEST)).hits())
        .extracting(Hit::id)
        .containsExactly("early", "other");
  }

  @Test
  void aCopyThatDoesNotMatchIsNoHitButIsNamed() {
    put("mine", 1, "Обрій", Stories.copy(1, 0));
    put("theirs", 2, "Вісник", Stories.copy(1, 3));
    index.refresh();

    assertThat(search(SearchRequest.query("вибори").source("Обрій")).hits())
        .extracting(Hit::id, Hit::duplicates)
        .containsExactly(tuple("mine", List.of("theirs")));
  }

  @Test
  void totalsAndFacetsCountArticles() {
    put("a", 1, "Обрій", Stories.copy(1, 0));
    put("b", 2, "Вісник", Stories.copy(1, 1));
    index.refresh();

    SearchResult result = search(SearchRequest.query("вибори").facets(Facet.SOURCE));

    assertThat(result.hits()).hasSize(1);
    assertThat(result.total()).isEqualTo(2);
    assertThat(result.totalIsExact()).isTrue();
    assertThat(result.facets().getOrDefault(Facet.SOURCE, List.of())).hasSize(2);
  }

  @Test
  void eachCopyIsAHitWhereTheyAreListed() {
    put("a", 1, Stories.copy(1, 0));
    put("b", 2, Stories.copy(1, 1));
    index.refresh();

    assertThat(search(SearchRequest.query("вибори").duplicates(DuplicatePolicy.IGNORE)).hits())
        .extracting(Hit::id, Hit::duplicates)
        .containsExactlyInAnyOrder(tuple("a", List.<String>of()), tuple("b", List.<String>of()));
  }

  @Test
  void articlesThatWereNotComparedStandForThemselves() {
    put("short", 1, "Вибори.");
    put("short too", 2, "Вибори.");
    index.close();
    index =
        open(
            folder,
            IndexOptions.builder().refreshInterval(Duration.ZERO).ignoreDuplicates().build());
    put("long", 3, Stories.text(1));
    put("long too", 4, Stories.text(1));
    index.refresh();

    assertThat(search(SearchRequest.query("вибори")).hits())
        .hasSize(4)
        .allSatisfy(hit -> assertThat(hit.duplicates()).isEmpty());
  }

  @Test
  void aDeletedCopyIsNotNamed() {
    put("a", 1, Stories.copy(1, 1));
    put("b", 2, Stories.copy(1, 0));
    index.refresh();
    index.delete("a");
    index.refresh();

    assertThat(search(SearchRequest.query("вибори")).hits())
        .extracting(Hit::id, Hit::duplicates)
        .containsExactly(tuple("b", List.<String>of()));
  }

  @Test
  void aPageIsFullHoweverManyCopiesStandBeforeIt() {
    int copies = 150;
    for (int i = 0; i < copies; i++) {
      put("copy" + i, i, Stories.copy(1, 4));
    }
    for (int story = 2; story < 8; story++) {
      put("story" + story, copies + story, Stories.text(story));
    }
    index.refresh();

    SearchResult result = search(SearchRequest.query("вибори").size(5));

    assertThat(result.hits()).hasSize(5);
    assertThat(result.hits().getFirst().duplicates())
        .hasSize(20)
        .startsWith("copy148", "copy147")
        .doesNotContain("copy149");
    assertThat(idsOfAllPages(SearchRequest.query("вибори").size(1)))
        .hasSize(7)
        .doesNotHaveDuplicates();
    assertThat(idsOfAllPages(SearchRequest.query("вибори").sort(SortOrder.NEWEST).size(2)))
        .containsExactly("story7", "story6", "story5", "story4", "story3", "story2", "copy149");
  }

  @Test
  void aStoryOfAnEarlierPageDoesNotComeAgain() {
    put("best", 1, Stories.copy(1, 5));
    put("other", 2, Stories.copy(2, 3));
    put("worse", 3, Stories.copy(1, 1));
    put("last", 4, Stories.text(3));
    index.refresh();

    SearchRequest.Builder request = SearchRequest.query("вибори").size(1);
    assertThat(idsOfAllPages(request)).containsExactly("best", "other", "last");
    List<String> byOffset = new ArrayList<>();
    for (int offset = 0; offset < 4; offset++) {
      search(SearchRequest.query("вибори").size(1).offset(offset)).hits().stream()
          .map(Hit::id)
          .forEach(byOffset::add);
    }
    assertThat(byOffset).containsExactly("best", "other", "last");
  }

  @Test
  void aCursorIsOfListedOrOfCollapsedHits() {
    put("a", 1, Stories.text(1));
    put("b", 2, Stories.text(2));
    index.refresh();
    String cursor = search(SearchRequest.query("вибори").size(1)).nextCursor().orElseThrow();
    SearchRequest listed =
        SearchRequest.query("вибори")
            .size(1)
            .duplicates(DuplicatePolicy.IGNORE)
            .cursor(cursor)
            .build();

    assertThatThrownBy(() -> index.search(listed)).isInstanceOf(InvalidRequestException.class);
  }

  @Test
  void whereNoHitIsWantedTheTotalIsStillThere() {
    put("a", 1, Stories.text(1));
    index.refresh();

    SearchResult result = search(SearchRequest.query("вибори").size(0));

    assertThat(result.total()).isEqualTo(1);
    assertThat(result.hits()).isEmpty();
    assertThat(result.nextCursor()).isEmpty();
  }

  private List<String> idsOfAllPages(SearchRequest.Builder request) {
    List<String> ids = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      cursor.ifPresent(request::cursor);
      SearchResult page = search(request);
      page.hits().forEach(hit -> ids.add(hit.id()));
      cursor = page.nextCursor();
    } while (cursor.isPresent());
    return ids;
  }

  private SearchResult search(SearchRequest.Builder request) {
    return index.search(request.timeout(Duration.ofHours(1)).build());
  }

  private void put(String id, int day, String text) {
    put(id, day, "Обрій", text);
  }

  private void put(String id, int day, String source, String text) {
    index.put(
        Article.builder(id)
            .text(text)
            .source(source)
            .published(FIRST.plus(day, ChronoUnit.DAYS))
            .build());
  }
}

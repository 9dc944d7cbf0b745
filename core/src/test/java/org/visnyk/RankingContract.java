package org.visnyk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each feature of a {@link Ranking} does in every implementation of {@link NewsIndex}. */
abstract class RankingContract {
  private static final IndexOptions BY_HAND =
      IndexOptions.builder().refreshInterval(Duration.ZERO).build();

  @TempDir Path folder;
  private NewsIndex index;

  /** Opens the implementation under test. */
  abstract NewsIndex open(Path folder, IndexOptions options);

  @BeforeEach
  void openIndex() {
    index = open(folder, BY_HAND);
  }

  @AfterEach
  void closeIndex() {
    index.close();
  }

  @Test
  void withoutRelatedWordsOnlyTheWordItselfIsFound() {
    put("word", "Суд розглянув справу про тероризм.");
    put("related", "Терорист утік за кордон.");
    index.refresh();

    assertThat(ids("тероризм", Ranking.defaults())).containsExactly("word", "related");
    assertThat(ids("тероризм", Ranking.defaults().without(RankingFeature.RELATED_WORDS)))
        .containsExactly("word");
    assertThat(ids("тероризм", Ranking.plain())).containsExactly("word");
    assertThat(ids("тероризм", Ranking.plain().with(RankingFeature.RELATED_WORDS)))
        .containsExactly("word", "related");
  }

  @Test
  void withoutOtherNamesOnlyTheNameItselfIsFound() {
    put("short", "У МВС назвали причину аварії.");
    put("long", "Міністерство внутрішніх справ назвало причину аварії.");
    index.refresh();

    assertThat(ids("МВС", Ranking.defaults())).containsExactly("short", "long");
    assertThat(ids("МВС", Ranking.defaults().without(RankingFeature.OTHER_NAMES)))
        .containsExactly("short");
  }

  @Test
  void withoutGuessedLemmasAnUnknownWordStandsForItself() {
    put("name", "На нараді виступив Кваздюк.");
    index.refresh();
    Ranking ranking = Ranking.plain().with(RankingFeature.LEMMA_WEIGHTS);

    assertThat(ids("Кваздюком", ranking.with(RankingFeature.GUESSED_LEMMAS)))
        .containsExactly("name");
    assertThat(ids("Кваздюк", ranking)).containsExactly("name");
    assertThat(ids("Кваздюком", ranking)).isEmpty();
  }

  @Test
  void withoutLemmaWeightsAllLemmasCountAlike() {
    put("likely", "Рада.");
    put("unlikely", "Радий.");
    index.refresh();

    assertThat(scores("рада", Ranking.plain().with(RankingFeature.LEMMA_WEIGHTS)))
        .satisfies(scores -> assertThat(scores.getFirst()).isGreaterThan(scores.getLast() * 1.5));
    assertThat(scores("рада", Ranking.plain()))
        .satisfies(scores -> assertThat(scores.getFirst()).isLessThan(scores.getLast() * 1.5));
  }

  @Test
  void withoutPhrasesAPhraseIsADemandThatAddsNothing() {
    put("phrase", "Рада директорів заводу зібралася.");
    put("apart", "Директорів заводу покликала рада.");
    index.refresh();
    Ranking without = Ranking.defaults().without(RankingFeature.PHRASES);

    assertThat(ids("\"рада директорів\"", without)).containsExactly("phrase");
    assertThat(scores("\"рада директорів\"", without).getFirst())
        .isLessThan(scores("\"рада директорів\"", Ranking.defaults()).getFirst());
  }

  @Test
  void anOrderByDateDoesNotDependOnTheRanking() {
    put("word", "Суд розглянув справу про тероризм.");
    put("name", "Виступ Кваздюка про тероризм.");
    put("related", "Терорист утік за кордон.");
    index.refresh();

    for (String query : List.of("тероризм", "Кваздюком", "\"справа про тероризм\"")) {
      assertThat(newest(query, Ranking.plain())).isEqualTo(newest(query, Ranking.defaults()));
    }
  }

  @Test
  void aCursorOfAnotherRankingIsRefused() {
    put("a", "Вибори.");
    put("b", "Вибори мера.");
    index.refresh();
    SearchRequest.Builder request = SearchRequest.query("вибори").size(1);
    String cursor = index.search(request.build()).nextCursor().orElseThrow();

    assertThat(index.search(request.cursor(cursor).build()).hits()).hasSize(1);
    assertThatThrownBy(() -> index.search(request.ranking(Ranking.plain()).build()))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("cursor");
  }

  private List<String> ids(String query, Ranking ranking) {
    return search(query, ranking).stream().map(Hit::id).toList();
  }

  private List<Double> scores(String query, Ranking ranking) {
    return search(query, ranking).stream().map(Hit::score).toList();
  }

  private List<Hit> search(String query, Ranking ranking) {
    return index.search(SearchRequest.query(query).ranking(ranking).build()).hits();
  }

  private List<String> newest(String query, Ranking ranking) {
    SearchRequest request =
        SearchRequest.query(query).sort(SortOrder.NEWEST).ranking(ranking).build();
    return index.search(request).hits().stream().map(Hit::id).toList();
  }

  private void put(String id, String text) {
    index.put(Article.builder(id).text(text).build());
  }
}

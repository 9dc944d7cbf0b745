package org.visnyk.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.visnyk.Article;
import org.visnyk.Hit;
import org.visnyk.InvalidRequestException;
import org.visnyk.Ranking;
import org.visnyk.RankingFeature;
import org.visnyk.SearchRequest;
import org.visnyk.SortOrder;

/** What each feature of a {@link Ranking} does. */
interface RankingRules extends IndexFixture {
  Instant NOW = Instant.parse("2024-06-26T07:15:00Z");

  @Test
  default void withoutRelatedWordsOnlyTheWordItselfIsFound() {
    put("word", "Суд розглянув справу про тероризм.");
    put("related", "Терорист утік за кордон.");
    index().refresh();

    assertThat(ids("тероризм", Ranking.defaults())).containsExactly("word", "related");
    assertThat(ids("тероризм", Ranking.defaults().without(RankingFeature.RELATED_WORDS)))
        .containsExactly("word");
    assertThat(ids("тероризм", Ranking.plain())).containsExactly("word");
    assertThat(ids("тероризм", Ranking.plain().with(RankingFeature.RELATED_WORDS)))
        .containsExactly("word", "related");
  }

  @Test
  default void anInitialRanksButTheNameMatches() {
    put("other", "Сойку обрали. Ганна Сойка дякує.");
    put("initial", "Виступала О. Сойка.");
    put("preposition", "О шостій задощило.");
    put("namesake", "Виступала О. Зеленяк.");
    index().refresh();

    assertThat(ids("О. Сойка", Ranking.defaults())).containsExactly("initial", "other");
    assertThat(ids("\"О. Сойка\"", Ranking.defaults())).containsExactly("initial");
    assertThat(ids("О.", Ranking.defaults())).contains("initial", "namesake");
  }

  @Test
  default void aCompoundIsFoundByItsOtherWriting() {
    put("hyphen", "Літак F-16 сів, у залі є Wi-Fi, пишуть про #SaveBuryn.");
    put("joined", "Літак F16 сів, у залі є WiFi, пишуть про SaveBuryn.");
    index().refresh();

    for (String query :
        new String[] {"+F-16", "+f16", "+Wi-Fi", "+wifi", "+#SaveBuryn", "\"F-16\""}) {
      assertThat(ids(query, Ranking.defaults()))
          .as(query)
          .containsExactlyInAnyOrder("hyphen", "joined");
    }
  }

  @Test
  default void wordsOfOneRootAreRelatedEvenIfTheyBeginDifferently() {
    put("place", "Київ відзначив свято.");
    put("adjective", "Київське метро не працювало.");
    put("resident", "Киян просять не виходити на вулицю.");
    index().refresh();

    assertThat(ids("Київ", Ranking.defaults()))
        .startsWith("place")
        .containsExactlyInAnyOrder("place", "adjective", "resident");
    assertThat(ids("київський", Ranking.defaults().without(RankingFeature.RELATED_WORDS)))
        .containsExactly("adjective");
  }

  @Test
  default void aNameIsRelatedToWhatIsDerivedFromItRatherThanToOtherNames() {
    put("place", "У Миколаєві відкрили міст.");
    put("adjective", "Миколаївська набережна готова.");
    put("person", "Микола грає на трубі.");
    index().refresh();

    assertThat(ids("Миколаїв", Ranking.defaults())).containsExactly("place", "adjective");
  }

  @Test
  default void withoutOtherNamesOnlyTheTypedNameIsFound() {
    put("short", "У МВС назвали причину аварії.");
    put("long", "Міністерство внутрішніх справ назвало причину аварії.");
    index().refresh();

    assertThat(ids("МВС", Ranking.defaults())).containsExactly("short", "long");
    assertThat(ids("МВС", Ranking.defaults().without(RankingFeature.OTHER_NAMES)))
        .containsExactly("short");
  }

  @Test
  default void withoutGuessedLemmasAnUnknownWordIsFoundAsWritten() {
    put("name", "На нараді виступив Кваздюк.");
    index().refresh();
    Ranking plain = Ranking.plain();

    assertThat(ids("Кваздюком", plain.with(RankingFeature.GUESSED_LEMMAS))).containsExactly("name");
    assertThat(ids("Кваздюк", plain)).containsExactly("name");
    assertThat(ids("Кваздюком", plain)).isEmpty();
  }

  @Test
  default void withoutPhrasesAPhraseIsRequiredButAddsNoScore() {
    put("phrase", "Рада директорів заводу зібралася.");
    put("apart", "Директорів заводу покликала рада.");
    index().refresh();
    Ranking without = Ranking.defaults().without(RankingFeature.PHRASES);

    assertThat(ids("\"рада директорів\"", without)).containsExactly("phrase");
    assertThat(scores("\"рада директорів\"", without).getFirst())
        .isLessThan(scores("\"рада директорів\"", Ranking.defaults()).getFirst());
  }

  @Test
  default void recencyOrdersArticlesThatMatchEquallyWell() {
    put("undated", "Вибори призначено.");
    put("yesterday", "Вибори призначено.", NOW.minus(Duration.ofDays(1)));
    put("month", "Вибори призначено.", NOW.minus(Duration.ofDays(30)));
    put("year", "Вибори, вибори: призначено.", NOW.minus(Duration.ofDays(365)));
    index().refresh();

    assertThat(ids("вибори", Ranking.defaults()))
        .containsExactly("year", "yesterday", "month", "undated");
    assertThat(ids("вибори", Ranking.defaults().with(RankingFeature.RECENCY)))
        .containsExactly("yesterday", "month", "year", "undated");
  }

  @Test
  default void recencyDoesNotOutweighARareWord() {
    put("both", "Вибори мера призначено.", NOW.minus(Duration.ofDays(3_000)));
    for (int i = 0; i < 30; i++) {
      put("one" + i, "Вибори президента призначено.", NOW.minus(Duration.ofDays(i)));
    }
    index().refresh();

    assertThat(ids("вибори мера", Ranking.defaults().with(RankingFeature.RECENCY)))
        .startsWith("both");
  }

  @Test
  default void withoutRecencyTheOrderDoesNotDependOnTheReferenceTime() {
    put("old", "Вибори мера.", NOW.minus(Duration.ofDays(300)));
    put("new", "Вибори мера та ще дещо про погоду на тиждень.", NOW);
    index().refresh();

    assertThat(idsAt(NOW, Ranking.defaults())).containsExactly("old", "new");
    assertThat(idsAt(NOW.minus(Duration.ofDays(300)), Ranking.defaults()))
        .containsExactly("old", "new");
  }

  @Test
  default void recencyAcceptsReferenceTimesAtTheEndsOfTime() {
    put("old", "Вибори мера.", NOW.minus(Duration.ofDays(300)));
    put("new", "Вибори мера.", NOW);
    index().refresh();
    Ranking byRecency = Ranking.defaults().with(RankingFeature.RECENCY);

    assertThat(idsAt(Instant.MAX.minus(Duration.ofDays(1_000)), byRecency))
        .containsExactly("new", "old");
    assertThat(idsAt(Instant.MIN.plus(Duration.ofDays(1_000)), byRecency)).hasSize(2);
    assertThat(idsAt(Instant.MAX, byRecency)).hasSize(2);
    assertThat(idsAt(Instant.MIN, byRecency)).hasSize(2);
  }

  @Test
  default void recencyIsExplained() {
    put("new", "Вибори мера.", NOW.minus(Duration.ofDays(7)));
    put("undated", "Вибори мера.");
    index().refresh();
    SearchRequest request =
        request("вибори", Ranking.defaults().with(RankingFeature.RECENCY)).explain().build();

    List<Hit> hits = index().search(request).hits();
    assertThat(hits.getFirst().explanation().orElseThrow().lines().toList())
        .last()
        .isEqualTo("0.500  recency, 7.0 days away");
    assertThat(hits.getLast().explanation().orElseThrow()).doesNotContain("recency");
  }

  @Test
  default void theOrderByDateDoesNotDependOnTheRanking() {
    put("word", "Суд розглянув справу про тероризм.");
    put("name", "Виступ Кваздюка про тероризм.");
    put("related", "Терорист утік за кордон.");
    index().refresh();

    for (String query : List.of("тероризм", "Кваздюком", "\"справа про тероризм\"")) {
      assertThat(newest(query, Ranking.plain())).isEqualTo(newest(query, Ranking.defaults()));
    }
  }

  @Test
  default void aCursorOfAnotherRankingIsRefused() {
    put("a", "Вибори.");
    put("b", "Вибори мера.");
    index().refresh();
    SearchRequest.Builder request = SearchRequest.query("вибори").size(1);
    String cursor = index().search(request.build()).nextCursor().orElseThrow();

    assertThat(index().search(request.cursor(cursor).build()).hits()).hasSize(1);
    assertThatThrownBy(() -> index().search(request.ranking(Ranking.plain()).build()))
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
    return index().search(request(query, ranking).build()).hits();
  }

  private List<String> idsAt(Instant now, Ranking ranking) {
    return index().search(request("вибори", ranking).now(now).build()).hits().stream()
        .map(Hit::id)
        .toList();
  }

  private static SearchRequest.Builder request(String query, Ranking ranking) {
    return SearchRequest.query(query).ranking(ranking).now(NOW).noTimeout();
  }

  private List<String> newest(String query, Ranking ranking) {
    SearchRequest request =
        SearchRequest.query(query).sort(SortOrder.NEWEST).ranking(ranking).build();
    return index().search(request).hits().stream().map(Hit::id).toList();
  }

  private void put(String id, String text) {
    index().put(Article.builder(id).text(text).build());
  }

  private void put(String id, String text, Instant published) {
    index().put(Article.builder(id).text(text).published(published).build());
  }
}

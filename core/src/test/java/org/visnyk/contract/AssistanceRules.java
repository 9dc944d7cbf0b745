package org.visnyk.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.visnyk.Advice;
import org.visnyk.Advice.Use;
import org.visnyk.Article;
import org.visnyk.CompletionRequest;
import org.visnyk.Hit;
import org.visnyk.SearchRequest;
import org.visnyk.SearchResult;

/**
 * How a search corrects spelling, layout and romanisation, recognises dates and relaxes queries.
 */
interface AssistanceRules extends IndexFixture {
  Instant NOW = Instant.parse("2024-06-26T09:00:00Z");

  /** Puts the articles of the examples. */
  private void putExamples() {
    put("bridge", "Новий міст через Псел відкрив президент", "2024-06-25T10:00:00Z");
    put("talks", "Перші переговори міністрів оборони відбулися у Києві", "2024-06-19T10:00:00Z");
    put("museum", "Музей повітроплавання запросив школярів", "2024-05-02T10:00:00Z");
    put("name", "Жмеринський голова Корчакевський подав бюджет", "2023-11-02T10:00:00Z");
    put("again", "Корчакевського знову обрали у Львові", "2023-11-03T10:00:00Z");
    index()
        .put(
            Article.builder("tagged")
                .title("Концерт на площі")
                .tags("Оксана Лиманська")
                .authors("Остап Лиманський")
                .published(Instant.parse("2024-01-02T10:00:00Z"))
                .build());
    index().refresh();
  }

  @ParameterizedTest
  @CsvSource({
    "президнт, президент",
    "перегвори, переговори",
    "переговрам, переговорам",
    "музеї повітроплаваня, музеї повітроплавання",
    "Корчакевскому, Корчакевському",
    "БЮДЖЕТТ, БЮДЖЕТ",
  })
  default void aMisspeltWordIsCorrectedInTheFormThatWasTyped(String typed, String meant) {
    putExamples();
    SearchResult result = searchNow(typed);

    assertThat(result.suggestion()).contains(meant);
    assertThat(result.advice())
        .singleElement()
        .satisfies(
            advice -> {
              assertThat(advice.kind()).isEqualTo(Advice.Kind.SPELLING);
              assertThat(advice.use()).isEqualTo(Use.OFFERED);
              assertThat(advice.query()).isEqualTo(meant);
            });
    assertThat(searchNow(meant).total()).isPositive();
  }

  @ParameterizedTest
  @CsvSource({"презедента, президента", "+перегаворах, +переговорах", "Жмиринський, Жмеринський"})
  default void theOnlyCorrectionIsAppliedIfNothingIsFound(String typed, String meant) {
    putExamples();
    SearchResult result = searchNow(typed);

    assertThat(result.understood()).isEqualTo(meant);
    assertThat(result.total()).isPositive();
    assertThat(result.suggestion()).isEmpty();
    assertThat(result.advice())
        .extracting(Advice::kind, Advice::use)
        .containsExactly(tuple(Advice.Kind.SPELLING, Use.APPLIED));
  }

  @Test
  default void oneOfSeveralCorrectionsIsOnlyOffered() {
    putExamples();
    put("cherry", "Вишня достигла", "2024-01-01T00:00:00Z");
    put("tower", "Вишка впала", "2024-01-01T00:00:00Z");
    index().refresh();
    SearchResult result = searchNow("+вишна");

    assertThat(result.total()).isZero();
    assertThat(result.advice())
        .extracting(Advice::kind, Advice::use)
        .containsExactly(tuple(Advice.Kind.SPELLING, Use.OFFERED));
  }

  @Test
  default void aWordOfTheDictionaryIsQuestionedOnlyIfNothingIsFound() {
    putExamples();
    put("rice", "Рис подорожчав", "2024-01-01T00:00:00Z");
    index().refresh();

    assertThat(searchNow("риси").suggestion()).isEmpty();
    assertThat(searchNow("рік").suggestion()).isEmpty();
    assertThat(searchNow("міст рип").suggestion()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "президента, президент, bridge",
    "переговоры, переговори, talks",
    "министр, міністр, talks",
    "мэр голова, мер голова, name",
    "Львове, Львові, again",
  })
  default void aRussianWordIsReadAsUkrainian(String typed, String meant, String id) {
    putExamples();
    SearchResult result = searchNow(typed);

    assertThat(result.hits()).extracting(Hit::id).contains(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "президентові",
        "мостами",
        "школярок",
        "кашалот",
        "кашалотами",
        "Корчакевським",
        "сніговик",
        "2024",
        "F-16",
        "",
        "а",
        "-президнт",
        "=президнт",
        "президнт*",
        "source:президнт"
      })
  default void correctWordsAndOperatorsAreNotCorrected(String typed) {
    putExamples();
    assertThat(searchNow(typed).suggestion()).isEmpty();
  }

  @Test
  default void aCorrectionKeepsTheRestOfTheQuery() {
    putExamples();
    assertThat(searchNow("+президнт -музей title:\"новий міст\"").understood())
        .isEqualTo("+президент -музей title:\"новий міст\"");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "ghtpbltyn, президент, bridge, LAYOUT",
        "gthtujdjhb, переговори, talks, LAYOUT",
        "|,.l;tn|, бюджет, name, LAYOUT",
        "|ghtpbltyn,|, президент, bridge, LAYOUT",
        "мыст, міст, bridge, LAYOUT",
        "Lviv, Львів, again, ROMANISATION",
        "Kyiv, Київ, talks, ROMANISATION",
        "Korchakevskyi, Корчакевський, name, ROMANISATION",
        "Korchakevsky, Корчакевський, name, ROMANISATION",
      })
  default void aWordInTheWrongLayoutOrInLatinLettersIsReplacedAtOnce(
      String typed, String meant, String id, Advice.Kind kind) {
    putExamples();
    SearchResult result = searchNow(typed);

    assertThat(result.hits()).extracting(Hit::id).contains(id);
    assertThat(result.query()).isEqualTo(typed);
    assertThat(result.understood()).isEqualTo(meant);
    assertThat(result.suggestion()).isEmpty();
    assertThat(result.advice())
        .singleElement()
        .satisfies(
            advice -> {
              assertThat(advice.kind()).isEqualTo(kind);
              assertThat(advice.use()).isEqualTo(Use.APPLIED);
              assertThat(advice.query()).isEqualTo(meant);
              assertThat(advice.text()).contains(meant);
            });
  }

  @Test
  default void nextToWordsThatAreFoundAReplacementIsOnlyOffered() {
    putExamples();
    SearchResult result = searchNow("музей ghtpbltyn");

    assertThat(result.hits()).extracting(Hit::id).containsExactly("museum");
    assertThat(result.suggestion()).contains("музей президент");
  }

  @Test
  default void aLatinWordTypedInTheUkrainianLayoutIsFound() {
    putExamples();
    put("latin", "Альянс NATO провів навчання", "2024-01-01T00:00:00Z");
    index().refresh();

    assertThat(searchNow("тфещ").hits()).extracting(Hit::id).containsExactly("latin");
  }

  @Test
  default void whatWouldNotBeAWordIsNoCorrection() {
    put("s", "Нова модель S", "2024-01-01T00:00:00Z");
    index().refresh();

    // In the Latin layout: |{{S
    SearchResult result = index().search(SearchRequest.query("ҐХХІ").allWords().build());
    assertThat(result.understood()).isEqualTo("+ҐХХІ");
    assertThat(result.hits()).isEmpty();
  }

  @Test
  default void strictQueriesAndPlainWordsAreNotCorrected() {
    putExamples();
    assertThat(index().search(SearchRequest.strictQuery("ghtpbltyn").build()).advice()).isEmpty();
    assertThat(index().search(SearchRequest.plainWords("президнт").build()).advice()).isEmpty();
  }

  @Test
  default void plainWordsThatFindNothingAreTriedInTheOtherLayout() {
    putExamples();
    SearchResult found = index().search(SearchRequest.plainWords("ghtpbltyn").build());

    assertThat(found.hits()).extracting(Hit::id).containsExactly("bridge");
    assertThat(found.advice()).extracting(Advice::kind).containsExactly(Advice.Kind.LAYOUT);
  }

  @Test
  default void theNextPageIsCorrectedAsTheFirst() {
    putExamples();
    put("second", "Президент поїхав", "2024-06-20T10:00:00Z");
    index().refresh();
    SearchRequest.Builder request = SearchRequest.query("ghtpbltyn").size(1);
    SearchResult first = index().search(request.build());
    SearchResult second = index().search(request.cursor(first.nextCursor().orElseThrow()).build());

    assertThat(List.of(first.hits().getFirst().id(), second.hits().getFirst().id()))
        .containsExactlyInAnyOrder("bridge", "second");
    assertThat(second.advice()).isEqualTo(first.advice());
  }

  @ParameterizedTest
  @CsvSource({
    "міст учора, міст date:2024-06-25",
    "переговори минулого тижня, переговори after:2024-06-17 before:2024-06-24",
    "у травні музей, музей date:2024-05",
    "торік, date:2023",
    "бюджет восени 2023 року, бюджет after:2023-09-01 before:2023-12-01",
  })
  default void aTimeInWordsIsOfferedAsAFilterButNotApplied(String typed, String dated) {
    putExamples();
    SearchResult result = searchNow(typed);

    assertThat(result.suggestion()).contains(dated);
    assertThat(result.advice())
        .extracting(Advice::kind, Advice::use)
        .containsExactly(tuple(Advice.Kind.DATES, Use.OFFERED));
    SearchRequest again =
        SearchRequest.query(typed).now(NOW).build().toBuilder().query(dated).build();
    assertThat(index().search(again).total()).isPositive();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"позавчора", "музей date:2024 у травні", "\"музей у травні\"", "травень", "2022"})
  default void aTimeWithoutArticlesOrNextToADateFilterIsNotOffered(String typed) {
    putExamples();
    assertThat(searchNow(typed).suggestion()).isEmpty();
  }

  @Test
  default void yesterdayDependsOnTheTimeZone() {
    putExamples();
    SearchRequest.Builder request =
        SearchRequest.query("учора").now(Instant.parse("2024-06-26T22:30:00Z"));

    assertThat(index().search(request.build()).suggestion()).isEmpty();
    assertThat(index().search(request.zone(ZoneOffset.UTC).build()).suggestion())
        .contains("date:2024-06-25");
  }

  @Test
  default void ifNoArticleHasAllWordsFewerAreRequired() {
    putExamples();
    SearchResult all =
        index().search(SearchRequest.query("міст президент").allWords().now(NOW).build());
    assertThat(all.advice()).isEmpty();
    assertThat(all.hits()).extracting(Hit::id).containsExactly("bridge");

    SearchResult fewer =
        index().search(SearchRequest.query("знову Корчакевський музей").allWords().build());
    assertThat(fewer.hits()).extracting(Hit::id).isNotEmpty();
    assertThat(fewer.advice())
        .singleElement()
        .satisfies(
            advice -> {
              assertThat(advice.kind()).isEqualTo(Advice.Kind.RELAXED);
              assertThat(advice.use()).isEqualTo(Use.APPLIED);
              assertThat(advice.text())
                  .isEqualTo("no article contains all words; made optional: Корчакевський, знову");
              assertThat(advice.query()).isEqualTo("знову Корчакевський +музей");
            });
  }

  @Test
  default void aWordThatNoArticleHasIsTheFirstToBecomeOptional() {
    putExamples();
    SearchResult result =
        index().search(SearchRequest.query("міст кашалот президент").allWords().build());

    assertThat(result.hits()).extracting(Hit::id).containsExactly("bridge");
    assertThat(result.advice().getFirst().query()).isEqualTo("+міст кашалот +президент");
  }

  @Test
  default void aQueryOfUnknownWordsIsNotRelaxed() {
    putExamples();
    SearchResult result = index().search(SearchRequest.query("кашалот").allWords().build());

    assertThat(result.total()).isZero();
    assertThat(result.advice()).isEmpty();
  }

  @Test
  default void veryLongAndBrokenTextsAreAccepted() {
    putExamples();
    for (String piece :
        List.of("а", "ghtp ", "щ\uD83D", "Ж\u0301", "п'", "\"", "x-", "25 червня ")) {
      String text = piece.repeat(1_000_000 / piece.length());
      assertThat(searchNow(text).advice()).hasSizeLessThan(20);
      assertThat(index().complete(CompletionRequest.titles(text).build())).hasSizeLessThan(9);
      assertThat(index().complete(CompletionRequest.names(text).build())).hasSizeLessThan(9);
    }
  }

  @Test
  default void anEmptyIndexOffersNoHelp() {
    putExamples();
    index().deleteAll();
    index().refresh();
    for (String typed : List.of("президнт", "ghtpbltyn", "Kyiv", "торік")) {
      SearchResult result =
          index().search(SearchRequest.query(typed).allWords().now(NOW).noTimeout().build());
      assertThat(result.total()).isZero();
      assertThat(result.advice()).isEmpty();
      assertThat(index().complete(CompletionRequest.titles(typed).build())).isEmpty();
      assertThat(index().complete(CompletionRequest.names(typed).build())).isEmpty();
    }
  }

  private SearchResult searchNow(String query) {
    return search(SearchRequest.query(query).now(NOW).noTimeout());
  }

  private void put(String id, String title, String published) {
    index().put(Article.builder(id).title(title).published(Instant.parse(published)).build());
  }
}

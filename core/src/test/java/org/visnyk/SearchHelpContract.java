package org.visnyk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.visnyk.Advice.Use;

/** How every implementation of {@link NewsIndex} helps those who search. */
abstract class SearchHelpContract {
  private static final IndexOptions BY_HAND =
      IndexOptions.builder().refreshInterval(Duration.ZERO).build();
  private static final Instant NOW = Instant.parse("2024-06-26T09:00:00Z");

  @TempDir Path folder;
  private EmbeddedNewsIndex index;

  /** Opens the implementation under test. */
  abstract EmbeddedNewsIndex open(Path folder, IndexOptions options);

  @BeforeEach
  void openIndex() {
    index = open(folder, BY_HAND);
    put("bridge", "Новий міст через Псел відкрив президент", "2024-06-25T10:00:00Z");
    put("talks", "Перші переговори міністрів оборони відбулися у Києві", "2024-06-19T10:00:00Z");
    put("museum", "Музей повітроплавання запросив школярів", "2024-05-02T10:00:00Z");
    put("name", "Жмеринський голова Корчакевський подав бюджет", "2023-11-02T10:00:00Z");
    put("again", "Корчакевського знову обрали у Львові", "2023-11-03T10:00:00Z");
    index.put(
        Article.builder("tagged")
            .title("Концерт на площі")
            .tags("Оксана Лиманська")
            .authors("Остап Лиманський")
            .published(Instant.parse("2024-01-02T10:00:00Z"))
            .build());
    index.refresh();
  }

  @AfterEach
  void closeIndex() {
    index.close();
  }

  @ParameterizedTest
  @CsvSource({
    "президнт, президент",
    "презедента, президента",
    "перегвори, переговори",
    "переговрам, переговорам",
    "музеї повітроплаваня, музеї повітроплавання",
    "Корчакевскому, Корчакевському",
    "БЮДЖЕТТ, БЮДЖЕТ",
  })
  void aMisspeltWordIsOfferedInItsFormAsTheCollectionHasIt(String typed, String meant) {
    SearchResult result = search(typed);

    assertThat(result.suggestion()).contains(meant);
    assertThat(result.advice())
        .singleElement()
        .satisfies(
            advice -> {
              assertThat(advice.kind()).isEqualTo(Advice.Kind.SPELLING);
              assertThat(advice.use()).isEqualTo(Use.OFFERED);
              assertThat(advice.query()).isEqualTo(meant);
            });
    assertThat(search(meant).total()).isPositive();
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
  void whatIsRightOrNoWordIsLeftAlone(String typed) {
    assertThat(search(typed).suggestion()).isEmpty();
  }

  @Test
  void theRestOfTheQueryStaysAsItWas() {
    assertThat(search("+президнт -музей title:\"новий міст\"").suggestion())
        .contains("+президент -музей title:\"новий міст\"");
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
  void whatCanOnlyBeMeantOtherwiseIsSearchedAtOnceAndSaid(
      String typed, String meant, String id, Advice.Kind kind) {
    SearchResult result = search(typed);

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
  void besideWordsThatAreFoundAnotherReadingIsOnlyOffered() {
    SearchResult result = search("музей ghtpbltyn");

    assertThat(result.hits()).extracting(Hit::id).containsExactly("museum");
    assertThat(result.suggestion()).contains("музей президент");
  }

  @Test
  void latinInTheUkrainianLayoutIsRead() {
    put("latin", "Альянс NATO провів навчання", "2024-01-01T00:00:00Z");
    index.refresh();

    assertThat(search("тфещ").hits()).extracting(Hit::id).containsExactly("latin");
  }

  @Test
  void programsGetWhatTheyAskFor() {
    assertThat(index.search(SearchRequest.strictQuery("ghtpbltyn").build()).advice()).isEmpty();
    assertThat(index.search(SearchRequest.plainWords("президнт").build()).advice()).isEmpty();
  }

  @Test
  void plainWordsThatFindNothingAreReadInTheOtherLayout() {
    SearchResult found = index.search(SearchRequest.plainWords("ghtpbltyn").build());

    assertThat(found.hits()).extracting(Hit::id).containsExactly("bridge");
    assertThat(found.advice()).extracting(Advice::kind).containsExactly(Advice.Kind.LAYOUT);
  }

  @Test
  void theNextPageIsReadAsTheFirst() {
    put("second", "Президент поїхав", "2024-06-20T10:00:00Z");
    index.refresh();
    SearchRequest.Builder request = SearchRequest.query("ghtpbltyn").size(1);
    SearchResult first = index.search(request.build());
    SearchResult second = index.search(request.cursor(first.nextCursor().orElseThrow()).build());

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
  void aTimeInWordsIsOfferedAsAFilterAndNeverUsed(String typed, String dated) {
    SearchResult result = search(typed);

    assertThat(result.suggestion()).contains(dated);
    assertThat(result.advice())
        .extracting(Advice::kind, Advice::use)
        .containsExactly(tuple(Advice.Kind.DATES, Use.OFFERED));
    SearchRequest again =
        SearchRequest.query(typed).now(NOW).build().toBuilder().query(dated).build();
    assertThat(index.search(again).total()).isPositive();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"позавчора", "музей date:2024 у травні", "\"музей у травні\"", "травень", "2022"})
  void aTimeWithoutArticlesOrBesideAnotherOneIsNotOffered(String typed) {
    assertThat(search(typed).suggestion()).isEmpty();
  }

  @Test
  void yesterdayDependsOnTheZone() {
    SearchRequest.Builder request =
        SearchRequest.query("учора").now(Instant.parse("2024-06-26T22:30:00Z"));

    assertThat(index.search(request.build()).suggestion()).isEmpty();
    assertThat(index.search(request.zone(ZoneOffset.UTC).build()).suggestion())
        .contains("date:2024-06-25");
  }

  @Test
  void ofAllWordsFewerAreRequiredIfNoArticleHasThem() {
    SearchResult all =
        index.search(SearchRequest.query("міст президент").allWords().now(NOW).build());
    assertThat(all.advice()).isEmpty();
    assertThat(all.hits()).extracting(Hit::id).containsExactly("bridge");

    SearchResult fewer =
        index.search(SearchRequest.query("знову Корчакевський музей").allWords().build());
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
  void whatNoArticleHasIsTheFirstToBeGivenUp() {
    SearchResult result =
        index.search(SearchRequest.query("міст кашалот президент").allWords().build());

    assertThat(result.hits()).extracting(Hit::id).containsExactly("bridge");
    assertThat(result.advice().getFirst().query()).isEqualTo("+міст кашалот +президент");
  }

  @Test
  void nothingIsMadeOfNothing() {
    SearchResult result = index.search(SearchRequest.query("кашалот").allWords().build());

    assertThat(result.total()).isZero();
    assertThat(result.advice()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "перег, talks",
    "переговорів міністрів обо, talks",
    "Переговорами міністра, talks",
    "міністри переговори, talks",
    "нового міс, bridge",
    "Пре, bridge",
    "gtht, talks",
    "музею повітр, museum",
  })
  void aTitleIsCompletedWhateverTheFormOfItsWords(String typed, String id) {
    assertThat(index.complete(CompletionRequest.titles(typed).build()))
        .extracting(Completion::id)
        .contains(Optional.of(id));
  }

  @Test
  void theTitleThatBeginsSoIsFirstThenTheNewest() {
    put("older", "Міст біля музею", "2020-01-01T00:00:00Z");
    index.refresh();

    assertThat(index.complete(CompletionRequest.titles("міст ").build()))
        .extracting(Completion::id)
        .containsExactly(Optional.of("older"), Optional.of("bridge"));
    assertThat(index.complete(CompletionRequest.titles("міст").size(1).build())).hasSize(1);
  }

  @Test
  void aTitleThatIsThereTwiceIsCompletedOnce() {
    put("copy", "Музей повітроплавання запросив школярів", "2024-05-03T10:00:00Z");
    index.refresh();

    assertThat(index.complete(CompletionRequest.titles("повітро").build())).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "Киє, Київ",
    "льво, Львів",
    "Лиман, Оксана Лиманська",
    "Оксани Лим, Оксана Лиманська",
    "Остап, Остап Лиманський",
  })
  void aNameIsCompletedInItsFirstForm(String typed, String name) {
    assertThat(index.complete(CompletionRequest.names(typed).build()))
        .extracting(Completion::text)
        .contains(name);
  }

  @Test
  void aNameThatTheDictionaryLacksIsKnownByItsCapital() {
    put("prize", "Премію вручили Дзвінчукевичу", "2024-06-26T08:00:00Z");
    put("rival", "Суперник Дзвінчукевича подав скаргу", "2024-06-26T09:00:00Z");
    put("brand", "У Луцьку відкрили «Ґандзелику» з друкарнею", "2024-06-26T09:00:00Z");
    put("first", "Хрумцелі подорожчали. Шмигалик теж", "2024-06-26T09:00:00Z");
    put("capitals", "ЩЕ ОДНА ВУРДАЛИЦЯ У СЕЛІ", "2024-06-26T09:00:00Z");
    index.refresh();

    assertThat(namesFor("дзвінч")).containsExactly("Дзвінчукевич");
    assertThat(namesFor("ганд")).singleElement().asString().startsWith("Ґандзели");
    assertThat(namesFor("хрумц")).isEmpty();
    assertThat(namesFor("шмига")).isEmpty();
    assertThat(namesFor("вурда")).isEmpty();
  }

  private List<String> namesFor(String typed) {
    return index.complete(CompletionRequest.names(typed).build()).stream()
        .map(Completion::text)
        .toList();
  }

  @Test
  void aRefreshBringsNewCompletionsAndADeletionTakesThem() {
    assertThat(index.complete(CompletionRequest.titles("кашал").build())).isEmpty();
    put("whale", "Кашалота бачили біля Одеси", "2024-06-26T08:00:00Z");
    index.refresh();
    assertThat(index.complete(CompletionRequest.titles("кашал").build())).hasSize(1);
    index.delete("whale");
    index.refresh();
    assertThat(index.complete(CompletionRequest.titles("кашал").build())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\"", "щщщщ", "\uD83D", "президент кашалот", "* - ()"})
  void whatFitsNothingHasNoCompletion(String typed) {
    assertThat(index.complete(CompletionRequest.titles(typed).build())).isEmpty();
    assertThat(index.complete(CompletionRequest.names(typed).build())).isEmpty();
  }

  @Test
  void anImpossibleSizeIsRefused() {
    assertThatThrownBy(() -> CompletionRequest.titles("м").size(0).build())
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("1 to 100");
  }

  @Test
  void veryLongAndBrokenTextsAreTaken() {
    for (String piece :
        List.of("а", "ghtp ", "щ\uD83D", "Ж\u0301", "п'", "\"", "x-", "25 червня ")) {
      String text = piece.repeat(1_000_000 / piece.length());
      assertThat(search(text).advice()).hasSizeLessThan(20);
      assertThat(index.complete(CompletionRequest.titles(text).build())).hasSizeLessThan(9);
      assertThat(index.complete(CompletionRequest.names(text).build())).hasSizeLessThan(9);
    }
  }

  @Test
  void anEmptyIndexHasNothingToHelpWith() {
    index.deleteAll();
    index.refresh();
    for (String typed : List.of("президнт", "ghtpbltyn", "Kyiv", "торік")) {
      SearchResult result = index.search(SearchRequest.query(typed).allWords().now(NOW).build());
      assertThat(result.total()).isZero();
      assertThat(result.advice()).isEmpty();
      assertThat(index.complete(CompletionRequest.titles(typed).build())).isEmpty();
      assertThat(index.complete(CompletionRequest.names(typed).build())).isEmpty();
    }
  }

  private SearchResult search(String query) {
    return index.search(SearchRequest.query(query).now(NOW).build());
  }

  private void put(String id, String title, String published) {
    index.put(Article.builder(id).title(title).published(Instant.parse(published)).build());
  }
}

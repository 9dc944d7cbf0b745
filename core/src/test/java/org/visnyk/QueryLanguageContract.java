package org.visnyk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How every implementation of {@link NewsIndex} answers the query language. */
abstract class QueryLanguageContract {
  @TempDir Path folder;
  private EmbeddedNewsIndex index;

  /** Opens the implementation under test. */
  abstract EmbeddedNewsIndex open(Path folder, IndexOptions options);

  @BeforeEach
  void openIndex() {
    index = open(folder, IndexOptions.builder().refreshInterval(Duration.ZERO).build());
  }

  @AfterEach
  void closeIndex() {
    index.close();
  }

  /**
   * The articles of the examples. The last one is published in the night to 1 July in Kyiv, when it
   * is still June in London.
   */
  private void putExamples() {
    put(
        Article.builder("мер")
            .title("Вибори мера Одеси")
            .text("Дільниці відчинилися зранку. Ґанок школи прикрасили.")
            .source("Обрій")
            .authors("Олена Гай")
            .section("Політика")
            .tags("вибори", "Одеса")
            .published(Instant.parse("2024-06-26T07:15:00Z")));
    put(
        Article.builder("порт")
            .title("Порт відновлює роботу")
            .text("Перед виборами в Одесі запрацював порт. Міністр оборони подякував портовикам.")
            .source("Обрій-Інформ 24")
            .authors("Юрій Степ", "Олена Гай")
            .section("Економіка")
            .published(Instant.parse("2024-05-02T09:00:00Z")));
    put(
        Article.builder("гра")
            .title("Львів'яни перемогли одеситів")
            .text("Переговори про перехід нападника тривають. Оборону похвалив міністр спорту.")
            .source("Степ")
            .section("Спорт")
            .published(Instant.parse("2024-06-30T21:30:00Z")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      textBlock =
          """
          вибори                                 ¦ мер порт
          вибори міністр                         ¦ гра мер порт
          +вибори міністр                        ¦ мер порт
          вибори AND міністр                     ¦ порт
          вибори ТА міністр                      ¦ порт
          мер OR переговори                      ¦ гра мер
          мер АБО переговори                     ¦ гра мер
          міністр (мер OR порт)                  ¦ мер порт
          (вибори AND порт) OR переговори        ¦ гра порт
          вибори -порт                           ¦ мер
          вибори -(порт OR мер)                  ¦
          міністр OR -Одеса                      ¦ гра порт
          "міністр оборони"                      ¦ порт
          „міністра оборони“                     ¦ порт
          -"міністр оборони" міністр             ¦ гра
          =Одеси                                 ¦ мер
          =одесі                                 ¦ порт
          =ганок                                 ¦ мер
          =Львів’яни                             ¦ гра
          =Одеса                                 ¦
          title:=виборами                        ¦
          title:=вибори                          ¦ мер
          =виборами OR =переговори               ¦ гра порт
          вибори -=виборами                      ¦ мер
          =оборони =міністр                      ¦ порт
          портов*                                ¦ порт
          ПЕРЕ*                                  ¦ гра порт
          перег* OR портов*                      ¦ гра порт
          міністр -портов*                       ¦ гра
          одес*                                  ¦ гра мер порт
          title:одес*                            ¦ гра мер
          школ*                                  ¦ мер
          тривал*                                ¦
          трива*                                 ¦ гра
          title:пере*                            ¦ гра
          title:вибори                           ¦ мер
          title:міністр                          ¦
          title:"вибори мера"                    ¦ мер
          title:(мера OR робота)                 ¦ мер порт
          title:(порту AND роботи)               ¦ порт
          вибори -title:мер                      ¦ порт
          source:Обрій                           ¦ мер
          source:обрій                           ¦ мер
          джерело:"обрій-інформ 24"              ¦ порт
          source:Обрій OR source:Степ            ¦ гра мер
          author:"Олена Гай"                     ¦ мер порт
          author:"Олена Гай" -author:"Юрій Степ" ¦ мер
          section:спорт                          ¦ гра
          тег:вибори тег:одеса                   ¦ мер
          date:2024-06                           ¦ мер
          date:2024-07-01                        ¦ гра
          дата:26.06.2024                        ¦ мер
          date:2024                              ¦ гра мер порт
          after:2024-06-26                       ¦ гра мер
          before:2024-06-26                      ¦ порт
          після:2024-06 до:2024-07               ¦ мер
          вибори before:2024-06                  ¦ порт
          after:2025 before:2024                 ¦
          """)
  void findsWhatTheLanguageAsksFor(String query, String ids) {
    putExamples();

    assertThat(idsFor(SearchRequest.query(query))).containsExactlyElementsOf(words(ids));
    if (!query.contains("2025")) {
      assertThat(idsFor(SearchRequest.strictQuery(query))).containsExactlyElementsOf(words(ids));
    }
  }

  @Test
  void aBeginningIsThatOfTheFirstFormAndStandsForEveryForm() {
    put(Article.builder("місто").text("Новий міст у Києві."));
    put(Article.builder("прикметник").title("До київського мосту"));
    put(Article.builder("тег").text("Новий міст.").tags("Київ"));
    put(Article.builder("інше").text("Кий і кияни."));

    assertThat(idsFor(SearchRequest.query("київ*"))).containsExactly("місто", "прикметник", "тег");
    assertThat(idsFor(SearchRequest.query("title:київ*"))).containsExactly("прикметник");
    assertThat(idsFor(SearchRequest.query("києв*"))).isEmpty();
  }

  private static List<String> words(String text) {
    return text == null ? List.of() : Arrays.asList(text.split(" "));
  }

  @Test
  void filtersOfTheQueryJoinThoseOfTheRequest() {
    putExamples();

    assertThat(idsFor(SearchRequest.query("date:2024-06 OR date:2024-05").source("Обрій")))
        .containsExactly("мер");
    assertThat(idsFor(SearchRequest.query("source:Обрій").section("Спорт"))).isEmpty();
  }

  @Test
  void daysBeginInTheZoneOfTheRequest() {
    putExamples();

    assertThat(idsFor(SearchRequest.query("date:2024-06").zone(ZoneOffset.UTC)))
        .containsExactly("гра", "мер");
    assertThat(
            index
                .search(
                    SearchRequest.query("")
                        .zone(ZoneOffset.UTC)
                        .facets(Facet.DAY, Facet.WEEK)
                        .build())
                .facets())
        .containsEntry(
            Facet.DAY,
            List.of(
                new FacetCount("2024-05-02", 1),
                new FacetCount("2024-06-26", 1),
                new FacetCount("2024-06-30", 1)))
        .containsEntry(
            Facet.WEEK, List.of(new FacetCount("2024-W18", 1), new FacetCount("2024-W26", 2)));
    assertThat(index.search(SearchRequest.query("").facets(Facet.WEEK).build()).facets())
        .containsEntry(
            Facet.WEEK,
            List.of(
                new FacetCount("2024-W18", 1),
                new FacetCount("2024-W26", 1),
                new FacetCount("2024-W27", 1)));
  }

  @Test
  void plainWordsScoreTheSameWithAndWithoutDemands() {
    putExamples();
    List<Hit> plain = index.search(SearchRequest.query("вибори Одеса").build()).hits();
    List<Hit> demanding =
        index.search(SearchRequest.query("+вибори Одеса date:2024 =Одеси").build()).hits();

    assertThat(demanding).extracting(Hit::id).containsExactly("мер");
    List<Hit> words = index.search(SearchRequest.plainWords("вибори Одеса").build()).hits();
    assertThat(words).isEqualTo(plain);
  }

  @Test
  void aStrictQueryIsRefusedWithThePlaceOfTheError() {
    InvalidRequestException refused =
        catchThrowableOfType(
            InvalidRequestException.class,
            () -> index.search(SearchRequest.strictQuery("вибори (мер").build()));

    assertThat(refused.column()).hasValue(8);
    assertThat(refused).hasMessageContaining("column 8").hasMessageContaining("'('");
    assertThat(
            catchThrowableOfType(
                InvalidRequestException.class,
                () -> index.search(SearchRequest.strictQuery("слово ".repeat(1_000)).build())))
        .hasMessageContaining("too many words");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      textBlock =
          """
          вибори OR порт      ¦ виборами порт
          +порт -спорт        ¦ порт
          =одесі              ¦ Одесі
          портов*             ¦ портовикам
          вибо*               ¦ виборами
          порт date:2024-05   ¦ порт
          title:порт          ¦ порт
          date:2024-05        ¦
          """)
  void snippetsMarkWhatWasAskedFor(String query, String marked) {
    putExamples();
    String snippet =
        index.search(SearchRequest.query(query).build()).hits().stream()
            .filter(hit -> hit.id().equals("порт"))
            .findFirst()
            .orElseThrow()
            .snippet()
            .toHtml();

    for (String word : words(marked)) {
      assertThat(snippet).contains("<mark>" + word + "</mark>");
    }
    assertThat(snippet).isNotEmpty();
    assertThat(snippet.contains("<mark>")).isEqualTo(marked != null);
  }

  @Test
  void aPhraseIsMarkedAsOneAndOtherNamesWhole() {
    putExamples();
    put(
        Article.builder("штати")
            .title("Сполучені Штати чекають")
            .text("Штати нічого не сказали. Посол Сполучених Штатів Америки мовчить."));

    assertThat(only("\"міністром оборони\"").snippet().toHtml())
        .contains("<mark>Міністр оборони</mark>");
    assertThat(only("США посол").snippet().toHtml())
        .startsWith("<mark>Посол</mark> <mark>Сполучених Штатів Америки</mark> ");
  }

  @Test
  void aBeginningIsMarkedInTheTitleToo() {
    putExamples();

    assertThat(only("порт* date:2024-05").highlightedTitle().toHtml())
        .startsWith("<mark>Порт</mark> ");
  }

  private Hit only(String query) {
    List<Hit> hits = index.search(SearchRequest.query(query).build()).hits();
    assertThat(hits).hasSize(1);
    return hits.getFirst();
  }

  @Test
  void whatPeopleTypeIsAlwaysAnswered() {
    putExamples();
    String many =
        IntStream.range(0, 10_000).mapToObj(i -> "сло" + i + "*").collect(Collectors.joining(" "));
    for (String query :
        List.of(
            "(".repeat(1 << 20),
            "\"".repeat(100_000),
            "*".repeat(1 << 20),
            "-(а OR ".repeat(10_000),
            many,
            many.replace(" ", " OR "),
            "title:(" + many + ")",
            "=" + "а".repeat(1 << 17),
            "source:\"" + "а".repeat(90_000) + "\"",
            "source:\"" + "а".repeat(200) + "\"",
            "\"" + "міністр ".repeat(10_000) + "\"",
            "\uD83D \uDE00* =\uD83D source:\uD83D",
            "\0",
            "file:///etc/passwd ${x} /.*.*.*(а+)+$/")) {
      SearchResult result = index.search(SearchRequest.query(query).build());
      assertThat(result.understood()).isNotNull();
      assertThat(result.query()).isEqualTo(query);
    }
    assertThat(index.search(SearchRequest.query(many).build()).understood())
        .endsWith("only the first 1024 words are used; too many words: the last ones are ignored]");
  }

  @Test
  void whatTakesTooLongEndsInTimeAndSaysSo() {
    putExamples();
    SearchRequest.Builder request =
        SearchRequest.query("вибори OR порт*").facets(Facet.SOURCE, Facet.DAY).exactTotal();

    SearchResult partial = index.search(request.timeout(Duration.ZERO).build());
    assertThat(partial.isPartial()).isTrue();
    assertThat(partial.hits()).isEmpty();
    assertThat(partial.totalIsExact()).isFalse();
    assertThat(partial.nextCursor()).isEmpty();
    assertThat(partial.facets())
        .containsEntry(Facet.SOURCE, List.of())
        .containsEntry(Facet.DAY, List.of());
    SearchResult whole = index.search(request.noTimeout().build());
    assertThat(whole.isPartial()).isFalse();
    assertThat(whole.hits()).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource
  void pagesByCursorHaveEveryArticleOnceWhileOthersAreWritten(SortOrder sort) {
    List<String> lasting = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      lasting.add("n" + i);
      index.put(numbered("n" + i, i));
      index.put(numbered("x" + i, i));
    }
    index.refresh();

    List<String> found = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    int round = 0;
    do {
      SearchRequest.Builder page =
          SearchRequest.query("вибори OR буря \"погода в місті\"")
              .sort(sort)
              .size(7)
              .duplicates(DuplicatePolicy.IGNORE);
      cursor.ifPresent(page::cursor);
      SearchResult result = index.search(page.build());
      result.hits().forEach(hit -> found.add(hit.id()));
      cursor = result.nextCursor();
      index.delete("x" + round);
      // What is new makes one word rarer, another one more frequent, and articles longer.
      for (int i = 0; i < 10 && round < 12; i++) {
        index.put(numbered("new" + round + "-" + i, 3 * i));
        index.put(
            Article.builder("storm" + round + "-" + i)
                .text("Буря над містом. " + "Хмари. ".repeat(round))
                .build());
      }
      index.refresh();
      round++;
    } while (cursor.isPresent() && round < 200);

    assertThat(found).doesNotHaveDuplicates().containsAll(lasting);
  }

  /** Articles with a different score each, or nearly so. */
  private static Article numbered(String id, int number) {
    return Article.builder(id)
        .text(
            "Вибори. ".repeat(1 + number % 7)
                + "Погода в місті. "
                + "Буря. ".repeat(number % 5)
                + "Інше. ".repeat(number))
        .published(Instant.parse("2024-06-26T07:15:00Z").plusSeconds(number / 3))
        .build();
  }

  @Test
  void aCursorOfAnotherIndexIsRefused() {
    putExamples();
    SearchRequest.Builder request = SearchRequest.query("вибори").size(1);
    String cursor = index.search(request.build()).nextCursor().orElseThrow();
    SearchRequest next = request.cursor(cursor).build();

    assertThat(index.search(next).hits()).hasSize(1);
    try (EmbeddedNewsIndex other = open(folder.resolve("other"), IndexOptions.defaults())) {
      assertThat(catchThrowableOfType(InvalidRequestException.class, () -> other.search(next)))
          .hasMessageContaining("cursor");
    }
  }

  @Test
  void facetsKnowWhatIsNew() {
    putExamples();
    SearchRequest counts = SearchRequest.query("").facets(Facet.SOURCE).size(0).build();
    assertThat(index.search(counts).facets().get(Facet.SOURCE)).hasSize(3);
    assertThat(index.search(counts).facets().get(Facet.SOURCE)).hasSize(3);

    put(Article.builder("новий").title("Новий допис").source("Голос"));

    assertThat(index.search(counts).facets().get(Facet.SOURCE))
        .hasSize(4)
        .contains(new FacetCount("Голос", 1));
  }

  private void put(Article.Builder article) {
    index.put(article.build());
    index.refresh();
  }

  /** In alphabetical order. */
  private List<String> idsFor(SearchRequest.Builder request) {
    return index.search(request.build()).hits().stream().map(Hit::id).sorted().toList();
  }
}

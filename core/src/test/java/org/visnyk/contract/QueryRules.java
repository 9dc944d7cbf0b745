package org.visnyk.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.visnyk.Article;
import org.visnyk.Facet;
import org.visnyk.Hit;
import org.visnyk.InvalidRequestException;
import org.visnyk.SearchRequest;
import org.visnyk.SearchResult;

/** What the query language finds, and how a query is read. */
interface QueryRules extends IndexFixture {
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
  default void findsTheArticlesThatAQueryDescribes(String query, String ids) {
    put(SampleArticles.threeStories());

    assertThat(sortedIds(SearchRequest.query(query))).containsExactlyElementsOf(words(ids));
    if (!query.contains("2025")) {
      assertThat(sortedIds(SearchRequest.strictQuery(query))).containsExactlyElementsOf(words(ids));
    }
  }

  @Test
  default void aPrefixOfALemmaFindsEveryFormOfTheWord() {
    put(Article.builder("місто").text("Новий міст у Києві."));
    put(Article.builder("прикметник").title("До київського мосту"));
    put(Article.builder("тег").text("Новий міст.").tags("Київ"));
    put(Article.builder("інше").text("Кий і кияни."));

    assertThat(sortedIds(SearchRequest.query("київ*")))
        .containsExactly("місто", "прикметник", "тег");
    assertThat(sortedIds(SearchRequest.query("title:київ*"))).containsExactly("прикметник");
    assertThat(sortedIds(SearchRequest.query("києв*"))).isEmpty();
  }

  private static List<String> words(String text) {
    return text == null ? List.of() : Arrays.asList(text.split(" "));
  }

  @Test
  default void filtersInTheQueryAddToThoseOfTheRequest() {
    put(SampleArticles.threeStories());

    assertThat(sortedIds(SearchRequest.query("date:2024-06 OR date:2024-05").source("Обрій")))
        .containsExactly("мер");
    assertThat(sortedIds(SearchRequest.query("source:Обрій").section("Спорт"))).isEmpty();
  }

  @Test
  default void daysBeginInTheTimeZoneOfTheRequest() {
    put(SampleArticles.threeStories());

    assertThat(sortedIds(SearchRequest.query("date:2024-06").zone(ZoneOffset.UTC)))
        .containsExactly("гра", "мер");
  }

  @Test
  default void plainWordsAndOptionalWordsScoreTheSame() {
    put(SampleArticles.threeStories());
    List<Hit> plain = index().search(SearchRequest.query("вибори Одеса").build()).hits();
    List<Hit> restricted =
        index().search(SearchRequest.query("+вибори Одеса date:2024 =Одеси").build()).hits();

    assertThat(restricted).extracting(Hit::id).containsExactly("мер");
    List<Hit> words = index().search(SearchRequest.plainWords("вибори Одеса").build()).hits();
    assertThat(words).isEqualTo(plain);
  }

  @Test
  default void aStrictQueryIsRefusedWithTheColumnOfTheError() {
    InvalidRequestException refused =
        catchThrowableOfType(
            InvalidRequestException.class,
            () -> index().search(SearchRequest.strictQuery("вибори (мер").build()));

    assertThat(refused.column()).hasValue(8);
    assertThat(
            catchThrowableOfType(
                InvalidRequestException.class,
                () -> index().count(SearchRequest.strictQuery("вибори (мер").build())))
        .hasMessage(refused.getMessage());
    assertThat(refused).hasMessageContaining("column 8").hasMessageContaining("'('");
    assertThat(
            catchThrowableOfType(
                InvalidRequestException.class,
                () -> index().search(SearchRequest.strictQuery("слово ".repeat(1_000)).build())))
        .hasMessageContaining("too many words");
  }

  @Test
  default void noQueryThatIsTypedFails() {
    put(SampleArticles.threeStories());
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
      SearchResult result = search(query);
      assertThat(result.understood()).isNotNull();
      assertThat(result.query()).isEqualTo(query);
    }
    assertThat(search(many).understood())
        .endsWith("only the first 1024 words are used; too many words: the last ones are ignored]");
  }

  @Test
  default void aTimeoutEndsASearchWithAPartialResult() {
    put(SampleArticles.threeStories());
    SearchRequest.Builder request =
        SearchRequest.query("вибори OR порт*").facets(Facet.SOURCE, Facet.DAY).exactTotal();

    SearchResult partial = index().search(request.timeout(Duration.ZERO).build());
    assertThat(partial.isPartial()).isTrue();
    assertThat(partial.hits()).isEmpty();
    assertThat(partial.totalIsExact()).isFalse();
    assertThat(partial.nextCursor()).isEmpty();
    assertThat(partial.facets())
        .containsEntry(Facet.SOURCE, List.of())
        .containsEntry(Facet.DAY, List.of());
    SearchResult whole = index().search(request.noTimeout().build());
    assertThat(whole.isPartial()).isFalse();
    assertThat(whole.hits()).hasSize(2);
  }

  @Test
  default void aNumberIsFoundHoweverItsGroupsAreSeparated() {
    put(
        Article.builder("a").text("Виділили 10 000 гривень"),
        Article.builder("b").text("Виділили 10\u00A0000 гривень"),
        Article.builder("c").text("Виділили 10000 гривень"),
        Article.builder("d").text("Виділили 10 гривень"));

    for (String query : List.of("10000", "10 000", "\"виділили 10 000 гривень\"")) {
      assertThat(ids(query)).as(query).containsExactlyInAnyOrder("a", "b", "c");
    }
    assertThat(ids("10")).containsExactly("d");
  }

  @Test
  default void anArticleIsFoundByOtherFormsOfItsWords() {
    put(
        Article.builder("a")
            .title("Міністри оборони провели переговори")
            .text("Вони тривали годину."));

    assertThat(ids("переговорах міністрами")).containsExactly("a");
  }

  @Test
  default void theWordsOfAPhraseMustBeAdjacentInAnyForm() {
    put(
        Article.builder("a").text("Зустрілися міністри оборони двох країн"),
        Article.builder("b").text("Оборони міста чекали міністри"),
        Article.builder("c").title("Міністрам оборони подякували"));

    assertThat(ids("\"міністр оборони\"")).containsExactlyInAnyOrder("a", "c");
    assertThat(ids("міністр оборони")).containsExactlyInAnyOrder("a", "b", "c");
    assertThat(ids(SearchRequest.plainWords("\"міністр оборони\"")))
        .containsExactlyInAnyOrder("a", "b", "c");
  }

  @Test
  default void excludedWordsAndPhrasesAreNotFound() {
    put(
        Article.builder("a").text("Вибори у Львові"),
        Article.builder("b").text("Вибори в Одесі"),
        Article.builder("c").text("Вибори в місті Одеса і погода"));

    assertThat(ids("вибори -Одеса")).containsExactly("a");
    assertThat(ids("-Одеса")).containsExactly("a");
    assertThat(ids("вибори -\"місто Одеса\"")).containsExactlyInAnyOrder("a", "b");
  }

  @Test
  default void theResultSaysHowTheQueryWasUnderstoodAndWhereItWasCut() {
    assertThat(search(" вибори  -Одеса \"міністр оборони\"").understood())
        .isEqualTo("вибори -Одеса \"міністр оборони\"");
    assertThat(search("слово ".repeat(200_000)).understood())
        .contains("words are used")
        .endsWith("too many words: the last ones are ignored]");
    assertThat(search("с".repeat(1_000_000)).understood()).endsWith("characters are used]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"😀", "!!!", "()", "* -", "+'", "ʼ"})
  default void aQueryWithoutAWordSaysThatAllArticlesMatch(String query) {
    for (SearchRequest.Builder request :
        List.of(SearchRequest.query(query), SearchRequest.plainWords(query))) {
      assertThat(index().search(request.build()).understood())
          .contains("no word to search for, so all articles match");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "вибори", "-порт", "source:Обрій", "-source:Обрій", "портов*"})
  default void aBlankQueryAndOneWithAClauseDoNot(String query) {
    SearchResult result = index().search(SearchRequest.query(query).build());
    assertThat(result.understood()).doesNotContain("all articles");
  }
}

package org.visnyk.query.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.visnyk.InvalidRequestException;
import org.visnyk.SearchRequest.Syntax;
import org.visnyk.query.syntax.QueryNode.AnyOf;
import org.visnyk.query.syntax.QueryNode.Clauses;
import org.visnyk.query.syntax.QueryNode.ExactForm;
import org.visnyk.query.syntax.QueryNode.Exclusion;
import org.visnyk.query.syntax.QueryNode.FieldFilter;
import org.visnyk.query.syntax.QueryNode.InTitle;
import org.visnyk.query.syntax.QueryNode.Phrase;
import org.visnyk.query.syntax.QueryNode.Prefix;
import org.visnyk.query.syntax.QueryNode.Required;
import org.visnyk.query.syntax.QueryNode.Word;

class QueryParserTest {

  /** Each line: what is typed and what is understood. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      textBlock =
          """
          вибори в Одесі                    ¦ вибори в Одесі
          "міністр оборони" США             ¦ "міністр оборони" США
          “міністр оборони”                 ¦ "міністр оборони"
          „міністр оборони“                 ¦ "міністр оборони"
          «міністр оборони»                 ¦ "міністр оборони"
          "міністр оборони”                 ¦ "міністр оборони"
          «Фонд "Вікно" діє»                ¦ "Фонд Вікно діє"
          вибори -Одеса                     ¦ вибори -Одеса
          вибори -"місто Одеса"             ¦ вибори -"місто Одеса"
          вибори –Одеса                     ¦ вибори -Одеса
          вибори −Одеса                     ¦ вибори -Одеса
          вибори —«місто Одеса»             ¦ вибори -"місто Одеса"
          Київ – це столиця                 ¦ Київ це столиця
          –Хто там?                         ¦ Хто там?
          мороз –5                          ¦ мороз 5
          віце-прем'єр - міністр            ¦ віце-прем'єр міністр
          вибори -                          ¦ вибори
          --вибори                          ¦ вибори
          вибори OR Одеса                   ¦ вибори OR Одеса
          вибори АБО Одеса                  ¦ вибори OR Одеса
          вибори|Одеса                      ¦ вибори OR Одеса
          вибори або Одеса                  ¦ вибори або Одеса
          ВИБОРИ В ОДЕСІ АБО ЛЬВОВІ         ¦ ВИБОРИ В ОДЕСІ або ЛЬВОВІ
          мер вибори OR Одеса               ¦ мер (вибори OR Одеса)
          вибори AND Одеса                  ¦ +вибори +Одеса
          вибори ТА Одеса                   ¦ +вибори +Одеса
          мер AND вибори OR Одеса           ¦ (+мер +вибори) OR Одеса
          мер AND (вибори OR Одеса)         ¦ +мер (вибори OR Одеса)
          +вибори Одеса                     ¦ +вибори Одеса
          +(вибори Одеса)                   ¦ вибори OR Одеса
          рада (оновлено)                   ¦ рада оновлено
          мер (вибори -Одеса)               ¦ мер (вибори -Одеса)
          -(вибори OR Одеса)                ¦ -(вибори OR Одеса)
          =Одесою                           ¦ =Одесою
          переговор*                        ¦ переговор*
          переговор*,                       ¦ переговор*
          переговор*.*                      ¦ переговор*
          title:вибори                      ¦ title:вибори
          заголовок:"вибори мера"           ¦ title:"вибори мера"
          title:(вибори OR мер)             ¦ title:(вибори OR мер)
          -title:вибори                     ¦ -title:вибори
          title:=Одесою                     ¦ title:=Одесою
          source:Обрій                      ¦ source:Обрій
          джерело:"Обрій-Інформ 24"         ¦ source:"Обрій-Інформ 24"
          source:«Фонд "Вікно"»             ¦ source:«Фонд "Вікно"»
          автор:Гай тег:мер розділ:Світ     ¦ author:Гай tag:мер section:Світ
          SOURCE:Обрій OR source:Степ       ¦ source:Обрій OR source:Степ
          після:2024-06 до:2024-07          ¦ after:2024-06 before:2024-07
          дата:26.06.2024                   ¦ date:2024-06-26
          date:2024                         ¦ date:2024
          10 000 гривень                    ¦ 10 000 гривень
          -(10 000) гривень                 ¦ -(10 000) гривень
          о 10:30 на https://мер.example    ¦ о 10:30 на https://мер.example
          C++ і a+b=c                       ¦ C++ і a+b=c
          спека +40, мороз -25              ¦ спека +40, мороз -25
          -7,5°C уночі                      ¦ -7,5°C уночі
          +-7 градусів                      ¦ +-7 градусів
          title:-7                          ¦ title:-7
          --7 градусів                      ¦ --7 градусів
          вибори -2019                      ¦ вибори -2019
          гармата -155мм                    ¦ гармата -155мм
          """)
  void understandsTheQueryLanguage(String query, String understood) {
    assertThat(lenient(query).understood()).isEqualTo(understood);
    assertThat(lenient(understood).root()).isEqualTo(lenient(query).root());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      textBlock =
          """
          вибори "не закрито    ¦ вибори не закрито [ignored an unmatched quotation mark]
          вибори» кінець        ¦ вибори кінець [ignored an unmatched quotation mark]
          вибори "" кінець      ¦ вибори кінець [ignored empty quotation marks]
          вибори (мер           ¦ вибори мер [ignored an unmatched bracket]
          вибори :)             ¦ вибори [ignored operators with no word attached; ignored an unmatched bracket]
          вибори ((()))         ¦ вибори [ignored empty brackets]
          OR вибори             ¦ or вибори [treated an operator without a word on both sides as a word]
          вибори |              ¦ вибори [ignored an operator without a word on both sides]
          ((|)|(|)) мер         ¦ мер [ignored an operator without a word on both sides; ignored empty brackets]
          AND OR NOT            ¦ and OR not [treated an operator without a word on both sides as a word]
          * ** ***              ¦ [ignored operators with no word attached]
          в* мер                ¦ в мер [ignored an asterisk inside a word or after fewer than 3 letters]
          ви*ри                 ¦ ви*ри [ignored an asterisk inside a word or after fewer than 3 letters]
          date:2024-13 мер      ¦ date:2024-13 мер [treated an invalid date as words]
          date:2024-02-30       ¦ date:2024-02-30 [treated an invalid date as words]
          source: Обрій         ¦ source: Обрій [treated a field without a value as words]
          title:-мер            ¦ title:-мер [treated a field without a value as words]
          країна:Україна        ¦ країна:Україна [treated an unknown field as words]
          after:2025 before:2024 ¦ after:2025 before:2024 [the date range ends before it starts]
          вибори NOT мер        ¦ вибори мер [ignored NOT: a minus directly before a word excludes it]
          "рада міста"~3        ¦ "рада міста" [ignored the distance ~3]
          "рада міста"~3 мер    ¦ "рада міста" мер [ignored the distance ~3]
          мера~ рада~0.8        ¦ мера рада [ignored the distance ~; ignored the distance ~0.8]
          мера~~ рада~2~0.8     ¦ мера рада [ignored the distance ~~; ignored the distance ~2~0.8]
          ме~2*                 ¦ ме [ignored an asterisk inside a word or after fewer than 3 letters]
          мер OR~ рада          ¦ мер or рада [ignored the distance ~]
          "рада міста"~3~       ¦ "рада міста" [ignored the distance ~3~]
          "міськ* рада"         ¦ "міськ рада" [ignored an asterisk inside a phrase]
          😀                    ¦ [ignored text without letters or digits]
          """)
  void remarksOnWhatItIgnored(String query, String understood) {
    assertThat(lenient(query).understood()).isEqualTo(understood);
    assertThat(lenient(lenient(query).root().print()).root()).isEqualTo(lenient(query).root());
  }

  @Test
  void understandsTheExamplesOfTheGuide() throws IOException {
    Pattern row = Pattern.compile("\\| `(?<typed>[^`]+)` \\| `(?<understood>[^`]+)` \\|.+\\|");
    List<Matcher> examples =
        Files.readAllLines(Path.of("../docs/QUERIES.md")).stream()
            .map(row::matcher)
            .filter(Matcher::matches)
            .toList();

    assertThat(examples)
        .hasSizeGreaterThan(20)
        .allSatisfy(
            example -> {
              String typed = example.group("typed");
              assertThat(lenient(typed).understood()).isEqualTo(example.group("understood"));
            });
  }

  @Test
  void parsesIntoATreeOfRecords() {
    String query =
        "мер +рада \"два слова\" =Мера пере* -title:(а OR б в) source:«Обрій 24» до:2024-06";

    assertThat(lenient(query).root())
        .isEqualTo(
            new Clauses(
                List.of(
                    new Word("мер"),
                    new Required(new Word("рада")),
                    new Phrase("два слова"),
                    new ExactForm("Мера"),
                    new Prefix("пере"),
                    new Exclusion(
                        new InTitle(
                            new Clauses(
                                List.of(
                                    new AnyOf(List.of(new Word("а"), new Word("б"))),
                                    new Word("в"))))),
                    new FieldFilter(QueryField.SOURCE, "Обрій 24"),
                    new QueryNode.DateFilter(
                        QueryField.BEFORE, DateSpan.parse("2024-06").orElseThrow()))));
  }

  @Test
  void plainWordsHaveNoOperators() {
    assertThat(
            QueryParser.parse("«ДНР» \"Україна 24\" -кінець a OR b", Syntax.PLAIN_WORDS)
                .root()
                .parts())
        .containsExactly(
            new Word("«ДНР»"),
            new Word("Україна"),
            new Word("24"),
            new Word("-кінець"),
            new Word("a"),
            new Word("OR"),
            new Word("b"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      textBlock =
          """
          вибори "не закрито   ¦ 8  ¦ found '"', expected a matching closing quotation mark
          вибори» кінець       ¦ 7  ¦ found '»', expected an opening quotation mark before it
          вибори ""            ¦ 8  ¦ found '""', expected a word with a letter or a digit in it
          вибори (мер          ¦ 8  ¦ found '(', expected a matching closing bracket
          вибори мер)          ¦ 11 ¦ found ')', expected an opening bracket before it
          вибори ()            ¦ 8  ¦ found '(', expected a word inside the brackets
          OR вибори            ¦ 1  ¦ found 'OR', expected a word on both sides of it
          мер | | рада         ¦ 5  ¦ found '|', expected a word on both sides of it
          МЕР ТА РАДА АБО      ¦ 13 ¦ found 'АБО', expected a word on both sides of it
          мер - рада           ¦ 5  ¦ found '-', expected a word
          мер -                ¦ 5  ¦ found '-', expected a word
          мер !!!              ¦ 5  ¦ found '!!!', expected a word
          в* мер               ¦ 1  ¦ found 'в*', expected an asterisk after at least 3 letters of a word
          мер date:2024-13     ¦ 5  ¦ found 'date:2024-13', expected a date such as
          source: Обрій        ¦ 1  ¦ found 'source:', expected a value directly after the colon
          source:"" мер        ¦ 1  ¦ found 'source:', expected a value
          країна:Україна       ¦ 1  ¦ found 'країна:', expected one of the fields title, source
          after:2025 before:2024 ¦ 12 ¦ found 'before:2024', expected a date range that ends after it starts
          """)
  void strictParsingSaysWhereAndWhatIsWrong(String query, int column, String message) {
    InvalidRequestException refused = refusal(query);

    assertThat(refused.column()).hasValue(column);
    assertThat(refused)
        .hasMessageStartingWith("at column %d of the query: ".formatted(column))
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @MethodSource("extremes")
  void boundsExtremeQueriesAndSaysSo(String query, String remark, int parts) {
    ParsedQuery parsed = lenient(query);

    assertThat(parsed.remarks()).anyMatch(text -> text.contains(remark));
    assertThat(parsed.root().parts()).hasSize(parts);
    assertThat(refusal(query).column()).isPresent();
  }

  static Stream<Arguments> extremes() {
    String words =
        IntStream.range(0, 10_000).mapToObj(i -> "слово" + i).collect(Collectors.joining(" "));
    int terms = QueryLexer.MAX_TERMS;
    return Stream.of(
        arguments("(".repeat(1 << 20), "an unmatched bracket", 0),
        arguments(")".repeat(1 << 20), "an unmatched bracket", 0),
        arguments("(".repeat(40_000) + "а" + ")".repeat(40_000), "deeper than 32", 1),
        arguments("(а ".repeat(30_000), "an unmatched bracket", terms),
        arguments("-(а OR ".repeat(500) + "б" + ")".repeat(500), "deeper than 32", 1),
        arguments("(|)|".repeat(20_000), "an operator without", 0),
        arguments(words, "only the first 1024 words", terms),
        arguments(words.replace(" ", " OR "), "only the first 1024 words", 1),
        arguments("\"".repeat(100_000), "empty quotation marks", 0),
        arguments("«".repeat(100_000), "an unmatched quotation mark", 0),
        arguments("\"а ".repeat(100_000), "only the first 100000 characters", terms),
        arguments("*".repeat(1 << 20), "operators with no word attached", 0),
        arguments("-".repeat(1 << 20), "only the first 100000 characters", 0),
        arguments("-+".repeat(1 << 19), "operators with no word attached", 0),
        arguments("title:".repeat(1 << 17), "only the first 100000 characters", 1),
        arguments("\0".repeat(1 << 20) + "а", "only the first 100000 characters", 0),
        arguments("\uD83D ".repeat(1 << 19), "without letters or digits", 0),
        arguments("а".repeat(1 << 20), "only the first 100000 characters", 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "мер OR вибори AND (",
        "title:(мер OR вибори AND ",
        "-(мер AND рада OR ",
        "(",
        "мер (вибори AND Одеса OR "
      })
  void printsNoDeeperThanItParses(String level) {
    for (int levels = 1; levels < 70; levels++) {
      assertStable(level.repeat(levels) + "слово OR слива" + ")".repeat(2 * levels));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      value = {
        "вибори   ¦ true",
        "об'єкт   ¦ true",
        "F-16     ¦ true",
        "C++      ¦ true",
        "|{{S     ¦ false",
        "'        ¦ false",
        "-мер     ¦ false",
        "мер рада ¦ false",
        "OR       ¦ false",
        "title:мер ¦ false",
        "(мер)    ¦ false",
      })
  void knowsWhatIsAWordWhereverItStands(String text, boolean isWord) {
    assertThat(QueryWords.isWord(text)).isEqualTo(isWord);
  }

  @Property
  void printsAnyTextAsItIsParsed(@ForAll String query) {
    assertStable(query);
  }

  @Property(tries = 20_000)
  void parsesWhatItPrintsAsTheSameTree(@ForAll("queries") String query) {
    assertStable(query);
  }

  @Property(tries = 20_000)
  void parsesValidQueriesAlikeStrictlyAndLeniently(@ForAll("queries") String query) {
    try {
      QueryNode.Clauses strict = QueryParser.parse(query, Syntax.STRICT_QUERY_LANGUAGE).root();
      // Without lower-case letters, Ukrainian operators are words for the lenient parser.
      if (query.chars().anyMatch(Character::isLowerCase)) {
        assertThat(lenient(query)).isEqualTo(new ParsedQuery(strict, List.of()));
      }
      assertThat(QueryParser.parse(strict.print(), Syntax.STRICT_QUERY_LANGUAGE).root())
          .isEqualTo(strict);
    } catch (InvalidRequestException e) {
      assertThat(e.column().orElseThrow()).isBetween(1, query.length() + 1);
    }
  }

  @Test
  void keepsAFieldInsideTheTitleInBrackets() {
    QueryNode.Clauses tree =
        QueryParser.parse("title:(source:Обрій)", Syntax.STRICT_QUERY_LANGUAGE).root();

    assertThat(tree.print()).isEqualTo("title:(source:Обрій)");
    assertStable("title:(date:2024)");
    assertStable("title:(title:*)");
    assertStable("title:(date:слово*)");
  }

  @ParameterizedTest
  @CsvSource({"-(10), -(10)", "-(2024), -2024", "-(10°C), -(10°C)", "мороз -10, мороз -10"})
  void excludesANumberThatAMinusWouldMakeNegative(String query, String printed) {
    assertThat(lenient(query).root().print()).isEqualTo(printed);
    assertStable(query);
  }

  private static void assertStable(String query) {
    QueryNode.Clauses tree = lenient(query).root();
    String printed = tree.print();
    assertThat(lenient(printed).root()).as(printed).isEqualTo(tree);
  }

  /** Tokens of the language in any order. */
  @Provide
  Arbitrary<String> queries() {
    return Arbitraries.of(
            " ",
            " ",
            " ",
            "а",
            "Б",
            "слово",
            "слово*",
            "аб*",
            "OR",
            "AND",
            "АБО",
            "ТА",
            "|",
            "(",
            ")",
            "-",
            "+",
            "=",
            "–",
            "—",
            "*",
            ":",
            "\"",
            "«",
            "»",
            "“",
            "title:",
            "source:",
            "до:",
            "date:2024",
            "after:2024-13",
            "нема:",
            "10",
            "000",
            "1 000",
            ".",
            ",",
            "'",
            "😀",
            "\uD83D",
            "\0",
            "[")
        .list()
        .ofMaxSize(16)
        .map(pieces -> String.join("", pieces));
  }

  private static ParsedQuery lenient(String query) {
    return QueryParser.parse(query, Syntax.QUERY_LANGUAGE);
  }

  private static InvalidRequestException refusal(String query) {
    InvalidRequestException refused =
        catchThrowableOfType(
            InvalidRequestException.class,
            () -> QueryParser.parse(query, Syntax.STRICT_QUERY_LANGUAGE));
    assertThat(refused).as(query).isNotNull();
    return refused;
  }
}

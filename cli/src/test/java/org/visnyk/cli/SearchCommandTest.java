package org.visnyk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.visnyk.cli.output.Streams;

class SearchCommandTest {
  private static final String ARTICLES =
      """
      {"id":"1","title":"Уряд & парламент","text":"Переговори в уряді <тривають>.","published":"2024-06-25T21:00:00Z","source":"Вісник","section":"Політика","url":"https://v.example/1"}
      {"id":"2","title":"Переговори зірвано","published":"2024-06-30T12:00:00Z","source":"Голос","section":"Світ"}
      {"id":"3","title":"Переговори відновлено","published":"2025-01-01T00:00:00Z","source":"Голос","section":"Світ"}
      """;

  @TempDir private static Path folder;
  private static String index = "";

  @BeforeAll
  static void makeAnIndex() throws IOException {
    index = folder.resolve("news-index").toString();
    Path file = Files.writeString(folder.resolve("a.jsonl"), ARTICLES);
    Outcome.of("index", "--index", index, file.toString()).done();
  }

  @Test
  void printsTheJsonOfTheContract() {
    Outcome outcome = search("--json", "--facets", "переговори").done();
    assertThat(outcome.json()).hasSize(1);
    JsonNode result = outcome.json().getFirst();
    assertThat(Outcome.keys(result))
        .containsExactly(
            "query",
            "total",
            "totalIsExact",
            "tookMs",
            "understood",
            "suggestion",
            "advice",
            "hits",
            "facets",
            "partial");
    assertThat(result.get("partial").booleanValue()).isFalse();
    assertThat(result.get("query").textValue()).isEqualTo("переговори");
    assertThat(result.get("total").longValue()).isEqualTo(3);
    assertThat(Outcome.keys(result.get("hits").get(0)))
        .containsExactly(
            "id", "title", "score", "published", "source", "url", "snippet", "similar");
    assertThat(Outcome.keys(result.get("facets"))).containsExactly("source", "section", "month");
    assertThat(result.get("facets").get("month").toString())
        .isEqualTo("[{\"value\":\"2024-06\",\"count\":2},{\"value\":\"2025-01\",\"count\":1}]");
  }

  @Test
  void printsAppliedAndOfferedAdvice() {
    assertThat(search("gthtujdjhb").done().out())
        .contains("Searched instead: переговори")
        .contains("Переговори зірвано");
    assertThat(search("перегавори").done().out()).contains("Perhaps you meant: переговори");
    JsonNode result =
        search("--json", "--now", "2024-07-01T09:00:00Z", "зірвано учора").done().json().getFirst();
    assertThat(result.get("suggestion").textValue()).isEqualTo("зірвано date:2024-06-30");
    assertThat(Outcome.keys(result.get("advice").get(0)))
        .containsExactly("kind", "use", "text", "query");
    assertThat(result.get("advice").get(0).get("kind").textValue()).isEqualTo("dates");
  }

  @Test
  void requiresAllWordsIfTheOptionIsGiven() {
    JsonNode both = search("--json", "--all-words", "переговори зірвано").done().json().getFirst();
    assertThat(both.get("total").longValue()).isEqualTo(1);
    assertThat(search("--all-words", "зірвано відновлено").done().out())
        .contains("Searched instead: ")
        .contains("made optional: ");
  }

  @Test
  void keysArePresentWithoutFacetsAndSuggestion() {
    JsonNode result = search("--json", "уряд").done().json().getFirst();
    assertThat(result.get("suggestion").isNull()).isTrue();
    assertThat(result.get("facets").isObject()).isTrue();
    assertThat(result.get("facets")).isEmpty();
    assertThat(result.get("hits").get(0).get("published").textValue())
        .isEqualTo("2024-06-25T21:00:00Z");
    assertThat(result.get("hits").get(0).has("explanation")).isFalse();
  }

  @Test
  void explainsScores() {
    assertThat(
            search("--json", "--explain", "уряд")
                .done()
                .json()
                .getFirst()
                .get("hits")
                .get(0)
                .get("explanation")
                .textValue())
        .isNotBlank();
    assertThat(search("--explain", "уряд").done().out()).contains("   | ");
  }

  @Test
  void appliesTheRanking() {
    String query = "парламентський";
    assertThat(search("--ranking", "defaults", query).done().out()).contains("1. Уряд & парламент");
    for (String ranking :
        List.of("plain", "defaults,-related-words", "plain,+other-names, +phrases")) {
      assertThat(search("--ranking", ranking, query).done().out()).startsWith("Nothing found");
    }
    assertThat(search("--ranking", "plain,+related-words", query).done().out()).contains("1. ");
  }

  @Test
  void recencyCountsFromTheReferenceTime() {
    for (String id : List.of("2", "3")) {
      String now = id.equals("2") ? "2024-06-30T13:00:00Z" : "2025-01-01T13:00:00Z";
      JsonNode result =
          search("--json", "--ranking", "defaults,+recency", "--now", now, "переговори")
              .done()
              .json()
              .getFirst();
      assertThat(result.at("/hits/0/id").textValue()).isEqualTo(id);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "best; begins with defaults or plain",
        "-related-words; begins with defaults or plain",
        "defaults,related-words; write + or - before \"related-words\"",
        "defaults,; write + or - before \"\"",
        "defaults,-magic; there is no feature \"magic\"",
      })
  void refusesMalformedRankings(String ranking, String reason) {
    search("--ranking", ranking, "уряд").wrongUsage(reason);
  }

  @Test
  void listsHitsAsText() {
    assertThat(search("уряди").done().out().replaceAll("[0-9.]+ ms", "N ms"))
        .isEqualTo(
            """
            Found 1 article in N ms.

            1. Уряд & парламент
               26.06.2024 00:00 · Вісник · https://v.example/1
               Переговори в уряді <тривають>.
            """);
    assertThat(search("--sort", "newest", "--offset", "1", "--size", "1", "переговори").out())
        .contains("\n2. Переговори зірвано\n");
    assertThat(search("--facets", "переговори").out())
        .contains("By source:\nГолос   2\nВісник  1\n");
    assertThat(search("жирафа").done().out()).startsWith("Nothing found for: жирафа");
  }

  @Test
  void showsMatchesInBoldOnATerminal() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Streams terminal =
        new Streams(
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
            true,
            false);
    assertThat(Cli.run(new String[] {"search", "--index", index, "уряд"}, terminal)).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("\u001B[1mуряді\u001B[0m");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --after 2024-06-26                              | 1 2 3
          --after 2024-06-27                              | 2 3
          --before 2024-06-26                             |
          --before 2024-07                                | 1 2
          --after 2024 --before 2025                      | 1 2
          --after 2025                                    | 3
          --after 2024-06-30T12:00:00Z                    | 2 3
          --before 2024-06-30T12:00:00Z                   | 1
          --after 26.06.2024 --before 27.06.2024          | 1
          --now 2024-07-01T12:00:00Z --after 24h          | 2 3
          --now 2024-07-01T12:00:00Z --before 24h         | 1
          --now 2024-07-01T12:00:00Z --before 1d          | 1
          --source Голос                                  | 2 3
          --source Голос --source Вісник --section Світ   | 2 3
          """)
  void filters(String options, String ids) {
    String[] args = ("--json --sort oldest " + options + " переговори").split(" +");
    assertThat(ids(search(args).done())).isEqualTo(ids == null ? "" : ids);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --after 2024-02-30                      | --after: there is no such day as "2024-02-30"
          --before 2024-13                        | --before: there is no such month as "2024-13"
          --after 0000                            | --after
          --after учора                           | --after: "учора" is not a date
          --after 2025 --before 2024              | ends
          --now 31.02.2024 --after 1d             | --now: there is no such day
          --now зараз                             | --now
          --timeout -1                            | --timeout must be 0 to 86400 seconds, not -1
          --timeout 1e999999999                   | --timeout must be
          --timeout довго                         | --timeout
          --size -1                               | size
          --size 10001                            | at most 10000
          --size багато                           | --size
          --offset 10000                          | at most 10000
          --sort best                             | none of relevance, newest, oldest
          --sise=5                                | unknown option --sise=5
          """)
  void refusesImpossibleOptions(String options, String reason) {
    search((options + " переговори").split(" +")).wrongUsage(reason);
  }

  @ParameterizedTest
  @CsvSource({
    "!!!, no word to search for",
    "переговори (мир, ignored an unmatched bracket",
    "😀 переговори, ignored text without letters or digits"
  })
  void saysWhatItIgnoredInTheQuery(String query, String remark) {
    assertThat(search(query).done().out()).contains("Understood as: ").contains(remark);
    assertThat(search("переговори").done().out()).doesNotContain("Understood as: ");
  }

  @Test
  void knowsTheQueryLanguage() {
    assertThat(ids(search("--json", "--sort", "oldest", "переговори source:голос").done()))
        .isEqualTo("2 3");
    assertThat(ids(search("--json", "переговори after:2025").done())).isEqualTo("3");
    assertThat(
            search("--json", "переговори (мир").done().json().getFirst().get("understood").asText())
        .isEqualTo("переговори мир [ignored an unmatched bracket]");
    Outcome refused = search("--strict", "переговори", "(мир");
    refused.wrongUsage("at column 12 of the query: found '(', expected a matching closing bracket");
    assertThat(ids(search("--json", "--strict", "переговори date:2025").done())).isEqualTo("3");
  }

  @Test
  void reportsThatTheTimeWasUp() {
    JsonNode result = search("--json", "--timeout", "0", "переговори").done().json().getFirst();
    assertThat(result.get("partial").booleanValue()).isTrue();
    assertThat(result.get("totalIsExact").booleanValue()).isFalse();
    assertThat(search("--timeout", "0", "переговори").done().out()).contains("The time was up");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\n"})
  void anEmptyQueryListsTheNewestArticles(String query) {
    assertThat(ids(search("--json", query))).isEqualTo("3 2 1");
    assertThat(ids(search("--json"))).isEqualTo("3 2 1");
    assertThat(ids(search("--json", "--sort", "oldest", query))).isEqualTo("1 2 3");
    assertThat(search(query).done().out())
        .startsWith("Found 3 articles")
        .contains("1. Переговори відн");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "😀",
        "👨‍👩‍👧 переговори",
        "\u0000\u0007\u001B[2J",
        "\uD83D",
        "\"",
        "((",
        "-",
        "@файл",
        "AND OR NOT",
        "переговори^^^~*?",
        "\\",
        "a:b:c"
      })
  void acceptsAnyQuery(String query) {
    assertThat(Outcome.keys(search("--json", query).done().json().getFirst())).contains("hits");
    assertThat(search(query).done().out()).doesNotContain("\u001B", "\u0000");
  }

  @Test
  void acceptsAQueryOfAMegabyte() {
    String words = "переговори слово ".repeat(1 << 15);
    assertThat(words.getBytes(StandardCharsets.UTF_8).length).isGreaterThan(1_000_000);
    for (String query :
        List.of(words, "а".repeat(600_000), "(".repeat(1_000_000), "\"а ".repeat(300_000))) {
      assertThat(search("--json", query).done().json()).hasSize(1);
      search(query).done();
    }
  }

  @Test
  void aWordWithALeadingHyphenBelongsToTheQuery() {
    assertThat(ids(search("--json", "--sort", "oldest", "переговори", "-зірвано").done()))
        .isEqualTo("1 3");
    search("--json", "--", "--sise").done();
  }

  @Test
  void answersAFileOfQueriesLineByLine() throws IOException {
    Path queries = Files.writeString(folder.resolve("q.txt"), "\uFEFFуряд\r\n\nпереговори 😀\n");
    Outcome outcome = search("--queries", queries.toString()).done();
    assertThat(outcome.json())
        .extracting(result -> result.get("query").textValue())
        .containsExactly("уряд", "", "переговори 😀");
    assertThat(outcome.json().get(1).get("total").longValue()).isZero();
    assertThat(
            Outcome.ofInput("уряд\n", "search", "--index", index, "--queries", "-").done().json())
        .hasSize(1);
    search("--queries", queries.toString(), "уряд").wrongUsage("not both");
    search("--queries", "немає.txt").failed("no such file: немає.txt");
  }

  @Test
  void reportsThatThereIsNoIndex() {
    Outcome.of("search", "--index", folder.resolve("x").toString(), "мир")
        .failed("x; create one with visnyk index --index DIR FILE");
    Outcome.of("search", "--index", folder.toString(), "мир").failed("is not an index of Visnyk");
    Outcome.of("stats", "--index", folder.resolve("x").toString()).failed("no index");
    Outcome.of("search", "мир").wrongUsage("--index");
  }

  @Test
  void showsAStackTraceIfVerbose() {
    Outcome outcome =
        Outcome.of("search", "--verbose", "--index", folder.resolve("x").toString(), "мир");
    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.err()).startsWith("visnyk: there is no index").contains("\tat org.visnyk.");
  }

  @Test
  void reportsThatTheOutputCannotBeWritten() {
    PrintStream full =
        new PrintStream(
            new OutputStream() {
              @Override
              public void write(int value) throws IOException {
                throw new IOException("no space left");
              }

              @Override
              public void write(byte[] bytes, int offset, int length) throws IOException {
                throw new IOException("no space left");
              }
            },
            false,
            StandardCharsets.UTF_8);
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Streams streams =
        new Streams(
            new ByteArrayInputStream(new byte[0]),
            full,
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false,
            false);
    assertThat(Cli.run(new String[] {"search", "--index", index, "уряд"}, streams)).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .startsWith("visnyk: the output could not be written")
        .hasLineCount(1);
  }

  private static Outcome search(String... args) {
    String[] all = new String[args.length + 3];
    all[0] = "search";
    all[1] = "--index";
    all[2] = index;
    System.arraycopy(args, 0, all, 3, args.length);
    return Outcome.of(all);
  }

  private static String ids(Outcome outcome) {
    List<String> ids = outcome.json().getFirst().get("hits").findValuesAsText("id");
    return String.join(" ", ids);
  }
}

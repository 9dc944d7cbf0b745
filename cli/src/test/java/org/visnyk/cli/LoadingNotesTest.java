package org.visnyk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.visnyk.NewsIndex;

/**
 * What {@code index} says about its files, and what it does about those that are not as expected.
 */
class LoadingNotesTest {
  @TempDir private Path folder;
  private String index = "";

  @BeforeEach
  void nameAnIndex() {
    index = folder.resolve("index").toString();
  }

  @Test
  void describesEachFileOnItsOwnLine() throws IOException {
    String lines =
        write(
            "a.jsonl",
            """
            {"Headline":"Яхти","text":"Вийшли","date":"2/24/2024","photo_id":5,"_score":1}
            {"Headline":"Сіль","date":"колись","photo_id":6}
            {"photo_id":7}
            """);
    String table = write("b.csv", "Заголовок;Шпальта\nРинок;4\n");

    String out = Outcome.of("index", "--index", index, lines, table).out();

    assertThat(out.lines().skip(1))
        .containsExactly(
            lines
                + ": 2 articles, 1 record rejected, 1 without a date, 1 without a text; used:"
                + " Headline (as title), text, date (as published); not used: photo_id",
            "  published could not be read in 1 of 2 articles; first: \"колись\" in record 2; see"
                + " --date-format PATTERN",
            table
                + ": 1 article, 1 without a date, 1 without a text; used: Заголовок (as title); not"
                + " used: Шпальта");
    assertThat(out.lines().findFirst().orElseThrow())
        .endsWith("3 added, 0 updated, 1 rejected, 1 value dropped.");
  }

  @Test
  void keepsQuietInJsonIfThereIsNothingToSay() throws IOException {
    String plain = write("a.jsonl", "{\"title\":\"Яхти\"}");
    Outcome.of("index", "--index", index, "--json", plain).done();
    String other = write("b.jsonl", "{\"title\":\"Яхти\",\"photo\":1}");
    Outcome outcome = Outcome.of("index", "--index", index, "--json", plain, other);
    assertThat(outcome.err()).startsWith(other + ": 1 article").contains("not used: photo");
    assertThat(outcome.json().getFirst().get("warnings").longValue()).isZero();
  }

  @Test
  void countsIdsOfOtherSources() throws IOException {
    String a = write("a.csv", "id,title,source\n1,Яхти,Лиман\n");
    String b = write("b.csv", "id,title,source\n1,Сіль,Коса\n");
    Outcome outcome = Outcome.of("index", "--index", index, a, b);
    assertThat(outcome.err())
        .isEqualTo(
            "1 article with an id that another source has: its source was put before it"
                + " (--id-scope)\n");
    try (NewsIndex made = NewsIndex.open(Path.of(index))) {
      assertThat(made.get("1").orElseThrow().title()).isEqualTo("Яхти");
      assertThat(made.get("Коса/1").orElseThrow().title()).isEqualTo("Сіль");
    }
    Outcome.of("index", "--index", index, "--id-scope", "index", b).done();
    try (NewsIndex made = NewsIndex.open(Path.of(index))) {
      assertThat(made.get("1").orElseThrow().title()).isEqualTo("Сіль");
    }
  }

  @Test
  void refusesAMappingOfKeysThatNoRecordHas() throws IOException {
    String table = write("a.csv", "title;body\nЯхти;Вийшли\n");
    Outcome.of("index", "--index", index, "--map", "text=bdoy", table)
        .wrongUsage("--map text=bdoy: no record has such a key or column; there are title, body");
    String lines = write("b.jsonl", "{\"title\":\"Т\",\"head\":{\"main\":\"Яхти\"}}");
    Outcome.of("index", "--index", index, "--map", "title=head.mian", lines)
        .wrongUsage(
            "--map title=head.mian: no record has such a key or column; there are title, head");
    assertThat(Path.of(index)).doesNotExist();
    // Known to one of the files, and to a part of the records.
    Outcome.of("index", "--index", index, "--map", "text=BODY,title=head.main", table, lines)
        .done();
  }

  @Test
  void reportsAMappingThatIsWrongOnlyAfterManyRecords() throws IOException {
    String lines = write("a.jsonl", "{\"title\":\"Яхти\"}\n".repeat(300));
    Outcome.of("index", "--index", index, "--map", "lead=teaser", lines)
        .failed("--map lead=teaser: no record has such a key or column; there are title");
    write(
        "b.jsonl", "{\"title\":\"Яхти\"}\n".repeat(300) + "{\"title\":\"Сіль\",\"teaser\":\"Є\"}");
    Outcome.of(
            "index", "--index", index, "--map", "lead=teaser", folder.resolve("b.jsonl").toString())
        .done();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {}                   | nothing was added, since every record was rejected
          ``                   | nothing was added, since there is no record to read
          {"_":"MessageService"} | nothing was added, since there is no record to read
          """)
  void failsIfNothingWasAdded(String content, String reason) throws IOException {
    Outcome outcome = Outcome.of("index", "--index", index, write("a.jsonl", content));
    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.err()).endsWith("visnyk: " + reason + "\n");
  }

  @Test
  void showsWhatItUnderstoodWithoutAnIndex() throws IOException {
    String lines =
        write(
            "a.jsonl",
            "{\"headline\":\"Яхти\",\"text\":\"Вийшли\",\"date\":\"02.07.2024"
                + " 11:40\",\"photo\":1}\n"
                + "{}\n"
                + "{\"headline\":\"Сіль\"}\n"
                + "{\"headline\":\"Ринок\"}\n");

    String out = Outcome.of("index", "--dry-run", lines).done().out();
    assertThat(out)
        .contains("Яхти", "02.07.2024 11:40", "Вийшли", "Rejected: ", "record 2", "Сіль")
        .doesNotContain("Ринок")
        .endsWith(
            "a.jsonl: 3 articles, 1 record rejected, 2 without a date, 2 without a text; used:"
                + " headline (as title), text, date (as published); not used: photo\n");

    Outcome json = Outcome.of("index", "--json", "--dry-run", "1", lines);
    assertThat(json.json()).singleElement().returns("Яхти", line -> line.get("title").textValue());
    Outcome.of("index", lines).wrongUsage("Missing required option: '--index=DIR'");
  }

  @ParameterizedTest
  @CsvSource({"--date-format, yyyy-MM-bb", "--zone, Kyiv/Europe", "--id-scope, world"})
  void refusesOptionsThatMeanNothing(String option, String value) throws IOException {
    Outcome.of("index", "--index", index, option, value, write("a.jsonl", "{}")).wrongUsage(option);
  }

  private String write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }
}

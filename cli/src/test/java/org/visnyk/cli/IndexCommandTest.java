package org.visnyk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.visnyk.NewsIndex;

class IndexCommandTest {
  @TempDir private Path folder;
  private String index = "";

  @BeforeEach
  void nameTheIndex() {
    index = folder.resolve("індекс").toString();
  }

  @Test
  void endsWithOneLineOfJson() throws IOException {
    String file =
        write("a.jsonl", "{\"id\":\"1\",\"title\":\"Перше\"}\n{\"id\":\"2\",\"title\":\"Друге\"}");
    JsonNode first = Outcome.of("index", "--index", index, "--json", file).done().json().getFirst();
    assertThat(Outcome.keys(first))
        .containsExactly("read", "added", "updated", "rejected", "warnings", "seconds");
    assertThat(first.get("added").longValue()).isEqualTo(2);

    Outcome again = Outcome.of("index", "--json", file, "--index=" + index).done();
    assertThat(again.json()).hasSize(1);
    assertThat(again.json().getFirst().get("updated").longValue()).isEqualTo(2);
  }

  @Test
  void resumesAfterTheLastCommit() throws IOException {
    String done =
        write("a.jsonl", "{\"id\":\"1\",\"title\":\"Т\"}\n{\"id\":\"2\",\"title\":\"Т\"}");
    String more = write("b.jsonl", "{\"id\":\"3\",\"title\":\"Т\"}");
    Outcome.of("index", "--index", index, "--commit-records", "1", done).done();

    Outcome resumed = Outcome.of("index", "--index", index, "--resume", "--json", done, more);
    JsonNode counts = resumed.done().json().getFirst();
    assertThat(Outcome.keys(counts))
        .containsExactly("read", "added", "updated", "rejected", "warnings", "skipped", "seconds");
    assertThat(counts.get("skipped").longValue()).isEqualTo(2);
    assertThat(counts.get("added").longValue()).isEqualTo(1);
    assertThat(Outcome.of("index", "--index", index, "--resume", done, more).done().out())
        .contains("3 were there before, 0 added");
    Outcome.of("index", "--index", index, "--resume", more, done)
        .failed("the first 3 records are not those")
        .failed("begin at the first record, which replaces the articles that are already there")
        .failed("(without --resume)");
    Outcome.of("index", "--index", index, "--commit-seconds", "-1", done)
        .wrongUsage("--commit-seconds");
    Outcome.of("index", "--index", index, "--threads", "0", done).wrongUsage("--threads");
  }

  @Test
  void printsASummary() throws IOException {
    String file = write("a.jsonl", "{\"title\":\"Перше\"}");
    assertThat(Outcome.of("index", "--index", index, file).done().out())
        .matches(
            """
            Read 1 record in \\d+\\.\\d s: 1 added, 0 updated, 0 rejected\\.
            .*a.jsonl: 1 article, 1 without a date, 1 without a text; used: title
            """);
  }

  @Test
  void readsStandardInput() {
    assertThat(
            Outcome.ofInput(
                    "\uFEFF{\"title\":\"Їжак 😀\"}", "index", "--index", index, "--json", "-")
                .done()
                .json()
                .getFirst()
                .get("added")
                .longValue())
        .isEqualTo(1);
    assertThat(Outcome.of("search", "--index", index, "їжак").done().out()).contains("Їжак 😀");
  }

  @Test
  void refusesBadRecordsAndIndexesTheRest() throws IOException {
    List<String> lines =
        new ArrayList<>(
            IntStream.rangeClosed(1, 20)
                .mapToObj("{\"id\":\"%1$d\",\"title\":\"Новина %1$d\"}"::formatted)
                .toList());
    lines.set(16, "{\"id\":\"17\",\"title\":\"Нов");
    lines.set(17, "{\"id\":\"18\",\"lead\":\"Лише вступ\"}");
    lines.set(18, "{\"id\":\"19\",\"title\":\"Лютий\",\"published\":\"31 лютого\"}");
    String file = write("новини.jsonl", String.join("\n", lines));
    Path rejects = folder.resolve("rejects.jsonl");

    Outcome outcome =
        Outcome.of("index", "--index", index, "--json", "--rejects", rejects.toString(), file);

    assertThat(outcome.status()).isZero();
    assertThat(outcome.json().getFirst().get("added").longValue()).isEqualTo(18);
    assertThat(outcome.json().getFirst().get("warnings").longValue()).isEqualTo(1);
    assertThat(outcome.err())
        .isEqualTo(
            """
            %1$s: 18 articles, 2 records rejected, 18 without a date, 18 without a text; used: id, title, lead, published
              published is a day or time that does not exist in 1 of 18 articles; first: "31 лютого" in record 19
            2 records rejected:
              %1$s, record 17: broken JSON: it ends in the middle of the object
              %1$s, record 18: text: an article needs a title or a text, and this one has neither
            """
                .formatted(file));
    assertThat(Files.readAllLines(rejects)).hasSize(2);
    assertThat(Files.readAllLines(rejects).getFirst())
        .isEqualTo(
            "{\"source\":\"%s\",\"record\":17,\"field\":\"\",\"reason\":\"broken JSON: it ends in the middle of the object\",\"raw\":\"{\\\"id\\\":\\\"17\\\",\\\"title\\\":\\\"Нов\"}"
                .formatted(file));
  }

  @Test
  void showsFiveRejectionsAndCountsTheOthers() throws IOException {
    String file = write("a.jsonl", "{}\n".repeat(1_234));
    Outcome outcome = Outcome.of("index", "--index", index, file);
    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.err())
        .startsWith("1,234 records rejected:\n")
        .contains("  and 1,229 more; --rejects FILE writes them all\n")
        .endsWith("visnyk: nothing was added, since every record was rejected\n")
        .hasLineCount(8);
  }

  @Test
  void stopsAtTheFirstRejectionIfStrict() throws IOException {
    String file =
        write("a.jsonl", "{\"id\":\"1\",\"title\":\"Т\"}\nбрак\n{\"id\":\"3\",\"title\":\"Т\"}");
    Outcome outcome = Outcome.of("index", "--index", index, "--json", "--strict", file);
    outcome.failed("record 2: not a JSON object: it begins with \"брак\"");
    assertThat(outcome.json().getFirst().get("added").longValue()).isEqualTo(1);
    try (NewsIndex kept = NewsIndex.open(Path.of(index))) {
      assertThat(kept.get("1")).isPresent();
      assertThat(kept.get("3")).isEmpty();
    }
  }

  @Test
  void indexesTheOtherFilesIfOneIsMissing() throws IOException {
    String file = write("a.jsonl", "{\"title\":\"Т\"}");
    Outcome outcome = Outcome.of("index", "--index", index, "--json", "немає.jsonl", file);
    outcome.failed("no such file: немає.jsonl");
    assertThat(outcome.json().getFirst().get("added").longValue()).isEqualTo(1);
  }

  @Test
  void createsNoIndexIfNothingCanBeRead() {
    Outcome.of("index", "--index", index, "немає.jsonl").failed("no such file: немає.jsonl");
    Outcome.of("index", "--index", index, "a\u0000b").failed("no such file");
    assertThat(Path.of(index)).doesNotExist();
  }

  @Test
  void readsFoldersOfEverything() throws IOException {
    Path archive = Files.createDirectories(folder.resolve("архів/2024"));
    Files.writeString(archive.resolve("a.csv"), "id;title\n1;Перше\n2\n");
    Files.writeString(
        archive.resolve("b.xml"),
        "<rss><channel><item><title>Друге</title></item></channel></rss>");
    Files.writeString(
        archive.resolve("c.txt"),
        "Меню\n\nТретя новина\n\nВчора\n\nТретя новина тижня сталася вчора.");
    Files.writeString(archive.resolve("d.doc"), "Слова");

    Outcome outcome =
        Outcome.of(
            "index",
            "--index",
            index,
            "--json",
            "--crawled",
            "2024-06-26",
            "--source",
            "Архів",
            folder.resolve("архів").toString());

    assertThat(outcome.status()).isZero();
    assertThat(added(outcome)).isEqualTo(3);
    assertThat(outcome.err())
        .startsWith("2 records rejected:\n")
        .contains("a.csv, record 3: expected 2 values, found 1")
        .contains(
            "d.doc, record 1: neither its name nor its content shows its format, and it begins with"
                + " ",
            "; set the format (--format FORMAT)\n");
    assertThat(Outcome.of("search", "--index", index, "--json", "третя").done().out())
        .contains("\"published\":\"2024-06-24T21:00:00Z\"", "\"source\":\"Архів\"");
  }

  @Test
  void readsTheEncodingThatIsNamed() throws IOException {
    byte[] line = "{\"title\":\"Погода\"}".getBytes(Charset.forName("IBM866"));
    assertThat(
            added(
                Outcome.ofInput(
                        line, "index", "--index", index, "--json", "--encoding", "IBM866", "-")
                    .done()))
        .isEqualTo(1);
    assertThat(Outcome.of("search", "--index", index, "--language", "uk", "погода").done().out())
        .contains("Погода");
    assertThat(Outcome.of("search", "--index", index, "--language", "ru", "погода").done().out())
        .contains("Nothing found");
    Outcome.of("index", "--index", index, "--encoding", "cp-none", "-").wrongUsage("--encoding");
    Outcome.of("index", "--index", index, "--crawled", "колись", "-").wrongUsage("--crawled");
  }

  @Test
  void namesTheOptionThatMakesAnInputReadable() throws IOException {
    Outcome.of("index", "--index", index, write("a.doc", "Нотатки"))
        .failed("; set the format (--format FORMAT)");
    Outcome.of("index", "--index", index, write("a.csv", "ключ,значення\n1,2\n"))
        .failed("(--map title=COLUMN, or --columns title,text,published)");
    Path latin = folder.resolve("a.txt");
    Files.writeString(latin, "Le café est fermé à cause de la fête.", StandardCharsets.ISO_8859_1);
    Outcome.of("index", "--index", index, latin.toString())
        .failed("; set its encoding (--encoding NAME)");
  }

  @Test
  void reportsThatAFileIsNotJson() throws IOException {
    Outcome.of("index", "--index", index, write("новини.json", "Вчора в Києві"))
        .failed("this is not JSON: it begins with \"Вчора в Києві\"");
    Outcome.of("index", "--index", index, "--format=jsonl", write("a.jsonl", "[{\"title\":\"Т\"}]"))
        .failed("this is one JSON array, not JSON lines");
  }

  @Test
  void readsAJsonArray() throws IOException {
    String file = write("a.json", "[\n {\"title\": \"Перше\"},\n {\"title\": \"Друге\"}\n]\n");
    assertThat(added(Outcome.of("index", "--index", index, "--json", file).done())).isEqualTo(2);
    Outcome cut =
        Outcome.of("index", "--index", index, "--json", write("b.json", "[{\"title\":\"Т\"}"));
    cut.failed("the JSON array is not closed");
    assertThat(added(cut)).isEqualTo(1);
  }

  @Test
  void mapsFieldsAndFillsInDefaults() throws IOException {
    String file = write("a.jsonl", "{\"headline\":\"Назва\",\"key\":5,\"section\":\"Світ\"}");
    Outcome.of(
            "index",
            "--index",
            index,
            "--map",
            "title=headline,id=key",
            "--default-source",
            "Вісник",
            "--default-section",
            "Інше",
            file)
        .done();
    try (NewsIndex made = NewsIndex.open(Path.of(index))) {
      assertThat(made.get("5"))
          .hasValueSatisfying(
              article -> {
                assertThat(article.title()).isEqualTo("Назва");
                assertThat(article.source()).isEqualTo("Вісник");
                assertThat(article.section()).isEqualTo("Світ");
              });
    }
  }

  @Test
  void refusesWrongUsage() throws IOException {
    String file = write("a.jsonl", "{\"title\":\"Т\"}");
    Outcome.of("index", file).wrongUsage("--index");
    Outcome.of("index", "--index", index).wrongUsage("FILE");
    Outcome.of("index", "--index", index, "--format", "doc", file)
        .wrongUsage("none of auto, jsonl");
    Outcome.of("index", "--index", index, "--map", "titel=a", file)
        .wrongUsage("no field \"titel\"");
    Outcome.of("index", "--index", index, "--map", "title", file).wrongUsage("--map");
    Outcome.of("index", "--index", index, "--rejects", file, file).wrongUsage("overwrite");
    Outcome.of("index", "--index", index, "--what", file).wrongUsage("--what");
    assertThat(Files.readString(Path.of(file))).isNotEmpty();
  }

  @Test
  void refusesAFolderThatIsNoIndexAndAnIndexThatIsOpen() throws IOException {
    String file = write("a.jsonl", "{\"title\":\"Т\"}");
    Outcome.of("index", "--index", folder.toString(), file).failed("is not an index of Visnyk");
    try (NewsIndex open = NewsIndex.open(Path.of(index))) {
      assertThat(open.statistics().articles()).isZero();
      Outcome.of("index", "--index", index, file).failed("is being written");
      Outcome.of("delete", "--index", index, "1").failed("is being written");
    }
  }

  @Test
  void refusesARejectsFileThatCannotBeWritten() throws IOException {
    String file = write("a.jsonl", "{\"title\":\"Т\"}");
    Outcome.of("index", "--index", index, "--rejects", folder.resolve("a/b").toString(), file)
        .failed("the file for rejected records cannot be written: no such file: ");
  }

  @Test
  void acceptsEmojiAndControlCharactersInArticles() throws IOException {
    String file =
        write(
            "a.jsonl",
            """
            {"title":"Місто \\u0000\\u001b[31m😀 👨‍👩‍👧 \\ud83d"}
            {"title":"бій \u0007"}
            {"title":"мир"}
            """);
    Outcome outcome = Outcome.of("index", "--index", index, "--json", file);
    assertThat(outcome.status()).isZero();
    assertThat(added(outcome)).isEqualTo(2);
    assertThat(outcome.err())
        .contains("record 2: broken JSON at character 15: the control character U+0007");
    assertThat(Outcome.of("search", "--index", index, "місто").done().out())
        .contains("Місто [31m😀")
        .doesNotContain("\u001B", "\u0000");
  }

  private static long added(Outcome outcome) {
    return outcome.json().getFirst().get("added").longValue();
  }

  private String write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }
}

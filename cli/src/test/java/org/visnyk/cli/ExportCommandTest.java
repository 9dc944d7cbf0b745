package org.visnyk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.visnyk.Article;
import org.visnyk.NewsIndex;

/** The commands that print whole articles. */
class ExportCommandTest {
  private static final List<Article> ARTICLES =
      List.of(
          Article.builder("https://stepova.example/2024/06/маяк?id=5&v=\"2\"")
              .title("Маяк <b>відновили</b> &amp; відкрили")
              .lead("Лампу вмикали всім селищем.")
              .text("Перший абзац.\n\nДругий: [gallery ids=\"1\"] і <script>, та \"лапки\" \\ n.")
              .published(Instant.parse("2024-06-26T07:15:30.123Z"))
              .source("Степова правда")
              .url("https://stepova.example/2024/06/маяк?utm_source=x")
              .authors("Олена Крамар, кореспондентка", "Ігор Лан")
              .section("Життя")
              .tags("маяк", "море, люди", "1990")
              .build(),
          Article.builder("2").title("Лише назва").build(),
          Article.builder("-3")
              .text("Буря зірвала дахи 😀 у трьох селах.")
              .published(Instant.parse("1991-08-24T15:00:00Z"))
              .source("Берег")
              .build(),
          Article.builder("four")
              .title("The old lighthouse")
              .text("The lamp of the lighthouse was lit by the whole village.")
              .published(Instant.parse("0988-08-01T00:00:00Z"))
              .build());

  @TempDir private Path folder;
  private String index = "";

  @BeforeEach
  void indexSomeArticles() {
    index = folder.resolve("news-index").toString();
    try (NewsIndex articles = NewsIndex.open(Path.of(index))) {
      articles.putAll(ARTICLES);
    }
  }

  @Test
  void printsEveryFieldOfEveryArticle() {
    List<JsonNode> lines = export(index).json();
    assertThat(lines).hasSize(4);
    assertThat(lines)
        .allSatisfy(
            line ->
                assertThat(Outcome.keys(line))
                    .containsExactly(
                        "id",
                        "title",
                        "lead",
                        "text",
                        "published",
                        "source",
                        "url",
                        "authors",
                        "section",
                        "tags",
                        "language"));
    JsonNode bare =
        lines.stream().filter(line -> line.get("id").textValue().equals("2")).findFirst().get();
    assertThat(bare)
        .hasToString(
            "{\"id\":\"2\",\"title\":\"Лише назва\",\"lead\":\"\",\"text\":\"\",\"published\":null,"
                + "\"source\":\"\",\"url\":\"\",\"authors\":[],\"section\":\"\",\"tags\":[],"
                + "\"language\":\"uk\"}");
  }

  @Test
  void anExportThatIsIndexedExportsTheSameBytes() throws IOException {
    Outcome first = export(index);
    Path file = Files.writeString(folder.resolve("export.jsonl"), first.out());
    String copy = folder.resolve("copy").toString();
    Outcome.of("index", "--index", copy, file.toString()).done();

    assertThat(export(copy).out().lines())
        .containsExactlyInAnyOrderElementsOf(first.out().lines().toList());
    try (NewsIndex articles = NewsIndex.open(Path.of(copy))) {
      assertThat(ARTICLES).allSatisfy(each -> assertThat(articles.get(each.id())).contains(each));
    }
  }

  @Test
  void exportsASelection() {
    assertThat(ids("--query", "маяки")).containsExactly(ARTICLES.get(0).id());
    assertThat(ids("--source", "Берег", "--source", "Степова правда")).hasSize(2);
    assertThat(ids("--after", "1990", "--before", "2000")).containsExactly("-3");
    assertThat(ids("--section", "Життя")).containsExactly(ARTICLES.get(0).id());
    assertThat(ids("--language", "en")).containsExactly("four");
    assertThat(ids("--query", "маяк", "--source", "Берег")).isEmpty();
    Outcome.of("export", "--index", index, "--query", "\"маяк").wrongUsage("quotation mark");
    Outcome.of("export", "--index", index, "--after", "колись").wrongUsage("--after");
  }

  @Test
  void showsOneArticle() {
    String id = ARTICLES.get(0).id();
    assertThat(Outcome.of("show", "--index", index, id).done().out())
        .startsWith("Маяк <b>відновили</b> &amp; відкрили\n")
        .contains("26.06.2024 10:15", "Степова правда", "Ігор Лан", "море, люди", id)
        .contains("\nЛампу вмикали всім селищем.\n", "\nПерший абзац.\n\nДругий: ");
    assertThat(Outcome.of("show", "--index", index, "2").done().out()).doesNotContain("Authors");
    assertThat(Outcome.of("show", "--index", index, "--json", "--", "-3").done().out())
        .isEqualTo(
            export(index).out().lines().filter(l -> l.contains("\"-3\"")).findFirst().get() + "\n");
    Outcome.of("show", "--index", index, "5").failed("there is no article with the id 5");
    Outcome.of("show", "--index", index).wrongUsage("ID");
  }

  private static Outcome export(String index) {
    return Outcome.of("export", "--index", index).done();
  }

  private List<String> ids(String... selection) {
    String[] command = new String[selection.length + 3];
    command[0] = "export";
    command[1] = "--index";
    command[2] = index;
    System.arraycopy(selection, 0, command, 3, selection.length);
    return Outcome.of(command).done().json().stream().map(l -> l.get("id").textValue()).toList();
  }
}

package org.visnyk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.visnyk.NewsIndex;

/** The commands that delete from, copy, check and optimize an index. */
class MaintenanceCommandsTest {
  @TempDir private Path folder;
  private String index = "";

  @BeforeEach
  void indexSomeArticles() throws IOException {
    index = folder.resolve("news-index").toString();
    Instant yesterday = Instant.now().minus(1, ChronoUnit.DAYS);
    Path file =
        Files.writeString(
            folder.resolve("a.jsonl"),
            """
            {"id":"old","title":"Відкрили новий міст","published":"2019-05-01","source":"Берег"}
            {"id":"new","title":"Закрили старий міст","published":"%s","source":"Берег"}
            {"id":"undated","title":"Фестиваль варення","source":"Сад"}
            """
                .formatted(yesterday));
    Outcome.of("index", "--index", index, "--threads", "1", file.toString()).done();
  }

  @Test
  void deletesArticlesThatHaveEveryWord() {
    assertThat(Outcome.of("delete", "--index", index, "--query", "старі мости").done().out())
        .isEqualTo("Deleted 1 article.\n");
    assertThat(left()).isEqualTo(2);
    assertThat(Outcome.of("delete", "--index", index, "--query", "міст").done().out())
        .isEqualTo("Deleted 1 article.\n");
    assertThat(left()).isEqualTo(1);
  }

  @Test
  void deletesByAgeAndSourceAndKeepsArticlesWithoutADate() {
    assertThat(Outcome.of("delete", "--index", index, "--older-than", "365d").done().out())
        .isEqualTo("Deleted 1 article.\n");
    assertThat(
            Outcome.of("delete", "--index", index, "--before", "2999", "--source", "Сад")
                .done()
                .out())
        .isEqualTo("Deleted 0 articles.\n");
    assertThat(Outcome.of("delete", "--index", index, "--source", "Сад").done().out())
        .isEqualTo("Deleted 1 article.\n");
    assertThat(left()).isEqualTo(1);
  }

  @Test
  void deletesEverythingOnlyWithTheOptionAll() {
    Outcome.of("delete", "--index", index).wrongUsage("--all");
    for (String query : List.of("  ", "-міст")) {
      Outcome refused = Outcome.of("delete", "--index", index, "--query", query);
      refused.wrongUsage("every article");
      refused.wrongUsage("use --all to delete everything");
    }
    Outcome.of("delete", "--index", index, "--query", "\"новий міст")
        .wrongUsage("a matching closing quotation mark");
    Outcome.of("delete", "--index", index, "--all", "old").wrongUsage("give IDs, or");
    Outcome.of("delete", "--index", index, "--before", "завтра").wrongUsage("--before");
    assertThat(left()).isEqualTo(3);
    assertThat(Outcome.of("delete", "--index", index, "--all").done().out())
        .isEqualTo("Deleted 3 articles.\n");
    assertThat(left()).isZero();
  }

  @Test
  void copiesAnIndexThatIsBeingWritten() {
    String copy = folder.resolve("copy").toString();
    try (NewsIndex open = NewsIndex.open(Path.of(index))) {
      assertThat(open.delete("old")).isTrue();
      assertThat(Outcome.of("snapshot", "--index", index, copy).done().out())
          .isEqualTo("Copied 3 articles to %s.\n".formatted(copy));
    }
    Outcome.of("search", "--index", copy, "фестиваль").done();
    Outcome.of("check", "--index", copy).done();
    Outcome.of("snapshot", "--index", index, copy).failed("there is something at " + copy);
    Outcome.of("snapshot", "--index", index).wrongUsage("TARGET");
    Outcome.of("snapshot", "--index", copy + "x", copy + "y").failed("no index");
  }

  @Test
  void checksAnIntactIndex() {
    assertThat(Outcome.of("check", "--index", index).done().out())
        .isEqualTo("Sound: 3 articles in 1 segment.\n");
    JsonNode json = Outcome.of("check", "--index", index, "--json").done().json().getFirst();
    assertThat(Outcome.keys(json))
        .containsExactly(
            "sound", "articles", "segments", "damagedSegments", "lostArticles", "problems");
    assertThat(json.get("sound").booleanValue()).isTrue();
    Outcome.of("check", "--index", folder.resolve("none").toString()).failed("no index");
    Outcome.of("check", "--index", folder.toString()).failed("is not an index of Visnyk");
    try (NewsIndex open = NewsIndex.open(Path.of(index))) {
      assertThat(open.statistics().articles()).isEqualTo(3);
      Outcome.of("check", "--index", index).failed("make a snapshot and check that");
    }
  }

  @Test
  void checkReportsDamageAndWhatToDo() throws IOException {
    try (var files = Files.list(Path.of(index))) {
      Path segment = files.filter(file -> file.toString().endsWith(".cfs")).findFirst().get();
      byte[] bytes = Files.readAllBytes(segment);
      bytes[bytes.length / 2] ^= 0x55;
      Files.write(segment, bytes);
    }
    Outcome outcome = Outcome.of("check", "--index", index, "--json");
    outcome.failed("Restore it from a snapshot");
    assertThat(outcome.err()).contains("is damaged (1 of 1 segment, with about 3 articles)");
    assertThat(outcome.json().getFirst().get("sound").booleanValue()).isFalse();
    assertThat(outcome.json().getFirst().get("problems")).isNotEmpty();
  }

  @Test
  void optimizes() {
    Outcome.of("delete", "--index", index, "old").done();
    assertThat(Outcome.of("optimize", "--index", index).done().out())
        .matches("Optimized: \\d+\\.\\d MB before, \\d+\\.\\d MB after\\.\n");
    JsonNode stats = Outcome.of("stats", "--index", index, "--json").done().json().getFirst();
    assertThat(stats.get("segments").longValue()).isEqualTo(1);
    assertThat(stats.get("deletedArticles").longValue()).isZero();
    assertThat(left()).isEqualTo(2);
  }

  private long left() {
    return Outcome.of("stats", "--index", index, "--json")
        .done()
        .json()
        .getFirst()
        .get("articles")
        .longValue();
  }
}

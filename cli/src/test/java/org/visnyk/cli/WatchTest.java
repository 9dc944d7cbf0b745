package org.visnyk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.visnyk.EmbeddedNewsIndex;
import org.visnyk.IndexOptions;
import org.visnyk.IndexUnavailableException;
import org.visnyk.NewsIndex;

/** Watching folders, in processes of their own that are asked to end. */
@EnabledOnOs({OS.LINUX, OS.MAC})
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class WatchTest {
  @TempDir private Path folder;
  private Path index = Path.of("");
  private Path exports = Path.of("");
  private final List<CommandProcess> processes = new ArrayList<>();

  @BeforeEach
  void makeTheFolder() throws IOException {
    index = folder.resolve("індекс");
    exports = Files.createDirectory(folder.resolve("вивантаження"));
  }

  @AfterEach
  void endTheProcesses() throws InterruptedException {
    for (CommandProcess process : processes) {
      process.kill();
    }
  }

  @Test
  void loadsWhatIsThereAndWhatArrives() throws Exception {
    write(exports.resolve("a.jsonl"), "a");
    watch();
    awaitArticle("a");

    Path whole = write(folder.resolve("b.jsonl"), "b");
    Files.move(whole, exports.resolve("b.jsonl"), StandardCopyOption.ATOMIC_MOVE);
    awaitArticle("b");

    Path subfolder = Files.createDirectories(folder.resolve("x").resolve("y"));
    write(subfolder.resolve("c.jsonl"), "c");
    Files.move(folder.resolve("x"), exports.resolve("x"));
    awaitArticle("c");
    write(exports.resolve("x").resolve("y").resolve("d.jsonl"), "d");
    awaitArticle("d");

    write(exports.resolve("a.jsonl"), "a", "e"); // changed
    awaitArticle("e");

    write(exports.resolve("f.jsonl.part"), "f");
    Files.move(exports.resolve("f.jsonl.part"), exports.resolve("f.jsonl"));
    awaitArticle("f");

    Outcome outcome = end();
    assertThat(outcome.status()).isEqualTo(143);
    assertThat(outcome.err()).isEqualTo("visnyk: ended; what was read is in the index\n");
    assertThat(outcome.out())
        .startsWith("Watching " + exports + "; Ctrl-C ends\n" + exports + "/a.jsonl: 1 article")
        .contains("\n" + exports + "/a.jsonl: 2 articles")
        .contains("\nRead 2 records in ", ": 1 added, 1 updated, 0 rejected.\n")
        .doesNotContain(".part");
  }

  @Test
  void afterARestartOnlyNewAndChangedFilesAreLoaded() throws Exception {
    write(exports.resolve("a.jsonl"), "a");
    write(exports.resolve("b.jsonl"), "b");
    watch("--json");
    awaitArticle("a");
    awaitArticle("b");
    end();
    write(exports.resolve("b.jsonl"), "b", "c");
    write(exports.resolve("d.jsonl"), "d");

    watch("--json");
    awaitArticle("c");
    awaitArticle("d");

    assertThat(sum(end(), "read")).isEqualTo(3);
    watch("--json", "--source", "Обрій");
    awaitEnough("read", 4);
    assertThat(sum(end(), "updated")).isEqualTo(4);
  }

  @Test
  void whatCannotBeReadCostsItselfOnly() throws Exception {
    Files.writeString(exports.resolve("bad.pdf"), "%PDF-1.7");
    Files.writeString(exports.resolve("half.jsonl"), line("a") + "{\"id\":\"b\",");
    Files.writeString(exports.resolve(".hidden.jsonl"), line("hidden"));
    Files.writeString(exports.resolve("empty.jsonl"), "");
    Path elsewhere = write(folder.resolve("linked.jsonl"), "linked");
    Files.createSymbolicLink(exports.resolve("link.jsonl"), elsewhere);
    watch();
    awaitArticle("a");
    await(() -> processes.getLast().errSoFar().contains("bad.pdf"));
    write(exports.resolve("c.jsonl"), "c");
    awaitArticle("c");

    Outcome outcome = end();

    assertThat(outcome.err())
        .contains("visnyk: " + exports + "/bad.pdf: this is a PDF document")
        .contains("1 record rejected:\n  " + exports + "/half.jsonl, record 2: ")
        .doesNotContain("empty", "hidden", "link");
    assertThat(articles()).containsExactlyInAnyOrder("a", "c");
  }

  @Test
  void aFileThatIsReplacedIsLoadedAgainAndItsNeighboursAreNot() throws Exception {
    Path feed = write(exports.resolve("feed.jsonl"), "a");
    write(exports.resolve("other.jsonl"), "other");
    start(feed.toString());
    awaitArticle("a");
    Path newer = write(folder.resolve("newer.jsonl"), "a", "b");
    Files.move(newer, feed, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    awaitArticle("b");

    end();

    assertThat(articles()).containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void anIndexInTheFolderIsNotReadItself() throws Exception {
    index = exports.resolve("index");
    Path rejects = exports.resolve("rejects.jsonl");
    Files.writeString(exports.resolve("a.jsonl"), line("a") + "[]\n");
    watch("--rejects", rejects.toString());
    awaitArticle("a");
    write(exports.resolve("b.jsonl"), "b");
    awaitArticle("b");

    Outcome outcome = end();

    assertThat(Files.readString(rejects)).contains("a.jsonl");
    assertThat(outcome.out()).doesNotContain("rejects.jsonl", "watched-files", "segments");
  }

  @Test
  void refusesWhatMakesNoSense() throws Exception {
    String at = exports.toString();
    for (String option : List.of("--resume", "--strict", "--dry-run")) {
      Outcome.of("index", "--index", index.toString(), "--watch", option, at)
          .wrongUsage("--watch goes on by itself");
    }
    Outcome.of("index", "--index", index.toString(), "--watch", "-").wrongUsage("standard input");
    Outcome.of("index", "--index", index.toString(), "--watch", at + "-mistyped")
        .failed("no such file: " + at + "-mistyped");
    assertThat(index).doesNotExist();
  }

  private void watch(String... options) throws IOException {
    start(Stream.concat(Stream.of(options), Stream.of(exports.toString())).toArray(String[]::new));
  }

  private void start(String... arguments) throws IOException {
    processes.add(
        CommandProcess.start(
            folder,
            Stream.concat(
                    Stream.of("index", "--index", index.toString(), "--watch"),
                    Stream.of(arguments))
                .toArray(String[]::new)));
  }

  private Outcome end() throws Exception {
    processes.getLast().signal("TERM");
    return processes.getLast().outcome();
  }

  private void awaitArticle(String id) throws Exception {
    await(() -> articles().contains(id));
  }

  private void awaitEnough(String key, long count) throws Exception {
    await(() -> sum(new Outcome(0, processes.getLast().outSoFar(), ""), key) >= count);
  }

  /** Waits until something holds, for as long as the process lives. */
  private void await(Callable<Boolean> condition) throws Exception {
    CommandProcess process = processes.getLast();
    while (!condition.call()) {
      assertThat(process.isAlive()).as(process.errSoFar()).isTrue();
      Thread.sleep(10);
    }
  }

  private static long sum(Outcome outcome, String key) {
    return outcome.json().stream()
        .map(batch -> batch.get(key))
        .mapToLong(JsonNode::longValue)
        .sum();
  }

  /** The ids of the articles in the last commit. */
  private List<String> articles() {
    try (EmbeddedNewsIndex opened = NewsIndex.open(index, IndexOptions.readOnly())) {
      return Stream.of("a", "b", "c", "d", "e", "f", "hidden", "linked", "other")
          .filter(opened::contains)
          .toList();
    } catch (IndexUnavailableException e) {
      return List.of();
    }
  }

  private static Path write(Path file, String... ids) throws IOException {
    return Files.writeString(file, String.join("", Stream.of(ids).map(WatchTest::line).toList()));
  }

  private static String line(String id) {
    return "{\"id\":\"%1$s\",\"title\":\"Новина %1$s\"}%n".formatted(id);
  }
}

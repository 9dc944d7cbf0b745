package org.visnyk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.visnyk.EmbeddedNewsIndex;
import org.visnyk.IndexCheck;
import org.visnyk.IndexOptions;
import org.visnyk.NewsIndex;

/**
 * Interrupted loads, in processes of their own. Every tenth record replaces the one before it, and
 * every hundredth is malformed. The seed is printed and can be set as {@code visnyk.seed}.
 */
@EnabledOnOs({OS.LINUX, OS.MAC})
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class InterruptedLoadTest {
  private static final long SEED = Long.getLong("visnyk.seed", System.nanoTime());
  private static final int KILLS = 3;
  private static final int MAX_WAIT_MILLIS = 400;
  private static final int RECORDS = 3_000;
  private static final int REJECTED = RECORDS / 100;
  private static final String TEXT =
      " На площі біля ратуші зібралися мешканці, щоб обговорити ремонт моста через річку."
          .repeat(8);

  @TempDir private Path folder;
  private Path index = Path.of("");

  @BeforeEach
  void nameTheIndex() {
    index = folder.resolve("індекс");
  }

  @Test
  void killsLoseNoCommitAndResumingAddsTheRestOnce() throws Exception {
    System.out.printf("InterruptedLoadTest: seed %d%n", SEED);
    Random random = new Random(SEED);
    String file = Files.writeString(folder.resolve("a.jsonl"), lines(1, RECORDS)).toString();
    int effective = 0;
    for (int round = 0; round < KILLS; round++) {
      String before = lastCommit();
      CommandProcess process = load("--resume", "--commit-records", "100", file);
      while (process.isAlive() && lastCommit().equals(before)) {
        Thread.sleep(1);
      }
      Thread.sleep(random.nextInt(MAX_WAIT_MILLIS));
      process.kill();
      long done = recordsOfLastCommit();
      assertHolds(done);
      effective += done < RECORDS ? 1 : 0;
    }
    assertThat(effective).isPositive();
    long done = recordsOfLastCommit();

    JsonNode counts = load("--resume", file).outcome().json().getFirst();

    assertThat(counts.get("read").longValue()).isEqualTo(RECORDS);
    assertThat(counts.get("rejected").longValue()).isEqualTo(REJECTED);
    assertThat(counts.get("skipped").longValue()).isEqualTo(done - done / 100);
    assertThat(counts.get("added").longValue() + counts.get("updated").longValue())
        .isEqualTo(RECORDS - done - (REJECTED - done / 100));
    assertHolds(RECORDS);
    JsonNode again = load("--resume", file).outcome().json().getFirst();
    assertThat(again.get("skipped").longValue()).isEqualTo(RECORDS - REJECTED);
  }

  @ParameterizedTest
  @CsvSource({"TERM, 15, 143", "INT, 2, 130", "HUP, 1, 129"})
  void aSignalCommitsWhatWasRead(String signal, int number, int status) throws Exception {
    assumeTrue(!isIgnored(number), "the signal is ignored in this environment");
    int given = 1_000;
    CommandProcess process = load("--commit-seconds", "0", "-");
    process.feed(lines(1, given));
    // This is more than the pipe and the buffers hold, so something has been read.
    process.signal(signal);
    Outcome outcome = process.outcome();

    assertThat(outcome.status()).isEqualTo(status);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .isEqualTo(
            "visnyk: interrupted; what was read is in the index. Go on with the same command and"
                + " --resume\n");
    long done = recordsOfLastCommit();
    assertThat(done).isBetween(1L, (long) given);
    assertHolds(done);

    String file = Files.writeString(folder.resolve("a.jsonl"), lines(1, RECORDS)).toString();
    JsonNode counts = load("--resume", file).outcome().json().getFirst();
    assertThat(counts.get("skipped").longValue()).isEqualTo(done - done / 100);
    assertHolds(RECORDS);
  }

  @Test
  void aLoadThatWaitsForInputCommitsAfterAWhile() throws Exception {
    CommandProcess process = load("--commit-seconds", "1", "-");
    try {
      process.feed(lines(1, 1_000));
      while (process.isAlive() && recordsOfLastCommit() == 0) {
        Thread.sleep(10);
      }
      assertThat(process.isAlive()).isTrue();
    } finally {
      process.kill();
    }
    assertHolds(recordsOfLastCommit());
  }

  private CommandProcess load(String... arguments) throws IOException {
    return CommandProcess.start(
        folder,
        Stream.concat(
                Stream.of("index", "--index", index.toString(), "--json"), Stream.of(arguments))
            .toArray(String[]::new));
  }

  /** Asserts that the index holds the articles of so many records, each once and up to date. */
  private void assertHolds(long records) {
    List<Integer> present =
        IntStream.rangeClosed(1, (int) records).filter(i -> i % 100 != 0).boxed().toList();
    List<String> ids = present.stream().map(InterruptedLoadTest::id).distinct().toList();
    assertThat(EmbeddedNewsIndex.check(index))
        .returns(List.of(), IndexCheck::problems)
        .returns((long) ids.size(), IndexCheck::articles);
    try (EmbeddedNewsIndex opened = NewsIndex.open(index, IndexOptions.readOnly())) {
      for (int record : present) {
        boolean isReplaced = record % 10 == 9 && record < records && (record + 1) % 100 != 0;
        if (!isReplaced) {
          assertThat(opened.get(id(record)))
              .hasValueSatisfying(
                  article -> assertThat(article.title()).isEqualTo("Новина " + record));
        }
      }
    }
  }

  /** The number of records in the last commit, according to its bookmark. */
  private long recordsOfLastCommit() throws IOException {
    if (lastCommit().isEmpty()) {
      return 0;
    }
    try (EmbeddedNewsIndex opened = NewsIndex.open(index, IndexOptions.readOnly())) {
      String bookmark = opened.bookmark();
      return bookmark.isEmpty()
          ? 0
          : Long.parseLong(bookmark.replaceAll(".*: (\\d+) records.*", "$1"));
    }
  }

  /** The names of the files that Lucene writes last in a commit; empty before the first one. */
  private String lastCommit() throws IOException {
    if (!Files.exists(index)) {
      return "";
    }
    try (Stream<Path> files = Files.list(index)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith("segments_"))
          .sorted()
          .collect(Collectors.joining(" "));
    }
  }

  private static String lines(int first, int last) {
    return IntStream.rangeClosed(first, last)
        .mapToObj(InterruptedLoadTest::line)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String line(int record) {
    return record % 100 == 0
        ? "{\"id\":\"" + id(record) + "\""
        : "{\"id\":\"%s\",\"title\":\"Новина %d\",\"text\":\"%s\"}"
            .formatted(id(record), record, TEXT);
  }

  private static String id(int record) {
    return "a" + (record % 10 == 0 ? record - 1 : record);
  }

  /**
   * Whether the signal is ignored, which processes inherit, such as from a shell in the background.
   */
  private static boolean isIgnored(int signal) throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return false;
    }
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("SigIgn:"))
          .map(line -> new BigInteger(line.replaceFirst("SigIgn:\\s*", ""), 16))
          .anyMatch(ignored -> ignored.testBit(signal - 1));
    }
  }
}

package org.visnyk.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.visnyk.Article;
import org.visnyk.EmbeddedNewsIndex;
import org.visnyk.IndexOptions;
import org.visnyk.NewsIndex;
import org.visnyk.SearchRequest;
import org.visnyk.ingest.IngestOptions.Beginning;
import org.visnyk.ingest.json.JsonReader;
import org.visnyk.ingest.record.IngestRecord.Position;
import org.visnyk.ingest.record.IngestRecord.Rejection;
import org.visnyk.ingest.record.ReaderOptions;
import org.visnyk.ingest.record.RecordReader;

class IngestTest {
  private static final String THREE_AND_A_BAD_ONE =
      """
      {"id":"1","title":"Перше"}
      {"id":"2","title":"Друге"}
      {"id":"3"}
      {"id":"1","title":"Перше, виправлене"}
      """;

  @TempDir private Path folder;

  @Test
  void countsTheOutcomeOfEveryRecord() throws IOException {
    try (EmbeddedNewsIndex index = NewsIndex.open(folder)) {
      Ingest ingest = new Ingest(index, IngestOptions.defaults());
      ingest.load(reader(THREE_AND_A_BAD_ONE));
      ingest.load(reader("{\"id\":\"2\",\"title\":\"Друге, знову\"}"));

      IngestReport report = ingest.finish();

      assertThat(report.read()).isEqualTo(5);
      assertThat(report.added()).isEqualTo(2);
      assertThat(report.updated()).isEqualTo(2);
      assertThat(report.rejected()).isEqualTo(1);
      assertThat(report.duration()).isPositive();
      assertThat(index.get("1")).map(Article::title).contains("Перше, виправлене");
    }
  }

  @Test
  void stopsAtTheFirstRejectionIfConfiguredAndKeepsTheArticlesBefore() throws IOException {
    try (EmbeddedNewsIndex index = NewsIndex.open(folder)) {
      Ingest ingest =
          new Ingest(
              index, IngestOptions.builder().onRejection(IngestOptions.OnRejection.STOP).build());

      assertThatThrownBy(() -> ingest.load(reader(THREE_AND_A_BAD_ONE)))
          .isInstanceOfSatisfying(
              RejectedRecordException.class,
              e -> assertThat(e.rejection().position()).isEqualTo(new Position("test", 3)))
          .hasMessageContaining("record 3 of test");

      assertThat(ingest.finish()).returns(3L, IngestReport::read).returns(2L, IngestReport::added);
      assertThat(index.get("2")).isPresent();
    }
  }

  @Test
  void commitsAfterTheConfiguredNumberOfRecords() throws IOException {
    IngestOptions options = IngestOptions.builder().commitEvery(2).build();
    try (EmbeddedNewsIndex writing = NewsIndex.open(folder)) {
      new Ingest(writing, options).load(reader(THREE_AND_A_BAD_ONE.lines().limit(3).toList()));
      try (EmbeddedNewsIndex reading = NewsIndex.open(folder, IndexOptions.readOnly())) {
        assertThat(reading.statistics().articles()).isEqualTo(2);
      }
    }
  }

  @Test
  void theLastArticleWithAnIdWinsHoweverManyThreadsPut() throws IOException {
    List<String> lines =
        IntStream.range(0, 3_000)
            .mapToObj(i -> "{\"id\":\"%d\",\"title\":\"Видання %d\"}".formatted(i % 7, i))
            .toList();
    try (EmbeddedNewsIndex index = NewsIndex.open(folder)) {
      Ingest ingest = new Ingest(index, IngestOptions.builder().threads(4).build());
      ingest.load(reader(lines));

      assertThat(ingest.finish())
          .returns(3_000L, IngestReport::read)
          .returns(7L, IngestReport::added)
          .returns(2_993L, IngestReport::updated);
      for (int id = 0; id < 7; id++) {
        int last = 2_999 - (2_999 - id) % 7;
        assertThat(index.get("" + id)).map(Article::title).contains("Видання " + last);
      }
    }
  }

  @Test
  void commitsInIntervalsEvenIfItsInputStalls() throws Exception {
    IngestOptions options = IngestOptions.builder().commitInterval(Duration.ofMillis(20)).build();
    PipedOutputStream feed = new PipedOutputStream();
    try (EmbeddedNewsIndex writing = NewsIndex.open(folder);
        ExecutorService reading = Executors.newSingleThreadExecutor();
        RecordReader stalled =
            JsonReader.ofLines(new PipedInputStream(feed), "feed", ReaderOptions.defaults())) {
      Ingest ingest = new Ingest(writing, options);
      Future<?> loaded =
          reading.submit(
              () -> {
                ingest.load(stalled);
                return true;
              });
      feed.write("{\"id\":\"1\",\"title\":\"Перше\"}\n".getBytes(StandardCharsets.UTF_8));
      feed.flush();
      while (committedArticles() == 0) {
        Thread.sleep(5); // the test would hang here if it failed
      }
      ingest.stop();
      feed.write("{\"id\":\"2\",\"title\":\"Друге\"}\n".getBytes(StandardCharsets.UTF_8));
      feed.close();
      loaded.get();
      assertThat(ingest.report().read()).isEqualTo(1);
    }
    assertThat(committedArticles()).isEqualTo(1);
  }

  @Test
  void resumesAfterTheLastCommitAndPutsNothingTwice() throws IOException {
    List<String> lines = numbered(100);
    interruptAfter(lines, 35);
    try (EmbeddedNewsIndex index = NewsIndex.open(folder)) {
      assertThat(index.statistics().articles()).isEqualTo(35);
      Ingest ingest = new Ingest(index, resuming());
      ingest.load(reader(lines.subList(0, 50)));
      ingest.load(reader(lines.subList(50, 100)));

      assertThat(ingest.finish())
          .returns(100L, IngestReport::read)
          .returns(30L, IngestReport::skipped)
          .returns(65L, IngestReport::added)
          .returns(5L, IngestReport::updated); // put after the last commit, kept by close()
      assertThat(index.statistics().articles()).isEqualTo(100);
    }
  }

  @Test
  void resumingACompleteIngestPutsOnlyNewRecords() throws IOException {
    try (EmbeddedNewsIndex index = NewsIndex.open(folder)) {
      Ingest first = new Ingest(index, IngestOptions.defaults());
      first.load(reader(THREE_AND_A_BAD_ONE));
      first.finish();

      Ingest again = new Ingest(index, resuming());
      again.load(reader(THREE_AND_A_BAD_ONE));
      again.load(reader("{\"id\":\"9\",\"title\":\"Нове\"}"));

      assertThat(again.finish())
          .returns(5L, IngestReport::read)
          .returns(3L, IngestReport::skipped)
          .returns(1L, IngestReport::rejected)
          .returns(1L, IngestReport::added);
    }
  }

  @Test
  void otherInputsCannotBeResumedAndNothingIsPut() throws IOException {
    List<String> lines = numbered(100);
    interruptAfter(lines, 35);
    List<String> changed = new ArrayList<>(lines);
    changed.set(17, "{\"id\":\"17\",\"title\":\"Змінено\"}");
    List<String> reordered = new ArrayList<>(lines);
    Collections.swap(reordered, 3, 4);
    try (EmbeddedNewsIndex index = NewsIndex.open(folder)) {
      for (List<String> others : List.of(changed, reordered)) {
        Ingest ingest = new Ingest(index, resuming());
        assertThatThrownBy(() -> ingest.load(reader(others)))
            .isInstanceOf(NotResumableException.class)
            .hasMessageContaining("the first 30 records")
            .hasMessageContaining("begin at the first record");
      }
      Ingest cut = new Ingest(index, resuming());
      cut.load(reader(lines.subList(0, 10)));
      assertThatThrownBy(cut::finish)
          .isInstanceOf(NotResumableException.class)
          .hasMessageContaining("the inputs have 10 records, but 30 were committed before");
      index.refresh();
      assertThat(index.statistics().articles()).isEqualTo(35);
      index.commit("mine");
      assertThatThrownBy(() -> new Ingest(index, resuming()))
          .isInstanceOf(NotResumableException.class);
    }
  }

  @Test
  void resumesAtTheFirstRecordIfThereWasNoCommit() throws IOException {
    try (EmbeddedNewsIndex index = NewsIndex.open(folder)) {
      Ingest ingest = new Ingest(index, resuming());
      ingest.load(reader(numbered(3)));
      assertThat(ingest.finish()).returns(3L, IngestReport::added);
    }
  }

  /** Leaves the folder as a killed process would, except that closing keeps what was put last. */
  private void interruptAfter(List<String> lines, int records) throws IOException {
    try (EmbeddedNewsIndex index = NewsIndex.open(folder)) {
      Ingest ingest = new Ingest(index, IngestOptions.builder().commitEvery(10).build());
      ingest.load(reader(lines.subList(0, records)));
      assertThat(ingest.report().read()).isEqualTo(records);
    }
  }

  private static IngestOptions resuming() {
    return IngestOptions.builder().beginning(Beginning.LAST_COMMIT).build();
  }

  private static List<String> numbered(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "{\"id\":\"%1$d\",\"title\":\"Новина %1$d\"}".formatted(i))
        .toList();
  }

  private long committedArticles() {
    try (EmbeddedNewsIndex reading = NewsIndex.open(folder, IndexOptions.readOnly())) {
      return reading.statistics().articles();
    }
  }

  @Test
  void notifiesItsListenerOfEveryRecordAndRejection() throws IOException {
    List<Object> heard = new ArrayList<>();
    IngestListener listener =
        new IngestListener() {
          @Override
          public void recordRead(long read) {
            heard.add(read);
          }

          @Override
          public void recordRejected(Rejection rejection) {
            heard.add(rejection.field());
          }
        };
    try (EmbeddedNewsIndex index = NewsIndex.open(folder)) {
      new Ingest(index, IngestOptions.builder().listener(listener).build())
          .load(reader(THREE_AND_A_BAD_ONE));
    }
    assertThat(heard).containsExactly(1L, 2L, "text", 3L, 4L);
  }

  @Test
  void anArticleWithUnusualCharactersCanBeFound() throws IOException {
    try (EmbeddedNewsIndex index = NewsIndex.open(folder)) {
      Ingest ingest = new Ingest(index, IngestOptions.defaults());
      ingest.load(reader("{\"title\":\"Переговори \\u0007 з \uD83D\uDE00 міністром\"}"));
      ingest.finish();
      assertThat(index.search(SearchRequest.query("міністр").build()).total()).isEqualTo(1);
    }
  }

  @Test
  void writesRejectionsAsJsonLines() throws IOException {
    Path file = folder.resolve("rejects.jsonl");
    try (RejectsFile rejects = new RejectsFile(file)) {
      rejects.write(
          new Rejection(new Position("новини.jsonl", 17), "title", "must", "{\"а\":\uD83D"));
      rejects.write(new Rejection(new Position("b", 2), "", "broken\n", ""));
    }
    assertThat(file)
        .hasContent(
            """
            {"source":"новини.jsonl","record":17,"field":"title","reason":"must","raw":"{\\"а\\":?"}
            {"source":"b","record":2,"field":"","reason":"broken\\n","raw":""}
            """);
    assertThat(Files.readString(file)).endsWith("}\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "source":"А"                | "source":"Б"                | 1, Б/1
          "source":"А"                | "source":"а"                | 1
          "url":"https://a.ua/x"      | "url":"https://www.a.ua/y"  | 1
          "url":"https://a.ua/x"      | "url":"https://b.ua/y"      | 1, b.ua/1
          "source":"А"                | "lead":"без джерела"        | 1
          "lead":"без джерела"        | "source":"Б"                | 1
          """)
  void keepsTheArticlesOfSeveralSourcesApart(String first, String second, String ids)
      throws IOException {
    String line = "{\"id\":1,\"title\":\"%s\",%s}";
    String[] expected = ids.split(", ");
    try (EmbeddedNewsIndex index = NewsIndex.open(folder)) {
      IngestReport report =
          load(index, line.formatted("Перше", first), line.formatted("Друге", second));
      assertThat(report.qualified()).isEqualTo(expected.length - 1);
      assertThat(index.statistics().articles()).isEqualTo(expected.length);
      assertThat(index.get(expected[expected.length - 1]).orElseThrow().title()).isEqualTo("Друге");

      // The same at every load, even if the id has become free.
      load(index, line.formatted("Друге, нове", second));
      assertThat(index.statistics().articles()).isEqualTo(expected.length);
      index.delete("1");
      index.commit();
      load(index, line.formatted("Друге, ще новіше", second));
      assertThat(index.get(expected[expected.length - 1]).orElseThrow().title())
          .isEqualTo("Друге, ще новіше");
      assertThat(index.statistics().articles()).isEqualTo(1);
    }
  }

  @Test
  void anAddressMeansTheSameArticleInEverySource() throws IOException {
    String line = "{\"url\":\"https://a.ua/1\",\"title\":\"Т\",\"source\":\"%s\"}";
    try (EmbeddedNewsIndex index = NewsIndex.open(folder)) {
      load(index, line.formatted("А"), line.formatted("Б"));
      assertThat(index.statistics().articles()).isEqualTo(1);
    }
  }

  @Test
  void replacesWhateverHasTheIdIfIdsAreThoseOfTheIndex() throws IOException {
    try (EmbeddedNewsIndex index = NewsIndex.open(folder)) {
      Ingest ingest =
          new Ingest(index, IngestOptions.builder().idScope(IngestOptions.IdScope.INDEX).build());
      ingest.load(reader("{\"id\":1,\"title\":\"Т\",\"source\":\"А\"}"));
      ingest.load(reader("{\"id\":1,\"title\":\"У\",\"source\":\"Б\"}"));
      assertThat(ingest.finish().updated()).isEqualTo(1);
      assertThat(index.statistics().articles()).isEqualTo(1);
    }
  }

  @Test
  void countsTheValuesThatWereDropped() throws IOException {
    String lines =
        "{\"title\":\"Т\",\"published\":\"скоро\",\"author\":7}\n"
            + "{\"title\":\"У\",\"published\":\"1980\"}";
    try (EmbeddedNewsIndex index = NewsIndex.open(folder)) {
      IngestReport report = load(index, lines);
      assertThat(report.warnings()).isEqualTo(2);
      assertThat(report.added()).isEqualTo(2);
      Ingest strict =
          new Ingest(
              index, IngestOptions.builder().onRejection(IngestOptions.OnRejection.STOP).build());
      assertThatThrownBy(() -> strict.load(reader(lines)))
          .isInstanceOf(RejectedRecordException.class)
          .hasMessageContaining("record 1")
          .hasMessageContaining("is a number, not a name: 7");
    }
  }

  private static IngestReport load(EmbeddedNewsIndex index, String... inputs) throws IOException {
    Ingest ingest = new Ingest(index, IngestOptions.defaults());
    for (String input : inputs) {
      ingest.load(reader(input));
    }
    return ingest.finish();
  }

  private static RecordReader reader(List<String> lines) {
    return reader(String.join("\n", lines));
  }

  private static RecordReader reader(String lines) {
    InputStream in = new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8));
    return JsonReader.ofLines(in, "test", ReaderOptions.defaults());
  }
}

package org.visnyk.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.visnyk.Article;
import org.visnyk.IndexOptions;
import org.visnyk.NewsIndex;
import org.visnyk.SearchRequest;

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
  void countsWhatBecameOfEveryRecord() throws IOException {
    try (NewsIndex index = NewsIndex.open(folder)) {
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
  void stopsAtTheFirstBadRecordIfToldSoAndKeepsWhatCameBefore() throws IOException {
    try (NewsIndex index = NewsIndex.open(folder)) {
      Ingest ingest =
          new Ingest(
              index, IngestOptions.builder().onRejection(IngestOptions.OnRejection.STOP).build());

      assertThatThrownBy(() -> ingest.load(reader(THREE_AND_A_BAD_ONE)))
          .isInstanceOfSatisfying(
              RejectedRecordException.class,
              e -> assertThat(e.rejection().position()).isEqualTo(new RecordPosition("test", 3)))
          .hasMessageContaining("record 3 of test");

      assertThat(ingest.finish()).returns(3L, IngestReport::read).returns(2L, IngestReport::added);
      assertThat(index.get("2")).isPresent();
    }
  }

  @Test
  void commitsAsOftenAsTold() throws IOException {
    IngestOptions options = IngestOptions.builder().commitEvery(2).build();
    try (NewsIndex writing = NewsIndex.open(folder)) {
      new Ingest(writing, options).load(reader(THREE_AND_A_BAD_ONE.lines().limit(3).toList()));
      try (NewsIndex reading = NewsIndex.open(folder, IndexOptions.readOnly())) {
        assertThat(reading.statistics().articles()).isEqualTo(2);
      }
    }
  }

  @Test
  void tellsItsListenerOfEveryRecordAndRejection() throws IOException {
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
    try (NewsIndex index = NewsIndex.open(folder)) {
      new Ingest(index, IngestOptions.builder().listener(listener).build())
          .load(reader(THREE_AND_A_BAD_ONE));
    }
    assertThat(heard).containsExactly(1L, 2L, "text", 3L, 4L);
  }

  @Test
  void anArticleThatTheIndexTakesCanBeFoundAfterwards() throws IOException {
    try (NewsIndex index = NewsIndex.open(folder)) {
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
          new Rejection(new RecordPosition("новини.jsonl", 17), "title", "must", "{\"а\":\uD83D"));
      rejects.write(new Rejection(new RecordPosition("b", 2), "", "broken\n", ""));
    }
    assertThat(file)
        .hasContent(
            """
            {"source":"новини.jsonl","record":17,"field":"title","reason":"must","raw":"{\\"а\\":?"}
            {"source":"b","record":2,"field":"","reason":"broken\\n","raw":""}
            """);
    assertThat(Files.readString(file)).endsWith("}\n");
  }

  private static RecordReader reader(List<String> lines) {
    return reader(String.join("\n", lines));
  }

  private static RecordReader reader(String lines) {
    InputStream in = new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8));
    return new JsonLinesReader(in, "test", ArticleMapping.standard());
  }
}

package org.visnyk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.visnyk.IndexOptions.Access;

/** A folder whose index is replaced while others read it. */
class ReplacedFolderTest {
  @TempDir private Path folder;

  @Test
  void aReaderFindsWhatAnotherIndexHas() throws IOException {
    Path live = folder.resolve("live");
    make(live, "Повінь у Ромнах", "Дощ у Сумах");
    make(folder.resolve("other"), "Вибори в Рівному", "Суд у Лубнах");
    try (NewsIndex reader = openForReading(live)) {
      assertThat(titles(reader)).containsExactlyInAnyOrder("Повінь у Ромнах", "Дощ у Сумах");
      String before = reader.state().orElseThrow();

      replace(live, folder.resolve("other"));
      reader.refresh();

      assertThat(titles(reader)).containsExactlyInAnyOrder("Вибори в Рівному", "Суд у Лубнах");
      assertThat(reader.state().orElseThrow()).isNotEqualTo(before);
    }
  }

  @Test
  void aReaderFindsAnOlderStateThatWasPutBack() throws IOException {
    Path live = folder.resolve("live");
    make(live, "Повінь у Ромнах");
    Path older = folder.resolve("older");
    try (EmbeddedNewsIndex index = NewsIndex.open(live)) {
      index.snapshot(older);
      index.put(Article.builder("2").title("Дощ у Сумах").build());
    }
    try (NewsIndex reader = openForReading(live)) {
      assertThat(titles(reader)).hasSize(2);

      replace(live, older);
      reader.refresh();

      assertThat(titles(reader)).containsExactly("Повінь у Ромнах");
    }
  }

  @Test
  void aReaderKeepsWhatItHasWhileThereIsNoIndex() throws IOException {
    Path live = folder.resolve("live");
    make(live, "Повінь у Ромнах");
    make(folder.resolve("other"), "Вибори в Рівному");
    try (NewsIndex reader =
        NewsIndex.open(
            live,
            IndexOptions.builder()
                .access(Access.READ_ONLY)
                .refreshInterval(Duration.ofMillis(5))
                .build())) {
      delete(live);
      assertThat(titles(reader)).containsExactly("Повінь у Ромнах");

      replace(live, folder.resolve("other"));
      for (int i = 0; i < 1_000 && titles(reader).contains("Повінь у Ромнах"); i++) {
        pause();
      }
      assertThat(titles(reader)).containsExactly("Вибори в Рівному");
    }
  }

  @Test
  void aReaderRefusesAnIndexOfAnotherKind() throws IOException {
    Path live = folder.resolve("live");
    make(live, "Повінь у Ромнах");
    make(folder.resolve("other"), "Вибори в Рівному");
    Path foreign = folder.resolve("foreign");
    try (FSDirectory directory = FSDirectory.open(foreign);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.addDocument(new Document());
    }
    try (NewsIndex reader = openForReading(live)) {
      replace(live, foreign);
      assertThatThrownBy(reader::refresh)
          .isInstanceOf(IndexUnavailableException.class)
          .hasMessageContaining("another program");
      assertThat(titles(reader)).containsExactly("Повінь у Ромнах");

      replace(live, folder.resolve("other"));
      reader.refresh();
      assertThat(titles(reader)).containsExactly("Вибори в Рівному");
    }
  }

  private static void pause() {
    try {
      Thread.sleep(10);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static NewsIndex openForReading(Path index) {
    return NewsIndex.open(
        index,
        IndexOptions.builder().access(Access.READ_ONLY).refreshInterval(Duration.ZERO).build());
  }

  private static void make(Path index, String... titles) {
    try (NewsIndex made = NewsIndex.open(index)) {
      for (String title : titles) {
        made.put(Article.builder(title).title(title).build());
      }
    }
  }

  private static List<String> titles(NewsIndex index) {
    return index.search(SearchRequest.query("").build()).hits().stream().map(Hit::title).toList();
  }

  private static void replace(Path index, Path by) throws IOException {
    delete(index);
    Files.createDirectories(index);
    try (Stream<Path> files = Files.list(by)) {
      for (Path file : files.toList()) {
        Files.copy(file, index.resolve(file.getFileName()));
      }
    }
  }

  private static void delete(Path index) throws IOException {
    if (Files.exists(index)) {
      try (Stream<Path> files = Files.list(index)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(index);
    }
  }
}

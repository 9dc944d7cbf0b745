package org.visnyk.ingest.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.visnyk.Article;
import org.visnyk.ingest.Inputs;
import org.visnyk.ingest.Records;
import org.visnyk.ingest.record.IngestRecord;
import org.visnyk.ingest.record.IngestRecord.ReadArticle;
import org.visnyk.ingest.record.IngestRecord.Rejection;
import org.visnyk.ingest.record.ReaderOptions;
import org.visnyk.ingest.record.RecordReader;
import org.visnyk.ingest.record.UnsupportedInputException;

/** Three rows that pyarrow wrote, of which the last has nulls only. */
class ParquetReaderTest {
  private static final Path FILES = Path.of("src/test/resources/org/visnyk/ingest/parquet");

  @ParameterizedTest
  @ValueSource(strings = {"none", "snappy", "gzip", "zstd"})
  void readsRowsAsRecords(String compression) throws IOException {
    try (RecordReader reader =
        Inputs.open(FILES.resolve(compression + ".parquet"), ReaderOptions.defaults())) {
      List<IngestRecord> records = Records.all(reader);
      assertThat(records).hasSize(3);
      Article article = ((ReadArticle) records.getFirst()).article();
      assertThat(article.title()).isEqualTo("Пором до Очакова");
      assertThat(article.text())
          .isEqualTo("Пором знову ходить двічі на день.\n\nКвиток коштує сорок гривень.");
      assertThat(article.published()).contains(Instant.parse("2024-06-26T07:15:00Z"));
      assertThat(article.authors()).containsExactly("Олена Крамар", "Ігор Лан");
      assertThat(article.url()).isEqualTo("https://stepova.example/1");
      assertThat(((ReadArticle) records.get(1)).article().published()).isEmpty();
      assertThat(records.get(2)).isInstanceOf(Rejection.class);
      assertThat(records.get(2).position().number()).isEqualTo(3);
      assertThat(reader.keys().unused()).contains("words");
    }
  }

  @Test
  void aDamagedFileIsRefusedAndLeavesNothingBehind() throws IOException {
    byte[] whole = Files.readAllBytes(FILES.resolve("none.parquet"));
    List<Path> before = temporaryFiles();
    for (int length : List.of(4, 100, whole.length - 10)) {
      assertThatThrownBy(
              () ->
                  Records.all(
                      Inputs.open(
                          new ByteArrayInputStream(Arrays.copyOf(whole, length)),
                          "a.parquet",
                          ReaderOptions.defaults())))
          .as("%d bytes", length)
          .isInstanceOf(UnsupportedInputException.class)
          .hasMessageStartingWith("the Parquet file is damaged");
    }
    assertThat(temporaryFiles()).isEqualTo(before);
  }

  private static List<Path> temporaryFiles() throws IOException {
    try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files.filter(file -> file.toString().endsWith(".parquet")).sorted().toList();
    }
  }
}

package org.visnyk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.visnyk.IndexUnavailableException.Reason;
import org.visnyk.analysis.UkrainianNewsAnalyzer;

/** The index in a folder keeps the contract, and knows which folders it may use. */
class EmbeddedNewsIndexTest extends NewsIndexContract {
  @TempDir Path other;

  @Override
  EmbeddedNewsIndex open(Path folder, IndexOptions options) {
    return NewsIndex.open(folder, options);
  }

  @Test
  void aMissingFolderIsMadeForAWriterAndRefusedToAReader() {
    Path missing = other.resolve("a folder/with spaces/індекс");

    assertRefused(missing, IndexOptions.readOnly(), Reason.NOT_FOUND);
    NewsIndex.open(missing).close();
    NewsIndex.open(missing, IndexOptions.readOnly()).close();
  }

  @Test
  void aFolderOfOtherFilesIsRefusedAndLeftAlone() throws IOException {
    Path file = Files.writeString(other.resolve("letters.txt"), "mine");

    assertRefused(other, IndexOptions.defaults(), Reason.NOT_AN_INDEX);
    assertRefused(other, IndexOptions.readOnly(), Reason.NOT_AN_INDEX);
    assertRefused(file, IndexOptions.defaults(), Reason.NOT_AN_INDEX);
    assertThat(other).isDirectoryNotContaining(entry -> !entry.equals(file));
    assertThat(file).hasContent("mine");
  }

  @Test
  void anIndexOfAnotherProgramIsRefused() throws IOException {
    try (FSDirectory directory = FSDirectory.open(other);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.commit();
    }

    assertRefused(other, IndexOptions.defaults(), Reason.NOT_AN_INDEX);
    assertRefused(other, IndexOptions.readOnly(), Reason.NOT_AN_INDEX);
  }

  /** Version 6 had written forms in fields of their own. */
  @ParameterizedTest
  @ValueSource(strings = {"0", "4", "6"})
  void anIndexOfAnotherVersionIsRefusedWithAWayOut(String version) throws IOException {
    try (FSDirectory directory = FSDirectory.open(other);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      Map<String, String> mark =
          Map.of("visnyk.schema", version, "visnyk.analysis", UkrainianNewsAnalyzer.FINGERPRINT);
      writer.setLiveCommitData(mark.entrySet());
      writer.commit();
    }

    assertRefused(other, IndexOptions.defaults(), Reason.INCOMPATIBLE);
    IndexUnavailableException refused =
        assertRefused(other, IndexOptions.readOnly(), Reason.INCOMPATIBLE);
    assertThat(refused).hasMessageContaining("index the articles anew");
  }

  @Test
  void aDamagedIndexIsASentenceNotAStackTrace() throws IOException {
    NewsIndex.open(other).close();
    try (var files = Files.list(other)) {
      Path segments =
          files.filter(f -> f.getFileName().toString().startsWith("segments_")).findAny().get();
      byte[] bytes = Files.readAllBytes(segments);
      bytes[bytes.length / 2] ^= 0x55;
      Files.write(segments, bytes);
    }

    IndexStorageException damaged =
        catchThrowableOfType(IndexStorageException.class, () -> NewsIndex.open(other).close());
    assertThat(damaged).hasMessageContaining("damaged").hasMessageContaining(other.toString());
  }

  private static IndexUnavailableException assertRefused(
      Path folder, IndexOptions options, Reason reason) {
    IndexUnavailableException refused =
        catchThrowableOfType(
            IndexUnavailableException.class, () -> NewsIndex.open(folder, options).close());
    assertThat(refused).isNotNull().hasMessageContaining(folder.toString());
    assertThat(refused.reason()).isEqualTo(reason);
    return refused;
  }
}

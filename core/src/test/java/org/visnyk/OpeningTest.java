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

/** Which folders can be opened as an index. */
class OpeningTest {
  @TempDir Path folder;

  @Test
  void aMissingFolderIsCreatedForAWriterAndRefusedToAReader() {
    Path missing = folder.resolve("a folder/with spaces/індекс");

    assertRefused(missing, IndexOptions.readOnly(), Reason.NOT_FOUND);
    NewsIndex.open(missing).close();
    NewsIndex.open(missing, IndexOptions.readOnly()).close();
  }

  @Test
  void aFolderOfOtherFilesIsRefusedAndNotChanged() throws IOException {
    Path file = Files.writeString(folder.resolve("letters.txt"), "mine");

    assertRefused(folder, IndexOptions.defaults(), Reason.NOT_AN_INDEX);
    assertRefused(folder, IndexOptions.readOnly(), Reason.NOT_AN_INDEX);
    assertRefused(file, IndexOptions.defaults(), Reason.NOT_AN_INDEX);
    assertThat(folder).isDirectoryNotContaining(entry -> !entry.equals(file));
    assertThat(file).hasContent("mine");
  }

  @Test
  void aLinkThatLeadsNowhereIsRefused() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("nowhere"));

    assertRefused(link, IndexOptions.defaults(), Reason.NOT_AN_INDEX);
    assertRefused(link, IndexOptions.readOnly(), Reason.NOT_FOUND);
    assertThat(folder.resolve("nowhere")).doesNotExist();
  }

  @Test
  void anIndexOfAnotherProgramIsRefused() throws IOException {
    try (FSDirectory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.commit();
    }

    assertRefused(folder, IndexOptions.defaults(), Reason.NOT_AN_INDEX);
    assertRefused(folder, IndexOptions.readOnly(), Reason.NOT_AN_INDEX);
  }

  /** Version 6 had written forms in fields of their own. */
  @ParameterizedTest
  @ValueSource(strings = {"0", "4", "6"})
  void anIndexOfAnotherVersionIsRefusedWithAdvice(String version) throws IOException {
    try (FSDirectory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      Map<String, String> mark =
          Map.of("visnyk.schema", version, "visnyk.analysis", UkrainianNewsAnalyzer.FINGERPRINT);
      writer.setLiveCommitData(mark.entrySet());
      writer.commit();
    }

    assertRefused(folder, IndexOptions.defaults(), Reason.INCOMPATIBLE);
    IndexUnavailableException refused =
        assertRefused(folder, IndexOptions.readOnly(), Reason.INCOMPATIBLE);
    assertThat(refused).hasMessageContaining("index the articles anew");
  }

  @Test
  void aDamagedIndexIsReportedInASentence() throws IOException {
    NewsIndex.open(folder).close();
    try (var files = Files.list(folder)) {
      Path segments =
          files.filter(f -> f.getFileName().toString().startsWith("segments_")).findAny().get();
      byte[] bytes = Files.readAllBytes(segments);
      bytes[bytes.length / 2] ^= 0x55;
      Files.write(segments, bytes);
    }

    IndexStorageException damaged =
        catchThrowableOfType(IndexStorageException.class, () -> NewsIndex.open(folder).close());
    assertThat(damaged).hasMessageContaining("damaged").hasMessageContaining(folder.toString());
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

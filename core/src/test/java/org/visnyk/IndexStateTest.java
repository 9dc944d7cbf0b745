package org.visnyk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexStateTest {
  @TempDir private Path folder;

  private static Article article(String id) {
    return Article.builder(id).title("Стаття").build();
  }

  private static String state(NewsIndex index) {
    return index.state().orElseThrow();
  }

  @Test
  void changesWithWhatIsVisibleOnly() {
    IndexOptions options = IndexOptions.builder().refreshInterval(Duration.ZERO).build();
    try (NewsIndex index = NewsIndex.open(folder, options)) {
      String empty = state(index);
      assertThat(empty).matches("[0-9A-Za-z-]+");
      index.put(article("1"));
      assertThat(state(index)).isEqualTo(empty);
      index.refresh();
      String one = state(index);
      assertThat(one).isNotEqualTo(empty);
      index.refresh();
      assertThat(state(index)).isEqualTo(one);
      index.delete("1");
      index.commit();
      assertThat(state(index)).isNotIn(empty, one);
    }
  }

  @Test
  void aReaderSeesWhatWasCommittedByAnother() {
    try (NewsIndex writer = NewsIndex.open(folder)) {
      writer.commit();
      try (NewsIndex reader = NewsIndex.open(folder, IndexOptions.readOnly())) {
        String before = state(reader);
        writer.put(article("1"));
        writer.commit();
        reader.refresh();
        assertThat(state(reader)).isNotEqualTo(before);
      }
    }
  }

  @Test
  void changesWithTheUserWords() throws IOException {
    Path words = Files.writeString(folder.resolve("words.txt"), "");
    IndexOptions options = IndexOptions.builder().userWords(words).build();
    try (EmbeddedNewsIndex index = NewsIndex.open(folder.resolve("index"), options)) {
      String before = state(index);
      index.reloadUserWords();
      assertThat(state(index)).isNotEqualTo(before);
    }
  }
}

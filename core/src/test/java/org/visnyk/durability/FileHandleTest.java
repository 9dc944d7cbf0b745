package org.visnyk.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.visnyk.EmbeddedNewsIndex;
import org.visnyk.IndexOptions;
import org.visnyk.NewsIndex;
import org.visnyk.SearchRequest;

/**
 * No file stays open in the operating system after refreshes and reopenings. Their number is the
 * system property {@code visnyk.reopenings}; default 100.
 */
@EnabledOnOs(OS.LINUX)
class FileHandleTest {
  private static final int CYCLES = Integer.getInteger("visnyk.reopenings", 100);

  @TempDir private Path folder;

  @Test
  void refreshesAndReopeningsLeaveNoFileOpen() throws IOException {
    try (EmbeddedNewsIndex writing = NewsIndex.open(folder)) {
      for (int cycle = 0; cycle < CYCLES; cycle++) {
        writing.put(WriteScript.article("a" + cycle % 50, cycle));
        writing.refresh();
        if (cycle % 10 == 0) {
          writing.commit();
        }
        try (EmbeddedNewsIndex reading = NewsIndex.open(folder, IndexOptions.readOnly())) {
          assertThat(reading.search(SearchRequest.query("подія").build()).hits()).isNotNull();
        }
      }
    }
    try (Stream<Path> descriptors = Files.list(Path.of("/proc/self/fd"))) {
      assertThat(descriptors.map(FileHandleTest::target)).noneMatch(this::isOurs);
    }
    try (Stream<String> mapped = Files.lines(Path.of("/proc/self/maps"))) {
      assertThat(mapped).noneMatch(this::isOurs);
    }
  }

  private boolean isOurs(String file) {
    return file.contains(folder.toString());
  }

  private static String target(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor).toString();
    } catch (IOException e) {
      return ""; // closed between the listing and now
    }
  }
}

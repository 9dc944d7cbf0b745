package org.visnyk.language.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildOutputTest {
  @TempDir Path directory;

  @Test
  void aFileIsCurrentWhileItIsNewerThanItsSourceAndItsCompiler() throws IOException {
    URL source = Files.writeString(directory.resolve("source"), "words").toUri().toURL();
    Path target = directory.resolve("target");
    assertThat(BuildOutput.isCurrent(target, source, BuildOutputTest.class)).isFalse();

    Files.writeString(target, "compiled");
    Instant later = Instant.now().plusSeconds(60);
    Files.setLastModifiedTime(target, FileTime.from(later));
    assertThat(BuildOutput.isCurrent(target, source, BuildOutputTest.class)).isTrue();

    Files.setLastModifiedTime(directory.resolve("source"), FileTime.from(later.plusSeconds(1)));
    assertThat(BuildOutput.isCurrent(target, source, BuildOutputTest.class)).isFalse();
  }

  @Test
  void aFailedWriteLeavesNoFile() {
    Path target = directory.resolve("sub/target");
    assertThatThrownBy(
            () ->
                BuildOutput.write(
                    target,
                    out -> {
                      out.write(1);
                      throw new IOException("interrupted");
                    }))
        .hasMessage("interrupted");
    assertThat(target).doesNotExist();
  }
}

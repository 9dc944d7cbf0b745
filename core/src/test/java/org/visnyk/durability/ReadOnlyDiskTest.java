package org.visnyk.durability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.visnyk.EmbeddedNewsIndex;
import org.visnyk.IndexOptions;
import org.visnyk.IndexStorageException;
import org.visnyk.NewsIndex;

/** Backups lie on disks that can only be read: they can be checked, read and copied there. */
class ReadOnlyDiskTest {
  @TempDir private Path folder;
  private Path real = Path.of("");
  private Path onDisk = Path.of("");

  @BeforeEach
  void writeAnIndex() throws IOException {
    real = folder.resolve("index");
    try (EmbeddedNewsIndex index = NewsIndex.open(real)) {
      index.put(WriteScript.article("a", 1));
    }
    onDisk = new ReadOnlyDisk(folder).wrapPath(real);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void itsIndexIsCheckedWithOrWithoutTheFileToLock(boolean isLockThere) throws IOException {
    if (!isLockThere) {
      Files.delete(real.resolve("write.lock"));
    }
    assertThat(EmbeddedNewsIndex.check(onDisk).isSound()).isTrue();

    Path damaged;
    try (var files = Files.list(real)) {
      damaged = files.filter(file -> file.toString().endsWith(".cfs")).findFirst().orElseThrow();
    }
    byte[] bytes = Files.readAllBytes(damaged);
    bytes[bytes.length / 2] ^= 1;
    Files.write(damaged, bytes);
    assertThat(EmbeddedNewsIndex.check(onDisk).isSound()).isFalse();
  }

  @Test
  void itsIndexIsReadAndCopied() {
    try (EmbeddedNewsIndex index = NewsIndex.open(onDisk, IndexOptions.readOnly())) {
      assertThat(index.get("a")).contains(WriteScript.article("a", 1));
      index.snapshot(folder.resolve("copy"));
    }
    assertThat(EmbeddedNewsIndex.check(folder.resolve("copy")).isSound()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void writingFailsBecauseOfTheDiskNotOfAFile(boolean isLockThere) throws IOException {
    if (!isLockThere) {
      Files.delete(real.resolve("write.lock"));
    }
    assertThatThrownBy(() -> NewsIndex.open(onDisk))
        .isInstanceOf(IndexStorageException.class)
        .hasMessageContaining(ReadOnlyDisk.REASON);
  }
}

package org.visnyk.durability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.visnyk.EmbeddedNewsIndex;
import org.visnyk.IndexOptions;
import org.visnyk.IndexStorageException;
import org.visnyk.NewsIndex;
import org.visnyk.VisnykException;

/** A full disk loses nothing that was committed, and damage is found and reported. */
class FullDiskTest {
  private static final IndexOptions BY_HAND =
      IndexOptions.builder().refreshInterval(Duration.ZERO).build();

  @TempDir private Path folder;
  private Path real = Path.of("");

  @BeforeEach
  void nameIndexFolder() {
    real = folder.resolve("index");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void theLastCommitSurvivesAndWritingResumesOnceThereIsRoom(long seed) {
    SmallDisk disk = new SmallDisk(folder);
    WriteScript script = new WriteScript(seed);
    EmbeddedNewsIndex index = NewsIndex.open(disk.wrapPath(real), BY_HAND);
    long acknowledged = follow(script, index, 100);
    disk.setRoom(new Random(seed).nextInt(60_000));

    long[] last = {acknowledged};
    IndexStorageException full =
        catchThrowableOfType(
            IndexStorageException.class,
            () -> {
              while (true) {
                last[0] = Math.max(last[0], follow(script, index, 1));
              }
            });

    assertThat(full)
        .hasMessageContaining(SmallDisk.FULL)
        .hasMessageContaining(real.toString())
        .hasMessageContaining("what was committed before is safe");
    long found = ScriptedIndex.committedStep(real);
    assertThat(found).isBetween(last[0], script.done());
    WriteScript expected = new WriteScript(seed);
    expected.skipTo(found);
    ScriptedIndex.assertHolds(real, expected.versions());

    disk.setRoom(Long.MAX_VALUE);
    closeEvenIfBroken(index);
    assertThat(EmbeddedNewsIndex.check(real).problems()).isEmpty();
    try (EmbeddedNewsIndex reopened = NewsIndex.open(real, BY_HAND)) {
      reopened.put(WriteScript.article("після", 1));
      reopened.commit();
      reopened.refresh();
      assertThat(reopened.get("після")).contains(WriteScript.article("після", 1));
    }
  }

  @Test
  void aBrokenWriterNamesTheCauseUntilItIsReopened() {
    SmallDisk disk = new SmallDisk(folder);
    EmbeddedNewsIndex index = NewsIndex.open(disk.wrapPath(real), BY_HAND);
    index.put(WriteScript.article("перша", 1));
    index.commit();
    index.put(WriteScript.article("друга", 2));
    disk.setRoom(100);

    assertThatThrownBy(index::refresh).isInstanceOf(IndexStorageException.class);
    disk.setRoom(Long.MAX_VALUE);
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> index.put(WriteScript.article("третя", 3)))
          .isInstanceOf(IndexStorageException.class)
          .hasMessageContaining(SmallDisk.FULL);
      assertThatThrownBy(index::refresh).isInstanceOf(IndexStorageException.class);
      assertThatThrownBy(index::commit).isInstanceOf(IndexStorageException.class);
    }
    assertThatThrownBy(index::close).isInstanceOf(IndexStorageException.class);

    try (EmbeddedNewsIndex reopened = NewsIndex.open(real)) {
      assertThat(reopened.get("перша")).isPresent();
      assertThat(reopened.get("друга")).isEmpty();
    }
  }

  @Test
  void aMergeThatBreaksDuringTheCloseIsReportedLikeEveryFullDisk() {
    SmallDisk disk = new SmallDisk(folder);
    EmbeddedNewsIndex index = NewsIndex.open(disk.wrapPath(real), BY_HAND);
    index.put(WriteScript.article("перша", 1));
    index.commit();
    disk.holdMerges();
    // Enough for a merge, and too few for so many that Lucene would wait for them.
    for (int version = 2; version < 10; version++) {
      index.put(WriteScript.article("стаття " + version, version));
      index.refresh();
    }
    index.put(WriteScript.article("остання", 10));
    disk.failMergesAtTheNextWrite();

    assertThatThrownBy(index::close)
        .isInstanceOf(IndexStorageException.class)
        .hasMessageContaining(SmallDisk.FULL);
    try (EmbeddedNewsIndex reopened = NewsIndex.open(real)) {
      assertThat(reopened.get("перша")).isPresent();
    }
  }

  @Test
  void aSnapshotThatDoesNotFitLeavesNothingBehind() throws IOException {
    SmallDisk disk = new SmallDisk(folder);
    Path target = folder.resolve("copy");
    try (EmbeddedNewsIndex index = NewsIndex.open(real)) {
      follow(new WriteScript(1), index, 100);
      index.commit();
      disk.setRoom(5_000);
      assertThatThrownBy(() -> index.snapshot(disk.wrapPath(target)))
          .isInstanceOf(IndexStorageException.class)
          .hasMessageContaining(SmallDisk.FULL);
      disk.setRoom(Long.MAX_VALUE);
      assertThat(target).isEmptyDirectory();
      index.snapshot(target);
    }
    assertThat(EmbeddedNewsIndex.check(target).problems()).isEmpty();
  }

  @Test
  void aFlippedBitInAnyFileIsFound() throws IOException {
    try (EmbeddedNewsIndex index = NewsIndex.open(real, BY_HAND)) {
      follow(new WriteScript(1), index, 200);
    }
    assertThat(EmbeddedNewsIndex.check(real).isSound()).isTrue();
    List<Path> files = new ArrayList<>();
    try (var all = Files.list(real)) {
      all.filter(file -> !file.endsWith("write.lock")).forEach(files::add);
    }
    assertThat(files).hasSizeGreaterThan(2);
    Random random = new Random(1);
    for (Path file : files) {
      byte[] bytes = Files.readAllBytes(file);
      int at = random.nextInt(bytes.length);
      bytes[at] ^= 0x10;
      Files.write(file, bytes);
      assertThat(isSound()).as("byte %d of %s", at, file).isFalse();
      bytes[at] ^= 0x10;
      Files.write(file, bytes);
    }
    assertThat(EmbeddedNewsIndex.check(real).isSound()).isTrue();
  }

  private boolean isSound() {
    try {
      return EmbeddedNewsIndex.check(real).isSound();
    } catch (VisnykException e) {
      return false;
    }
  }

  /** Executes so many steps and returns the last one that committed, or 0. */
  private static long follow(WriteScript script, EmbeddedNewsIndex index, int steps) {
    long committed = 0;
    for (int i = 0; i < steps; i++) {
      committed = script.doNext(index) ? script.done() : committed;
      if (script.done() % 7 == 0) {
        index.refresh();
      }
    }
    return committed;
  }

  private static void closeEvenIfBroken(EmbeddedNewsIndex index) {
    try {
      index.close();
    } catch (IndexStorageException e) {
      assertThat(e).hasMessageContaining(SmallDisk.FULL);
    }
  }
}

package org.visnyk.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.visnyk.EmbeddedNewsIndex;
import org.visnyk.IndexOptions;
import org.visnyk.NewsIndex;

/**
 * A commit deletes the one before. A reader that is about to open that one finds it missing and has
 * to look for a newer one, also if its thread is interrupted meanwhile. The commits of the last
 * test are the system property {@code visnyk.interrupts.operations}; default 200.
 */
class CommitRaceTest {
  private static final int COMMITS = Integer.getInteger("visnyk.interrupts.operations", 200);

  @TempDir private Path folder;
  private EmbeddedNewsIndex writing;
  private long version;

  @BeforeEach
  void openForWriting() {
    writing = NewsIndex.open(at(), IndexOptions.builder().refreshInterval(Duration.ZERO).build());
    commit();
  }

  @AfterEach
  void close() {
    writing.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 10})
  void refreshFindsTheCommitThatReplacedTheOneItWasAboutToRead(int times) {
    RacingDisk disk = new RacingDisk(folder);
    try (EmbeddedNewsIndex reading = NewsIndex.open(disk.wrapPath(at()), readOnly())) {
      commit();
      raceAndInterrupt(disk, times);
      reading.refresh();
      assertThat(Thread.interrupted()).isTrue();
      assertThat(disk.pending()).isZero();
      assertThat(reading.get("a")).contains(WriteScript.article("a", version));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 10})
  void openFindsTheCommitThatReplacedTheOneItWasAboutToRead(int times) {
    RacingDisk disk = new RacingDisk(folder);
    raceAndInterrupt(disk, times);
    try (EmbeddedNewsIndex reading = NewsIndex.open(disk.wrapPath(at()), readOnly())) {
      assertThat(Thread.interrupted()).isTrue();
      assertThat(disk.pending()).isZero();
      assertThat(reading.get("a")).contains(WriteScript.article("a", version));
    }
  }

  /** Replaces the commit that is about to be read several times, then interrupts this thread. */
  private void raceAndInterrupt(RacingDisk disk, int times) {
    Thread reader = Thread.currentThread();
    for (int i = 0; i < times; i++) {
      disk.beforeNextReading(this::commit);
    }
    disk.beforeNextReading(reader::interrupt);
  }

  @Test
  void interruptedReaderFollowsCommitsAtFullSpeed() throws InterruptedException {
    AtomicBoolean done = new AtomicBoolean();
    AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    Thread reader =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    follow(done);
                  } catch (Throwable e) {
                    failure.set(e);
                  }
                });
    Thread interrupter =
        Thread.ofPlatform()
            .start(
                () -> {
                  while (!done.get()) {
                    reader.interrupt();
                    LockSupport.parkNanos(50_000);
                  }
                });
    for (int i = 0; i < COMMITS; i++) {
      commit();
    }
    done.set(true);
    interrupter.join();
    reader.join();
    assertThat(failure.get()).isNull();
  }

  /** Refreshes, and sometimes opens again, until the last commit. */
  private void follow(AtomicBoolean done) {
    int refreshes = 0;
    while (!done.get()) {
      try (EmbeddedNewsIndex reading = NewsIndex.open(at(), readOnly())) {
        for (int i = 0; i < 20; i++) {
          reading.refresh();
          assertThat(reading.contains("a")).isTrue();
          refreshes++;
        }
      }
    }
    assertThat(refreshes).isPositive();
  }

  private void commit() {
    writing.put(WriteScript.article("a", ++version));
    writing.commit();
  }

  private Path at() {
    return folder.resolve("index");
  }

  private static IndexOptions readOnly() {
    return IndexOptions.builder()
        .access(IndexOptions.Access.READ_ONLY)
        .refreshInterval(Duration.ZERO)
        .build();
  }
}

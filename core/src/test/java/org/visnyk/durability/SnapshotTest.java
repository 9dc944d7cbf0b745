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
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.visnyk.EmbeddedNewsIndex;
import org.visnyk.IndexOptions;
import org.visnyk.IndexUnavailableException;
import org.visnyk.IndexUnavailableException.Reason;
import org.visnyk.NewsIndex;

/** A snapshot taken during writing is an index of one commit. */
class SnapshotTest {
  private static final long SEED = 7;
  private static final int SNAPSHOTS = 10;

  @TempDir private Path folder;

  @Test
  void everySnapshotTakenByAWriterOrAReaderIsOneCommit() throws Exception {
    Path index = folder.resolve("index");
    IndexOptions options = IndexOptions.builder().refreshInterval(Duration.ofMillis(3)).build();
    AtomicBoolean isEnough = new AtomicBoolean();
    try (EmbeddedNewsIndex writing = NewsIndex.open(index, options);
        EmbeddedNewsIndex reading = NewsIndex.open(index, IndexOptions.readOnly());
        ExecutorService thread = Executors.newSingleThreadExecutor()) {
      Future<Long> steps = thread.submit(() -> writeUntil(isEnough, writing));
      try {
        for (int i = 0; i < SNAPSHOTS; i++) {
          Path copy = folder.resolve("copy" + i);
          (i % 2 == 0 ? writing : reading).snapshot(copy);
          assertIsACommit(copy);
        }
      } finally {
        isEnough.set(true);
      }
      assertThat(steps.get()).isPositive();
    }
  }

  @Test
  void aSnapshotOverwritesNothing() throws IOException {
    Path file = Files.writeString(folder.resolve("letter.txt"), "mine");
    try (EmbeddedNewsIndex index = NewsIndex.open(folder.resolve("index"))) {
      for (Path taken : new Path[] {folder, file, folder.resolve("index")}) {
        IndexUnavailableException refused =
            catchThrowableOfType(IndexUnavailableException.class, () -> index.snapshot(taken));
        assertThat(refused.reason()).isEqualTo(Reason.OCCUPIED);
      }
      index.snapshot(Files.createDirectory(folder.resolve("empty")));
    }
    assertThat(file).hasContent("mine");
  }

  @Test
  void aLinkThatLeadsNowhereIsRefusedAsOne() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("nowhere"));
    try (EmbeddedNewsIndex index = NewsIndex.open(folder.resolve("index"))) {
      assertThatThrownBy(() -> index.snapshot(link))
          .isInstanceOf(IndexUnavailableException.class)
          .hasMessage(link + " is a link that leads nowhere; remove it first");
    }
  }

  @Test
  void ofSnapshotsIntoOneFolderAtOnceOneWinsAndTheOthersAreTold() throws Exception {
    int snapshots = 4;
    try (EmbeddedNewsIndex index = NewsIndex.open(folder.resolve("index"));
        ExecutorService threads = Executors.newFixedThreadPool(snapshots)) {
      for (int i = 0; i < 50; i++) {
        index.put(WriteScript.article("a" + i, i));
      }
      index.commit();
      for (int round = 0; round < 5; round++) {
        Path copy = folder.resolve("copy" + round);
        CyclicBarrier start = new CyclicBarrier(snapshots);
        List<Future<Boolean>> results = new ArrayList<>();
        for (int i = 0; i < snapshots; i++) {
          results.add(threads.submit(() -> wins(index, copy, start)));
        }
        int winners = 0;
        for (Future<Boolean> result : results) {
          winners += result.get() ? 1 : 0;
        }
        assertThat(winners).isEqualTo(1);
        assertThat(EmbeddedNewsIndex.check(copy).articles()).isEqualTo(50);
      }
    }
  }

  private static boolean wins(EmbeddedNewsIndex index, Path copy, CyclicBarrier start)
      throws Exception {
    start.await();
    try {
      index.snapshot(copy);
      return true;
    } catch (IndexUnavailableException e) {
      assertThat(e.reason()).isEqualTo(Reason.OCCUPIED);
      return false;
    }
  }

  private static long writeUntil(AtomicBoolean isEnough, EmbeddedNewsIndex index) {
    WriteScript script = new WriteScript(SEED);
    while (!isEnough.get()) {
      script.doNext(index);
    }
    return script.done();
  }

  private static void assertIsACommit(Path copy) {
    assertThat(EmbeddedNewsIndex.check(copy).problems()).isEmpty();
    WriteScript script = new WriteScript(SEED);
    script.skipTo(ScriptedIndex.committedStep(copy));
    ScriptedIndex.assertHolds(copy, script.versions());
  }
}

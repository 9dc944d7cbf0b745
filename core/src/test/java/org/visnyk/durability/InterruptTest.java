package org.visnyk.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.visnyk.ArticleFilter;
import org.visnyk.CompletionRequest;
import org.visnyk.EmbeddedNewsIndex;
import org.visnyk.IndexOptions;
import org.visnyk.NewsIndex;
import org.visnyk.SearchRequest;

/**
 * An interrupt of a calling thread, before or during any method, changes nothing but its flag. The
 * operations of each thread are the system property {@code visnyk.interrupts.operations}; default
 * 200.
 */
class InterruptTest {
  private static final int OPERATIONS = Integer.getInteger("visnyk.interrupts.operations", 200);
  private static final int WRITERS = 3;
  private static final int IDS = 40;
  private static final IndexOptions MANUAL_REFRESH =
      IndexOptions.builder().refreshInterval(Duration.ZERO).build();

  @TempDir private Path folder;

  private final Map<String, Long> expected = new ConcurrentHashMap<>();

  record Method(String name, Call call) {
    @Override
    public String toString() {
      return name;
    }
  }

  interface Call {
    void on(EmbeddedNewsIndex index, Path folder);
  }

  static Stream<Method> methods() {
    return Stream.of(
        new Method("put", (index, at) -> index.put(WriteScript.article("b", 2))),
        new Method("delete", (index, at) -> index.delete("c")),
        new Method(
            "delete by filter", (index, at) -> index.delete(ArticleFilter.source("Джерело 3"))),
        new Method("delete all but what follows", (index, at) -> index.deleteAll()),
        new Method("commit", (index, at) -> index.commit()),
        new Method("commit with a bookmark", (index, at) -> index.commit("тут")),
        new Method("bookmark", (index, at) -> index.bookmark()),
        new Method("refresh", (index, at) -> index.refresh()),
        new Method("optimize", (index, at) -> index.optimize()),
        new Method("snapshot", (index, at) -> index.snapshot(at.resolve("copy"))),
        new Method("search", (index, at) -> index.search(SearchRequest.query("подія").build())),
        new Method("get", (index, at) -> index.get("a")),
        new Method("export", (index, at) -> index.export(ArticleFilter.all(), article -> {})),
        new Method("similar", (index, at) -> index.moreLikeThis("a", 3)),
        new Method(
            "complete", (index, at) -> index.complete(CompletionRequest.titles("под").build())),
        new Method("statistics", (index, at) -> index.statistics()),
        new Method("storage", (index, at) -> index.storage()),
        new Method("close", (index, at) -> index.close()),
        new Method(
            "open and close another",
            (index, at) -> NewsIndex.open(at.resolve("other"), MANUAL_REFRESH).close()),
        new Method(
            "read",
            (index, at) -> {
              try (EmbeddedNewsIndex reading =
                  NewsIndex.open(at.resolve("index"), IndexOptions.readOnly())) {
                reading.refresh();
              }
            }),
        new Method(
            "check",
            (index, at) -> {
              index.snapshot(at.resolve("checked"));
              assertThat(EmbeddedNewsIndex.check(at.resolve("checked")).isSound()).isTrue();
            }));
  }

  @ParameterizedTest
  @MethodSource("methods")
  void interruptedThreadsDoTheirWorkAndStayInterrupted(Method method) {
    Path at = folder.resolve("index");
    EmbeddedNewsIndex index = NewsIndex.open(at, MANUAL_REFRESH);
    index.put(WriteScript.article("a", 1));
    index.commit();
    index.put(WriteScript.article("c", 3));

    Thread.currentThread().interrupt();
    method.call().on(index, folder);
    assertThat(Thread.interrupted()).isTrue();

    if (!method.name().equals("close")) {
      index.put(WriteScript.article("d", 4));
    }
    index.close();
    try (EmbeddedNewsIndex reopened = NewsIndex.open(at)) {
      assertThat(reopened.contains("a")).isEqualTo(!method.name().startsWith("delete all"));
      assertThat(reopened.contains("c")).isEqualTo(!method.name().startsWith("delete"));
      assertThat(reopened.contains("d")).isEqualTo(!method.name().equals("close"));
    }
    assertThat(EmbeddedNewsIndex.check(at).problems()).isEmpty();
  }

  @Test
  void interruptsAtAnyMomentLoseNothing() throws InterruptedException {
    long seed = Long.getLong("visnyk.seed", System.nanoTime());
    Path at = folder.resolve("index");
    AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    AtomicInteger busy = new AtomicInteger(WRITERS + 1);
    IndexOptions eager = IndexOptions.builder().refreshInterval(Duration.ofMillis(1)).build();
    try (EmbeddedNewsIndex index = NewsIndex.open(at, eager)) {
      List<Thread> threads = new ArrayList<>();
      for (int i = 0; i < WRITERS; i++) {
        int writer = i;
        threads.add(worker(failure, busy, () -> write(index, writer, new Random(seed + writer))));
      }
      threads.add(worker(failure, busy, () -> read(at, new Random(seed + WRITERS))));
      Random random = new Random(seed);
      threads.forEach(Thread::start);
      while (busy.get() > 0) {
        threads.get(random.nextInt(threads.size())).interrupt();
        LockSupport.parkNanos(random.nextInt(100_000));
      }
      for (Thread thread : threads) {
        thread.join();
      }
      assertThat(failure.get()).as("with -Dvisnyk.seed=%d", seed).isNull();
      index.commit();
      ScriptedIndex.assertHolds(at, expected);
    }
    assertThat(EmbeddedNewsIndex.check(at).problems()).isEmpty();
  }

  private static Thread worker(
      AtomicReference<@Nullable Throwable> failure, AtomicInteger busy, Runnable work) {
    return Thread.ofPlatform()
        .unstarted(
            () -> {
              try {
                work.run();
              } catch (Throwable e) {
                failure.compareAndSet(null, e);
              } finally {
                busy.decrementAndGet();
              }
            });
  }

  /** Writes articles of its own, in every way there is. */
  private void write(EmbeddedNewsIndex index, int writer, Random random) {
    for (long step = 1; step <= OPERATIONS; step++) {
      String id = "a" + writer + "-" + random.nextInt(IDS);
      switch (random.nextInt(16)) {
        case 0 -> index.commit();
        case 1 -> index.commit("закладка " + step);
        case 2, 3 -> index.refresh();
        case 4 -> {
          if (random.nextInt(5) == 0) {
            index.snapshot(folder.resolve("copy-" + writer + "-" + step));
          }
        }
        case 5 -> index.search(SearchRequest.query("подія версії").build());
        case 6 -> index.get(id);
        case 7 -> index.delete(ArticleFilter.query("видання AND немає AND такого"));
        case 8 -> {
          assertThat(index.delete(id)).isEqualTo(expected.remove(id) != null);
        }
        case 9 -> {
          if (random.nextInt(10) == 0) {
            index.optimize();
          }
        }
        default -> {
          index.put(WriteScript.article(id, step));
          expected.put(id, step);
        }
      }
    }
  }

  /** Follows the commits of the writers from outside, as another process would. */
  private static void read(Path at, Random random) {
    EmbeddedNewsIndex reading = NewsIndex.open(at, IndexOptions.readOnly());
    for (int step = 0; step < OPERATIONS; step++) {
      reading.refresh();
      reading.search(SearchRequest.query("подія").build());
      if (random.nextInt(20) == 0) {
        reading.close();
        reading = NewsIndex.open(at, IndexOptions.readOnly());
      }
    }
    reading.close();
  }
}

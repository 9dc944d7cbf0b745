package org.visnyk.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.visnyk.Article;
import org.visnyk.ArticleFilter;
import org.visnyk.DuplicatePolicy;
import org.visnyk.EmbeddedNewsIndex;
import org.visnyk.IndexOptions;
import org.visnyk.NewsIndex;
import org.visnyk.SearchRequest;
import org.visnyk.VisnykException;

/**
 * Random operations of random threads on a disk that fails at random bytes, with interrupts and
 * changing reference times, compared with a model: whatever breaks, every failure is one of ours,
 * no article is torn, and after a repair each is as of the last acknowledged commit or newer. After
 * the example of Lucene's own randomised tests.
 *
 * <p>New rounds begin for the seconds of the system property {@code visnyk.faults.seconds}, default
 * 5. Each has a seed of its own; the first is printed and a failure names its own. {@code
 * visnyk.seed} repeats it as far as threads can be repeated.
 */
class RandomFaultsTest {
  private static final Duration TIME = Duration.ofSeconds(Long.getLong("visnyk.faults.seconds", 5));
  private static final int MAX_THREADS = 4;
  private static final int STEPS = 60;
  private static final int IDS_OF_A_THREAD = 12;

  @TempDir private Path folder;

  /** What happened to an article that one thread writes: its versions, 0 for none. */
  private static final class History {
    private final List<Long> versions = new CopyOnWriteArrayList<>(List.of(0L));

    /** Index of the version that was accepted last. */
    private volatile int accepted;

    /** Index of a version that a commit has made durable. */
    private volatile int durable;
  }

  private final Map<String, History> histories = new ConcurrentHashMap<>();

  @Test
  void whateverBreaksNothingCommittedIsLost() throws Exception {
    long first = Long.getLong("visnyk.seed", ThreadLocalRandom.current().nextLong());
    System.out.printf("%s: -Dvisnyk.seed=%d%n", getClass().getSimpleName(), first);
    long end = System.nanoTime() + TIME.toNanos();
    int rounds = 0;
    do {
      long seed = first + rounds;
      try {
        run(folder.resolve("index" + rounds), new Random(seed));
      } catch (Throwable e) {
        throw new AssertionError("with -Dvisnyk.seed=" + seed, e);
      }
      rounds++;
    } while (System.nanoTime() < end);
    System.out.printf("%s: %,d rounds%n", getClass().getSimpleName(), rounds);
  }

  private void run(Path real, Random random) throws Exception {
    histories.clear();
    SmallDisk disk = new SmallDisk(folder);
    int threads = 1 + random.nextInt(MAX_THREADS);
    int refreshMillis = random.nextInt(3) * 2;
    IndexOptions options =
        IndexOptions.builder().refreshInterval(Duration.ofMillis(refreshMillis)).build();
    EmbeddedNewsIndex index = NewsIndex.open(disk.wrapPath(real), options);
    breakLater(disk, random);
    AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    AtomicInteger busy = new AtomicInteger(threads);
    List<Thread> workers = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      int worker = i;
      Random own = new Random(random.nextLong());
      workers.add(
          Thread.ofPlatform()
              .start(
                  () -> {
                    try {
                      work(index, worker, own);
                    } catch (Throwable e) {
                      failure.compareAndSet(null, e);
                    } finally {
                      busy.decrementAndGet();
                    }
                  }));
    }
    boolean interrupts = random.nextBoolean();
    while (busy.get() > 0) {
      if (interrupts) {
        workers.get(random.nextInt(threads)).interrupt();
      }
      LockSupport.parkNanos(random.nextInt(500_000));
    }
    for (Thread worker : workers) {
      worker.join();
    }
    if (failure.get() != null) {
      throw new AssertionError("an operation failed", failure.get());
    }
    attempt(index::close, accepted());

    disk.setRoom(Long.MAX_VALUE);
    disk.failOnceAfter(Long.MAX_VALUE);
    assertHoldsWhatWasCommitted(real);
  }

  private static void breakLater(SmallDisk disk, Random random) {
    switch (random.nextInt(3)) {
      case 0 -> disk.setRoom(random.nextInt(400_000));
      case 1 -> disk.failOnceAfter(random.nextInt(400_000));
      default -> {
        // a disk without faults
      }
    }
  }

  private void work(EmbeddedNewsIndex index, int worker, Random random) {
    for (long step = 1; step <= STEPS; step++) {
      String id = "a" + worker + "-" + random.nextInt(IDS_OF_A_THREAD);
      switch (random.nextInt(14)) {
        case 0 -> attempt(index::commit, accepted());
        case 1 -> attempt(() -> index.commit("закладка"), accepted());
        case 2, 3 -> attempt(index::refresh, Map.of());
        case 4 -> attempt(() -> search(index, random), Map.of());
        case 5 -> attempt(() -> index.get(id).ifPresent(this::assertWhole), Map.of());
        case 6 -> attempt(() -> index.export(ArticleFilter.all(), this::assertWhole), Map.of());
        case 7 -> {
          if (random.nextInt(5) == 0) {
            Path copy = folder.resolve("copy" + random.nextInt(3));
            attempt(() -> index.snapshot(copy), Map.of());
          }
        }
        case 8 -> {
          if (random.nextInt(10) == 0) {
            attempt(index::optimize, accepted());
          }
        }
        case 9 -> change(id, 0, () -> index.delete(id));
        default -> {
          long version = step;
          change(id, version, () -> index.put(WriteScript.article(id, version)));
        }
      }
    }
  }

  /** A clock that jumps. */
  private static void search(EmbeddedNewsIndex index, Random random) {
    Instant now = Instant.ofEpochSecond(random.nextLong(-60_000_000_000L, 250_000_000_000L));
    index.search(SearchRequest.query("подія версії учора").now(now).explain().build());
  }

  private void change(String id, long version, Runnable change) {
    History history = history(id);
    history.versions.add(version);
    int last = history.versions.size() - 1;
    if (attempt(change, Map.of())) {
      history.accepted = last;
    }
  }

  private History history(String id) {
    return histories.computeIfAbsent(id, unseen -> new History());
  }

  /** The versions that a commit that begins now has to make durable. */
  private Map<String, Integer> accepted() {
    Map<String, Integer> accepted = new HashMap<>();
    histories.forEach((id, history) -> accepted.put(id, history.accepted));
    return accepted;
  }

  /** Executes an operation; if it succeeds, versions are durable. */
  private boolean attempt(Runnable operation, Map<String, Integer> durable) {
    try {
      operation.run();
    } catch (VisnykException e) {
      return false;
    }
    durable.forEach(
        (id, version) -> {
          History history = history(id);
          synchronized (history) {
            history.durable = Math.max(history.durable, version);
          }
        });
    return true;
  }

  private void assertWhole(Article article) {
    long version = Long.parseLong(article.section().substring("Розділ ".length()));
    assertThat(article).isEqualTo(WriteScript.article(article.id(), version));
    assertThat(history(article.id()).versions).contains(version);
  }

  private void assertHoldsWhatWasCommitted(Path real) {
    assertThat(EmbeddedNewsIndex.check(real).problems()).isEmpty();
    try (EmbeddedNewsIndex index = NewsIndex.open(real)) {
      histories.forEach(
          (id, history) -> {
            long found =
                index
                    .get(id)
                    .map(article -> Long.parseLong(article.section().substring(7)))
                    .orElse(0L);
            assertThat(history.versions.subList(history.durable, history.versions.size()))
                .as(id)
                .contains(found);
            index.get(id).ifPresent(this::assertWhole);
          });
      long articles =
          index.count(SearchRequest.query("").duplicates(DuplicatePolicy.IGNORE).build());
      assertThat(articles).isEqualTo(index.statistics().articles());
      index.put(WriteScript.article("після", 1));
      index.commit();
      assertThat(index.contains("після")).isTrue();
    }
  }
}

package org.visnyk.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.visnyk.Article;
import org.visnyk.EmbeddedNewsIndex;
import org.visnyk.Hit;
import org.visnyk.IndexOptions;
import org.visnyk.NewsIndex;
import org.visnyk.PutOutcome;
import org.visnyk.SearchRequest;
import org.visnyk.SearchResult;

/**
 * Two threads write while eight search. The duration in seconds is the system property {@code
 * visnyk.threads.seconds}; default 3.
 */
class ManyThreadsTest {
  private static final int SECONDS = Integer.getInteger("visnyk.threads.seconds", 3);
  private static final int WRITERS = 2;
  private static final int READERS = 8;
  private static final int IDS = 200;

  @TempDir private Path folder;

  private final AtomicLong lastVersion = new AtomicLong();

  /** The version of each article that was put last; each id is written by one thread only. */
  private final Map<String, Long> written = new ConcurrentHashMap<>();

  @Test
  void updatesAreNeitherLostNorTornNorSeenOutOfOrder() throws Exception {
    IndexOptions options = IndexOptions.builder().refreshInterval(Duration.ofMillis(5)).build();
    try (EmbeddedNewsIndex index = NewsIndex.open(folder, options)) {
      for (int i = 0; i < IDS; i++) {
        assertThat(put(index, "a" + i)).isEqualTo(PutOutcome.ADDED);
      }
      index.refresh();
      long end = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
      List<Future<Long>> threads = new ArrayList<>();
      try (ExecutorService pool = Executors.newFixedThreadPool(WRITERS + READERS)) {
        for (int i = 0; i < WRITERS; i++) {
          int writer = i;
          threads.add(pool.submit(() -> write(index, writer, end)));
        }
        for (int i = 0; i < READERS; i++) {
          int reader = i;
          threads.add(pool.submit(() -> read(index, reader, end)));
        }
        for (Future<Long> thread : threads) {
          assertThat(thread.get()).isPositive();
        }
      }
      index.refresh();
      assertAllThere(index);
    }
    try (EmbeddedNewsIndex reopened = NewsIndex.open(folder)) {
      assertAllThere(reopened);
    }
    assertThat(EmbeddedNewsIndex.check(folder).problems()).isEmpty();
  }

  private PutOutcome put(EmbeddedNewsIndex index, String id) {
    long version = lastVersion.incrementAndGet();
    PutOutcome outcome = index.put(WriteScript.article(id, version));
    written.put(id, version);
    return outcome;
  }

  /** Replaces articles of its own half repeatedly and commits now and then. */
  private long write(EmbeddedNewsIndex index, int writer, long end) {
    Random random = new Random(writer);
    long puts = 0;
    while (System.nanoTime() < end) {
      String id = "a" + (random.nextInt(IDS / WRITERS) * WRITERS + writer);
      assertThat(put(index, id)).isEqualTo(PutOutcome.UPDATED);
      puts++;
      if (puts % 500 == 0) {
        index.commit();
      }
    }
    return puts;
  }

  private static long read(EmbeddedNewsIndex index, int reader, long end) {
    Random random = new Random(100L + reader);
    Map<String, Long> seen = new HashMap<>();
    long reads = 0;
    while (System.nanoTime() < end) {
      String id = "a" + random.nextInt(IDS);
      Article article = index.get(id).orElseThrow();
      long version = version(article.title());
      assertThat(article).isEqualTo(WriteScript.article(id, version));
      assertThat(version).isGreaterThanOrEqualTo(seen.getOrDefault(id, 0L));
      seen.put(id, version);
      search(index, seen);
      reads++;
    }
    return reads;
  }

  /** An update is atomic: no search sees an article missing or twice. */
  private static void search(EmbeddedNewsIndex index, Map<String, Long> seen) {
    SearchResult result =
        index.search(SearchRequest.query("подія версії").size(5).exactTotal().build());
    assertThat(result.total()).isEqualTo(IDS);
    for (Hit hit : result.hits()) {
      long version = version(hit.title());
      assertThat(hit.source()).isEqualTo("Джерело " + version);
      assertThat(hit.snippet().toHtml()).contains(Long.toString(version));
      assertThat(version).isGreaterThanOrEqualTo(seen.getOrDefault(hit.id(), 0L));
      seen.put(hit.id(), version);
    }
  }

  private static long version(String title) {
    return Long.parseLong(title.substring("Видання ".length()));
  }

  private void assertAllThere(EmbeddedNewsIndex index) {
    assertThat(index.statistics().articles()).isEqualTo(IDS);
    written.forEach(
        (id, version) -> assertThat(index.get(id)).contains(WriteScript.article(id, version)));
  }
}

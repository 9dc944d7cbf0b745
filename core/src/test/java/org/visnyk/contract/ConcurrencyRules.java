package org.visnyk.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.visnyk.Article;
import org.visnyk.ArticleFilter;
import org.visnyk.Hit;
import org.visnyk.PutOutcome;

/** How an index is used by several threads at once. */
interface ConcurrencyRules extends IndexFixture {
  int WRITERS = 3;
  int ARTICLES_OF_EACH_WRITER = 60;

  @Test
  default void threadsPutWhileOthersSearchAndNothingIsLost() throws Exception {
    AtomicBoolean isDone = new AtomicBoolean();
    List<Future<?>> readers = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 2)) {
      List<Future<?>> writers = new ArrayList<>();
      for (int i = 0; i < WRITERS; i++) {
        int writer = i;
        writers.add(threads.submit(() -> putAndUpdate(writer)));
      }
      readers.add(threads.submit(() -> searchUntil(isDone)));
      readers.add(threads.submit(() -> refreshUntil(isDone)));
      try {
        for (Future<?> writer : writers) {
          writer.get();
        }
      } finally {
        isDone.set(true);
      }
      for (Future<?> reader : readers) {
        reader.get();
      }
    }
    index().commit();

    List<Article> all = new ArrayList<>();
    index().export(ArticleFilter.all(), all::add);
    assertThat(all)
        .hasSize(WRITERS * ARTICLES_OF_EACH_WRITER)
        .allSatisfy(article -> assertThat(article.title()).isEqualTo("Видання 2"));
  }

  private void putAndUpdate(int writer) {
    for (int version = 1; version <= 2; version++) {
      for (int i = 0; i < ARTICLES_OF_EACH_WRITER; i++) {
        PutOutcome outcome = index().put(edition(writer + "-" + i, version));
        assertThat(outcome).isEqualTo(version == 1 ? PutOutcome.ADDED : PutOutcome.UPDATED);
      }
    }
  }

  /** Every hit must be one edition of its article, never a mixture of two. */
  private void searchUntil(AtomicBoolean isDone) {
    while (!isDone.get()) {
      List<Hit> hits = search("подія").hits();
      assertThat(hits).extracting(Hit::id).doesNotHaveDuplicates();
      for (Hit hit : hits) {
        assertThat(hit.source()).isEqualTo(hit.title().replace("Видання", "Джерело"));
      }
    }
  }

  private void refreshUntil(AtomicBoolean isDone) {
    while (!isDone.get()) {
      index().refresh();
    }
  }

  private static Article edition(String id, int version) {
    return Article.builder(id)
        .title("Видання " + version)
        .text("Подія у статті %s, редакція %d.".formatted(id, version))
        .source("Джерело " + version)
        .build();
  }
}

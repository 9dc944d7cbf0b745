package org.visnyk.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.visnyk.Article;
import org.visnyk.InvalidArticleException;
import org.visnyk.NewsIndex;
import org.visnyk.PutOutcome;
import org.visnyk.ingest.record.IngestRecord.ReadArticle;
import org.visnyk.ingest.record.IngestRecord.Rejection;

/**
 * Puts articles on several threads. Each thread has a queue, and articles with the same id go to
 * the same queue, so that the last one wins. The queues are bounded together: {@link #put} blocks
 * while they are full.
 *
 * <p>{@link #put} and {@link #await} may be called by one thread at a time. The threads end when
 * they have been idle for a while.
 */
final class ParallelPutter {
  /** Characters in all queues: one or two seconds of work, at most 8 MB of heap. */
  private static final int MAX_CHARACTERS = 4_000_000;

  /** Overhead of an article as characters; bounds the number of articles in the queues. */
  private static final int OVERHEAD = 1_000;

  private static final long IDLE_SECONDS = 2;

  private final NewsIndex index;
  private final List<ThreadPoolExecutor> workers = new ArrayList<>();
  private final Semaphore capacity = new Semaphore(MAX_CHARACTERS);
  private final AtomicLong added = new AtomicLong();
  private final AtomicLong updated = new AtomicLong();
  private final Queue<Rejection> rejections = new ConcurrentLinkedQueue<>();
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

  ParallelPutter(NewsIndex index, int count) {
    this.index = index;
    for (int i = 0; i < count; i++) {
      String name = "visnyk-put-" + i;
      ThreadPoolExecutor worker =
          new ThreadPoolExecutor(
              1,
              1,
              IDLE_SECONDS,
              TimeUnit.SECONDS,
              new LinkedBlockingQueue<>(),
              task -> Thread.ofPlatform().daemon().name(name).unstarted(task));
      worker.allowCoreThreadTimeOut(true);
      workers.add(worker);
    }
  }

  /** Queues an article, as soon as there is capacity. */
  void put(ReadArticle read) {
    throwFailure();
    int size = size(read.article());
    capacity.acquireUninterruptibly(size);
    int worker = Math.floorMod(read.article().id().hashCode(), workers.size());
    workers.get(worker).execute(() -> putAndRelease(read, size));
  }

  /**
   * Waits until everything queued is put.
   *
   * @throws RuntimeException the first failure of a put; what was queued after it is not put
   */
  void await() {
    capacity.acquireUninterruptibly(MAX_CHARACTERS);
    capacity.release(MAX_CHARACTERS);
    throwFailure();
  }

  long added() {
    return added.get();
  }

  long updated() {
    return updated.get();
  }

  /** Removes the next rejection by the index; {@code null} if there is none. */
  @Nullable Rejection pollRejection() {
    return rejections.poll();
  }

  private void putAndRelease(ReadArticle read, int size) {
    try {
      if (failure.get() == null) {
        count(index.put(read.article()));
      }
    } catch (InvalidArticleException e) {
      rejections.add(new Rejection(read.position(), e.field(), String.valueOf(e.getMessage()), ""));
    } catch (RuntimeException | Error e) {
      failure.compareAndSet(null, e);
    } finally {
      capacity.release(size);
    }
  }

  private void count(PutOutcome outcome) {
    switch (outcome) {
      case ADDED -> added.incrementAndGet();
      case UPDATED -> updated.incrementAndGet();
    }
  }

  /** Throws the first failure, every time: later articles were dropped. */
  private void throwFailure() {
    switch (failure.get()) {
      case null -> {}
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      default -> throw new IllegalStateException("no other failure is caught");
    }
  }

  private static int size(Article article) {
    int texts = article.title().length() + article.lead().length() + article.text().length();
    return Math.min(MAX_CHARACTERS, texts + OVERHEAD);
  }
}

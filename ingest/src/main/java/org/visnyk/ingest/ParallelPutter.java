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
import org.visnyk.ingest.record.ReadArticle;
import org.visnyk.ingest.record.Rejection;

/**
 * Puts articles on several threads. Those with one id go through one lane, one after the other, so
 * that the last one wins. What is under way is bounded: whoever hands over more has to wait.
 *
 * <p>Handing over and awaiting are for one thread at a time. The threads end when they have had
 * nothing to do for a while.
 */
final class ParallelPutter {
  /** Characters under way in all lanes: a second or two of work, and 8 MB at most of heap. */
  private static final int MAX_CHARACTERS = 4_000_000;

  /** What an article costs beside its texts, as if in characters; bounds the number under way. */
  private static final int CHARACTERS_OF_REST = 1_000;

  private static final long IDLE_SECONDS = 2;

  private final NewsIndex index;
  private final List<ThreadPoolExecutor> lanes = new ArrayList<>();
  private final Semaphore room = new Semaphore(MAX_CHARACTERS);
  private final AtomicLong added = new AtomicLong();
  private final AtomicLong updated = new AtomicLong();
  private final Queue<Rejection> rejections = new ConcurrentLinkedQueue<>();
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

  ParallelPutter(NewsIndex index, int count) {
    this.index = index;
    for (int i = 0; i < count; i++) {
      String name = "visnyk-put-" + i;
      ThreadPoolExecutor lane =
          new ThreadPoolExecutor(
              1,
              1,
              IDLE_SECONDS,
              TimeUnit.SECONDS,
              new LinkedBlockingQueue<>(),
              task -> Thread.ofPlatform().daemon().name(name).unstarted(task));
      lane.allowCoreThreadTimeOut(true);
      lanes.add(lane);
    }
  }

  /** Hands an article over, as soon as there is room for it. */
  void put(ReadArticle read) {
    throwFailure();
    int size = size(read.article());
    room.acquireUninterruptibly(size);
    int lane = Math.floorMod(read.article().id().hashCode(), lanes.size());
    lanes.get(lane).execute(() -> putAndRelease(read, size));
  }

  /**
   * Waits until all that was handed over is put.
   *
   * @throws RuntimeException what a put threw, after which the others were left out
   */
  void await() {
    room.acquireUninterruptibly(MAX_CHARACTERS);
    room.release(MAX_CHARACTERS);
    throwFailure();
  }

  long added() {
    return added.get();
  }

  long updated() {
    return updated.get();
  }

  /** Takes the next article that the index refused; {@code null} if there is none. */
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
      room.release(size);
    }
  }

  private void count(PutOutcome outcome) {
    switch (outcome) {
      case ADDED -> added.incrementAndGet();
      case UPDATED -> updated.incrementAndGet();
    }
  }

  /** The same each time: what failed once cannot be trusted to have put the rest. */
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
    return Math.min(MAX_CHARACTERS, texts + CHARACTERS_OF_REST);
  }
}

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
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.visnyk.Article;
import org.visnyk.InvalidArticleException;
import org.visnyk.NewsIndex;
import org.visnyk.PutOutcome;
import org.visnyk.ingest.record.IngestRecord.ReadArticle;
import org.visnyk.ingest.record.IngestRecord.Rejection;

/**
 * Puts articles on several threads. One thread more gives them their final ids, those that wait for
 * it at once, as an index may be far away. Each of the others has a queue, and articles with the
 * same id go to the same queue, so that the last one wins. The queues are bounded together: {@link
 * #put} blocks while they are full.
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

  /** Articles whose ids are looked up at once. */
  private static final int MAX_BATCH = 200;

  /** An article that waits for its id, with the capacity that it takes. */
  private record Waiting(ReadArticle read, int size) {}

  private final NewsIndex index;
  private final UnaryOperator<List<Article>> withFinalIds;
  private final ThreadPoolExecutor dispatcher = executor("visnyk-ids");
  private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
  private final List<ThreadPoolExecutor> workers = new ArrayList<>();
  private final Semaphore capacity = new Semaphore(MAX_CHARACTERS);
  private final AtomicLong added = new AtomicLong();
  private final AtomicLong updated = new AtomicLong();
  private final Queue<Rejection> rejections = new ConcurrentLinkedQueue<>();
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

  /**
   * Starts no thread yet.
   *
   * @param withFinalIds gives articles the ids under which they are put, in the same order; called
   *     by one thread at a time
   * @param count of threads that put
   */
  ParallelPutter(NewsIndex index, UnaryOperator<List<Article>> withFinalIds, int count) {
    this.index = index;
    this.withFinalIds = withFinalIds;
    for (int i = 0; i < count; i++) {
      workers.add(executor("visnyk-put-" + i));
    }
  }

  private static ThreadPoolExecutor executor(String name) {
    ThreadPoolExecutor executor =
        new ThreadPoolExecutor(
            1,
            1,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> Thread.ofPlatform().daemon().name(name).unstarted(task));
    executor.allowCoreThreadTimeOut(true);
    return executor;
  }

  /** Queues an article, as soon as there is capacity. */
  void put(ReadArticle read) {
    throwFailure();
    int size = size(read.article());
    capacity.acquireUninterruptibly(size);
    waiting.add(new Waiting(read, size));
    dispatcher.execute(this::dispatch);
  }

  private void dispatch() {
    List<Waiting> batch = new ArrayList<>();
    while (batch.size() < MAX_BATCH && !waiting.isEmpty()) {
      batch.add(waiting.remove());
    }
    if (batch.isEmpty()) {
      return; // taken with those before
    }
    List<Article> articles;
    try {
      articles = withFinalIds.apply(batch.stream().map(each -> each.read.article()).toList());
    } catch (RuntimeException | Error e) {
      failure.compareAndSet(null, e);
      batch.forEach(each -> capacity.release(each.size));
      return;
    }
    for (int i = 0; i < articles.size(); i++) {
      dispatch(batch.get(i), articles.get(i));
    }
  }

  private void dispatch(Waiting each, Article article) {
    ReadArticle read =
        article.id().equals(each.read.article().id())
            ? each.read
            : new ReadArticle(each.read.position(), article);
    int worker = Math.floorMod(article.id().hashCode(), workers.size());
    workers.get(worker).execute(() -> putAndRelease(read, each.size));
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

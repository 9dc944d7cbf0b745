package org.visnyk.ingest;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.visnyk.EmbeddedNewsIndex;
import org.visnyk.NewsIndex;
import org.visnyk.ingest.IngestOptions.Beginning;
import org.visnyk.ingest.record.IngestRecord;
import org.visnyk.ingest.record.ReadArticle;
import org.visnyk.ingest.record.RecordReader;
import org.visnyk.ingest.record.RejectedRecordException;
import org.visnyk.ingest.record.Rejection;

/**
 * Puts the articles of any number of readers into an index and counts what became of them.
 *
 * <p>Call {@link #load} for each reader, then {@link #finish}. One thread reads and several put, so
 * an article may still be under way when {@code load} returns; of two with one id, the last one
 * read wins. What is under way is bounded, whatever the size of the input.
 *
 * <p>Commits now and then, as {@link IngestOptions} says, and keeps with each commit how far it has
 * come, as the {@link EmbeddedNewsIndex#bookmark} of the index. After an interruption, the same
 * inputs can be gone through again with {@link Beginning#LAST_COMMIT}: what is there is passed
 * over.
 *
 * <p>{@code load} and {@code finish} are for one thread at a time; {@link #stop} and {@link
 * #report} for any.
 */
public final class Ingest {
  private static final long TIMER_IDLE_SECONDS = 2;

  private final NewsIndex index;
  private final IngestOptions options;
  private final ParallelPutter lanes;
  private final ScheduledThreadPoolExecutor timer;
  private final long start = System.nanoTime();
  private final IngestPosition resumeAt;
  private IngestPosition position = IngestPosition.START;
  private IngestPosition committed;
  private long skipped;
  private long rejected;
  private boolean stopped;
  private @Nullable RuntimeException failureToCommit;

  /**
   * Makes an ingest, whose time counts from now.
   *
   * @param index where the articles go; stays open
   * @param options how to go about it
   * @throws NotResumableException if it should go on where another ended, and the bookmark of the
   *     index was made by something else
   */
  public Ingest(NewsIndex index, IngestOptions options) {
    this.index = index;
    this.options = options;
    this.lanes = new ParallelPutter(index, options.threads());
    this.resumeAt =
        options.beginning() == Beginning.LAST_COMMIT
            ? lastPosition(bookmark())
            : IngestPosition.START;
    this.committed = resumeAt;
    this.timer =
        new ScheduledThreadPoolExecutor(
            1, task -> Thread.ofPlatform().daemon().name("visnyk-commit").unstarted(task));
    timer.setKeepAliveTime(TIMER_IDLE_SECONDS, TimeUnit.SECONDS);
    timer.allowCoreThreadTimeOut(true);
    timer.setRemoveOnCancelPolicy(true);
  }

  /**
   * Reads all records of a reader, and hands the articles over to be put; the reader stays open.
   * Returns early if the ingest was stopped.
   *
   * @throws IOException if the input cannot be read to its end; what was read before is kept
   * @throws RejectedRecordException at the first bad record, if the options say so; what was read
   *     before is kept. If it is the index that refuses an article, some that were read after it
   *     may be put, too
   * @throws NotResumableException if an earlier ingest should be continued and had other records
   * @throws org.visnyk.IndexStorageException if the disk refuses; the last commit is as it was
   */
  public void load(RecordReader reader) throws IOException {
    Future<?> commits = startCommits();
    try {
      Optional<IngestRecord> record = reader.next();
      while (record.isPresent() && accept(record.get())) {
        record = reader.next();
      }
    } finally {
      commits.cancel(false);
    }
  }

  /** Makes everything durable and visible, and reports. */
  public IngestReport finish() {
    synchronized (this) {
      if (!stopped && position.records() < resumeAt.records()) {
        throw new NotResumableException(
            "the inputs have %d records, and %d were done before"
                .formatted(position.records(), resumeAt.records()));
      }
      commit();
    }
    index.refresh();
    return report();
  }

  /**
   * Commits what was read so far, and reads no more: {@link #load} returns once its reader has
   * given it another record. Stopping again does nothing.
   */
  public synchronized void stop() {
    if (!stopped) {
      stopped = true;
      commit();
    }
  }

  /** Reports what happened so far, when all that was read is put. */
  public synchronized IngestReport report() {
    lanes.await();
    tellRejections();
    return new IngestReport(
        lanes.added() + lanes.updated() + rejected + skipped,
        lanes.added(),
        lanes.updated(),
        rejected,
        skipped,
        Duration.ofNanos(System.nanoTime() - start));
  }

  private synchronized boolean accept(IngestRecord record) {
    if (stopped) {
      return false;
    }
    if (failureToCommit != null) {
      throw failureToCommit;
    }
    switch (record) {
      case ReadArticle read when isDone() -> skipped++;
      case ReadArticle read -> lanes.put(read);
      case Rejection rejection -> reject(rejection);
    }
    tellRejections();
    position = position.after(record);
    requireSameRecords();
    options.listener().recordRead(position.records());
    if (position.records() - committed.records() >= options.commitEvery()) {
      commit();
    }
    return true;
  }

  /** Whether an earlier ingest has put the next record. */
  private boolean isDone() {
    return position.records() < resumeAt.records();
  }

  private void requireSameRecords() {
    if (position.records() == resumeAt.records() && !position.equals(resumeAt)) {
      throw new NotResumableException(
          "the first %d records are not those that were put before".formatted(position.records()));
    }
  }

  private void reject(Rejection rejection) {
    rejected++;
    options.listener().recordRejected(rejection);
    if (options.onRejection() == IngestOptions.OnRejection.STOP) {
      throw new RejectedRecordException(rejection);
    }
  }

  /** What the index refused, told by the thread that tells everything else. */
  private void tellRejections() {
    @Nullable Rejection rejection = lanes.pollRejection();
    while (rejection != null) {
      reject(rejection);
      rejection = lanes.pollRejection();
    }
  }

  /** Before the inputs have come to where the last commit was, there is nothing to commit. */
  private void commit() {
    if (isDone()) {
      return;
    }
    lanes.await();
    if (index instanceof EmbeddedNewsIndex embedded) {
      embedded.commit(position.bookmark());
    } else {
      index.commit();
    }
    committed = position;
  }

  /** Commits also while the reader waits for its input. */
  private Future<?> startCommits() {
    long nanos = options.commitInterval().toNanos();
    return nanos == 0
        ? CompletableFuture.completedFuture(null)
        : timer.scheduleWithFixedDelay(this::commitIfNew, nanos, nanos, TimeUnit.NANOSECONDS);
  }

  private synchronized void commitIfNew() {
    if (position.records() > committed.records() && failureToCommit == null) {
      try {
        commit();
      } catch (RuntimeException e) {
        failureToCommit = e; // nobody listens here; whoever brings the next record does
      }
    }
  }

  /** Only an index in a folder keeps one; elsewhere there is nothing to resume from. */
  private String bookmark() {
    return index instanceof EmbeddedNewsIndex embedded ? embedded.bookmark() : "";
  }

  private static IngestPosition lastPosition(String bookmark) {
    if (bookmark.isEmpty()) {
      return IngestPosition.START;
    }
    return IngestPosition.parse(bookmark)
        .orElseThrow(
            () -> new NotResumableException("the index was last written by something else"));
  }
}

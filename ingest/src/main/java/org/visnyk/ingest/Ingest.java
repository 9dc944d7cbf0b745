package org.visnyk.ingest;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.visnyk.NewsIndex;
import org.visnyk.ingest.IngestOptions.Beginning;
import org.visnyk.ingest.record.IngestRecord;
import org.visnyk.ingest.record.IngestRecord.ReadArticle;
import org.visnyk.ingest.record.IngestRecord.Rejection;
import org.visnyk.ingest.record.RecordReader;
import org.visnyk.ingest.record.ValueProblem;

/**
 * Puts the articles of any number of readers into an index and counts the outcomes.
 *
 * <p>Call {@link #load} for each reader, then {@link #finish}. One thread reads and several put, so
 * an article may still be queued when {@code load} returns; of several articles with the same id,
 * the last one read wins. The queue is bounded, whatever the size of the input. Articles of
 * different sources with the same id are kept apart, as {@link IngestOptions.IdScope} says.
 *
 * <p>Commits regularly as the {@link IngestOptions} say, and stores its position with each commit.
 * An interrupted ingest is resumed by loading the same inputs with {@link Beginning#LAST_COMMIT}:
 * records that were committed are read again but not put.
 *
 * <p>{@code load} and {@code finish} may be called by one thread at a time; {@link #stop} and
 * {@link #report} by any.
 *
 * @since 0.1
 */
public final class Ingest {
  private static final long TIMER_IDLE_SECONDS = 2;

  private final NewsIndex index;
  private final IngestOptions options;
  private final Checkpoints checkpoints;
  private final SourceIds ids;
  private final ParallelPutter putter;
  private final ScheduledThreadPoolExecutor timer;
  private final long start = System.nanoTime();
  private final IngestPosition resumeAt;
  private IngestPosition position = IngestPosition.START;
  private IngestPosition committed;
  private long skipped;
  private long rejected;
  private long warnings;
  private boolean stopped;
  private @Nullable RuntimeException failureToCommit;

  /**
   * Creates an ingest. Its duration is measured from here.
   *
   * @param index receives the articles; stays open
   * @param options how to put them
   * @throws NotResumableException if the ingest should resume another one, and the last commit of
   *     the index was not made by an ingest
   */
  public Ingest(NewsIndex index, IngestOptions options) {
    this.index = index;
    this.options = options;
    this.checkpoints = new Checkpoints(index);
    this.ids = new SourceIds(index);
    this.putter =
        new ParallelPutter(
            index,
            options.idScope() == IngestOptions.IdScope.SOURCE ? ids::resolve : articles -> articles,
            options.threads());
    this.resumeAt =
        options.beginning() == Beginning.LAST_COMMIT ? checkpoints.last() : IngestPosition.START;
    this.committed = resumeAt;
    this.timer =
        new ScheduledThreadPoolExecutor(
            1, task -> Thread.ofPlatform().daemon().name("visnyk-commit").unstarted(task));
    timer.setKeepAliveTime(TIMER_IDLE_SECONDS, TimeUnit.SECONDS);
    timer.allowCoreThreadTimeOut(true);
    timer.setRemoveOnCancelPolicy(true);
  }

  /**
   * Reads all records of a reader and queues the articles to be put. The reader stays open. Returns
   * early if the ingest is stopped.
   *
   * @throws IOException if the input cannot be read to its end; what was read before is kept
   * @throws RejectedRecordException at the first rejection, if the options say so; what was read
   *     before is kept. If it is the index that rejects an article, some that were read after it
   *     may have been put as well
   * @throws NotResumableException if the ingest resumes another one that read other records
   * @throws org.visnyk.IndexStorageException if an I/O error occurs; the last commit stays intact
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

  /**
   * Makes everything durable and visible, and reports.
   *
   * @throws NotResumableException if the ingest resumes another one that read more records
   */
  public IngestReport finish() {
    synchronized (this) {
      if (!stopped && position.records() < resumeAt.records()) {
        throw new NotResumableException(
            "the inputs have %d records, but %d were committed before"
                .formatted(position.records(), resumeAt.records()));
      }
      commit();
    }
    index.refresh();
    return report();
  }

  /**
   * Commits what was read so far and ends reading: {@link #load} returns when its reader delivers
   * the next record. Has no effect the second time.
   */
  public synchronized void stop() {
    if (!stopped) {
      stopped = true;
      commit();
    }
  }

  /** Waits until everything read is put, and reports the outcomes so far. */
  public synchronized IngestReport report() {
    putter.await();
    reportRejections();
    return new IngestReport(
        putter.added(),
        putter.updated(),
        rejected,
        skipped,
        warnings,
        ids.qualified(),
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
      case ReadArticle read when isCommitted() -> skipped++;
      case ReadArticle read -> put(read);
      case Rejection rejection -> reject(rejection);
    }
    reportRejections();
    position = position.after(record);
    requireSameRecords();
    options.listener().recordRead(position.records());
    if (position.records() - committed.records() >= options.commitEvery()) {
      commit();
    }
    return true;
  }

  private void put(ReadArticle read) {
    for (ValueProblem problem : read.problems()) {
      if (problem.isDropped()) {
        warnings++;
        if (options.onRejection() == IngestOptions.OnRejection.STOP) {
          reject(rejection(read, problem));
        }
      }
    }
    options.listener().articleRead(read);
    putter.put(read);
  }

  /** With the option to stop, a value that cannot be read is reason enough. */
  private static Rejection rejection(ReadArticle read, ValueProblem problem) {
    Rejection rejection =
        new Rejection(
            read.position(),
            problem.field(),
            "%s: %s".formatted(problem.problem(), problem.value()),
            problem.value());
    return problem.remedy().map(rejection::withRemedy).orElse(rejection);
  }

  /** Whether the resumed ingest has committed the next record. */
  private boolean isCommitted() {
    return position.records() < resumeAt.records();
  }

  private void requireSameRecords() {
    if (position.records() == resumeAt.records() && !position.equals(resumeAt)) {
      throw new NotResumableException(
          "the first %d records are not those that were committed before"
              .formatted(position.records()));
    }
  }

  private void reject(Rejection rejection) {
    rejected++;
    options.listener().recordRejected(rejection);
    if (options.onRejection() == IngestOptions.OnRejection.STOP) {
      throw new RejectedRecordException(rejection);
    }
  }

  /** Reports what the index rejected, on the thread that makes all other calls of the listener. */
  private void reportRejections() {
    @Nullable Rejection rejection = putter.pollRejection();
    while (rejection != null) {
      reject(rejection);
      rejection = putter.pollRejection();
    }
  }

  /** Does nothing until the inputs have reached the position of the resumed ingest. */
  private void commit() {
    if (isCommitted()) {
      return;
    }
    putter.await();
    checkpoints.commit(position);
    ids.committed();
    committed = position;
  }

  /** Schedules commits, so that they also happen while a reader waits for its input. */
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
        failureToCommit = e; // thrown at the next record
      }
    }
  }
}

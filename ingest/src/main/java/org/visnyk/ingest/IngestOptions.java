package org.visnyk.ingest;

import java.time.Duration;
import org.visnyk.ingest.record.RejectedRecordException;

/**
 * How to put articles into an index. Immutable.
 *
 * @param onRejection what to do about a bad record; default {@link OnRejection#CONTINUE}
 * @param commitEvery number of records after which what was accepted is made durable; default
 *     100,000
 * @param commitInterval time after which what was accepted is made durable; default 30 seconds.
 *     {@link Duration#ZERO} means never
 * @param threads number of threads that put articles, beside the one that reads; default the number
 *     of processors
 * @param beginning where to begin; default {@link Beginning#FIRST_RECORD}
 * @param listener hears of progress and rejections; default {@link IngestListener#NONE}
 */
public record IngestOptions(
    OnRejection onRejection,
    long commitEvery,
    Duration commitInterval,
    int threads,
    Beginning beginning,
    IngestListener listener) {

  /** What to do about a bad record. */
  public enum OnRejection {
    /** Count it and go on. */
    CONTINUE,
    /** Stop there with a {@link RejectedRecordException}, keeping what was read before. */
    STOP
  }

  /** Where to begin. */
  public enum Beginning {
    /** At the first record. */
    FIRST_RECORD,
    /**
     * Where the last commit of an earlier ingest ended, which was given the same inputs; at the
     * first record if there was none.
     */
    LAST_COMMIT
  }

  /**
   * Checks the components.
   *
   * @throws IllegalArgumentException if the number of records between commits or of threads is not
   *     positive, or the time between commits is negative
   */
  public IngestOptions {
    if (commitEvery < 1) {
      throw new IllegalArgumentException("at least 1 record between commits, not " + commitEvery);
    }
    if (commitInterval.isNegative()) {
      throw new IllegalArgumentException("the time between commits is negative: " + commitInterval);
    }
    if (threads < 1) {
      throw new IllegalArgumentException("at least 1 thread, not " + threads);
    }
  }

  /** Going on after bad records, committing every 30 seconds or 100,000 records, telling nobody. */
  public static IngestOptions defaults() {
    return builder().build();
  }

  /** Starts from the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects options. Not safe for use by several threads at once. */
  public static final class Builder {
    private OnRejection onRejection = OnRejection.CONTINUE;
    private long commitEvery = 100_000;
    private Duration commitInterval = Duration.ofSeconds(30);
    private int threads = Runtime.getRuntime().availableProcessors();
    private Beginning beginning = Beginning.FIRST_RECORD;
    private IngestListener listener = IngestListener.NONE;

    private Builder() {}

    /** What to do about a bad record; default {@link OnRejection#CONTINUE}. */
    public Builder onRejection(OnRejection onRejection) {
      this.onRejection = onRejection;
      return this;
    }

    /** Number of records from one commit to the next; default 100,000. */
    public Builder commitEvery(long commitEvery) {
      this.commitEvery = commitEvery;
      return this;
    }

    /** Time from one commit to the next; default 30 seconds; zero for none. */
    public Builder commitInterval(Duration commitInterval) {
      this.commitInterval = commitInterval;
      return this;
    }

    /** Number of threads that put articles; default the number of processors. */
    public Builder threads(int threads) {
      this.threads = threads;
      return this;
    }

    /** Where to begin; default {@link Beginning#FIRST_RECORD}. */
    public Builder beginning(Beginning beginning) {
      this.beginning = beginning;
      return this;
    }

    /** Who hears of progress and rejections; default nobody. */
    public Builder listener(IngestListener listener) {
      this.listener = listener;
      return this;
    }

    /**
     * Builds the options.
     *
     * @throws IllegalArgumentException if the number of records between commits or of threads is
     *     not positive, or the time between commits is negative
     */
    public IngestOptions build() {
      return new IngestOptions(
          onRejection, commitEvery, commitInterval, threads, beginning, listener);
    }
  }
}

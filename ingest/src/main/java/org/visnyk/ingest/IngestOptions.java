package org.visnyk.ingest;

import java.time.Duration;

/**
 * How to put articles into an index. Immutable.
 *
 * @since 0.1
 */
public final class IngestOptions {
  /** What to do about a record that is rejected. */
  public enum OnRejection {
    /** Count it and continue; a value that cannot be read is dropped, and its article is kept. */
    CONTINUE,
    /**
     * Stop, at a value that cannot be read as well, with a {@link RejectedRecordException} and keep
     * what was read before.
     */
    STOP
  }

  /** Where to begin. */
  public enum Beginning {
    /** At the first record. */
    FIRST_RECORD,
    /**
     * After the last commit of an earlier ingest of the same inputs; at the first record if there
     * was none. Requires an index that stores a bookmark.
     */
    LAST_COMMIT
  }

  /** Among which articles the ids of records are unique. */
  public enum IdScope {
    /**
     * Among those of one source: an id stays as it is given where it is free or belongs to an
     * article of the same source; otherwise the name of the source and a slash are put before it.
     * Where a record names no source, the host of its address counts; where it has neither, it may
     * belong to any source.
     */
    SOURCE,
    /** Among all: an article replaces the one with its id, whatever its source. */
    INDEX
  }

  private final OnRejection onRejection;
  private final IdScope idScope;
  private final long commitEvery;
  private final Duration commitInterval;
  private final int threads;
  private final Beginning beginning;
  private final IngestListener listener;

  private IngestOptions(Builder builder) {
    this.onRejection = builder.onRejection;
    this.idScope = builder.idScope;
    this.commitEvery = builder.commitEvery;
    this.commitInterval = builder.commitInterval;
    this.threads = builder.threads;
    this.beginning = builder.beginning;
    this.listener = builder.listener;
    if (commitEvery < 1) {
      throw new IllegalArgumentException(
          "the number of records between commits must be at least 1, not " + commitEvery);
    }
    if (commitInterval.isNegative()) {
      throw new IllegalArgumentException("the commit interval is negative: " + commitInterval);
    }
    if (threads < 1) {
      throw new IllegalArgumentException(
          "the number of threads must be at least 1, not " + threads);
    }
  }

  /** Continues after rejections, commits every 30 seconds or 100,000 records, no listener. */
  public static IngestOptions defaults() {
    return builder().build();
  }

  /** Starts from the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /** Starts from these options. */
  public Builder toBuilder() {
    return new Builder()
        .onRejection(onRejection)
        .idScope(idScope)
        .commitEvery(commitEvery)
        .commitInterval(commitInterval)
        .threads(threads)
        .beginning(beginning)
        .listener(listener);
  }

  /** What to do about a record that is rejected. */
  public OnRejection onRejection() {
    return onRejection;
  }

  /** Among which articles the ids of records are unique. */
  public IdScope idScope() {
    return idScope;
  }

  /** Maximum number of records between two commits. */
  public long commitEvery() {
    return commitEvery;
  }

  /** Time between two commits; zero to commit by the number of records only. */
  public Duration commitInterval() {
    return commitInterval;
  }

  /** Number of threads that put articles, in addition to the one that reads. */
  public int threads() {
    return threads;
  }

  /** Where to begin. */
  public Beginning beginning() {
    return beginning;
  }

  /** The listener that is notified of progress and rejections. */
  public IngestListener listener() {
    return listener;
  }

  /** Collects options. Not safe for use by several threads at once. */
  public static final class Builder {
    private OnRejection onRejection = OnRejection.CONTINUE;
    private IdScope idScope = IdScope.SOURCE;
    private long commitEvery = 100_000;
    private Duration commitInterval = Duration.ofSeconds(30);
    private int threads = Runtime.getRuntime().availableProcessors();
    private Beginning beginning = Beginning.FIRST_RECORD;
    private IngestListener listener = IngestListener.NONE;

    private Builder() {}

    /** What to do about a record that is rejected; default {@link OnRejection#CONTINUE}. */
    public Builder onRejection(OnRejection onRejection) {
      this.onRejection = onRejection;
      return this;
    }

    /** Among which articles the ids of records are unique; default {@link IdScope#SOURCE}. */
    public Builder idScope(IdScope idScope) {
      this.idScope = idScope;
      return this;
    }

    /** Maximum number of records between two commits; default 100,000. */
    public Builder commitEvery(long commitEvery) {
      this.commitEvery = commitEvery;
      return this;
    }

    /** Time between two commits; default 30 seconds; zero disables it. */
    public Builder commitInterval(Duration commitInterval) {
      this.commitInterval = commitInterval;
      return this;
    }

    /**
     * Number of threads that put articles, in addition to the one that reads; default the number of
     * processors.
     */
    public Builder threads(int threads) {
      this.threads = threads;
      return this;
    }

    /** Where to begin; default {@link Beginning#FIRST_RECORD}. */
    public Builder beginning(Beginning beginning) {
      this.beginning = beginning;
      return this;
    }

    /** The listener to notify; default {@link IngestListener#NONE}. */
    public Builder listener(IngestListener listener) {
      this.listener = listener;
      return this;
    }

    /**
     * Builds the options.
     *
     * @throws IllegalArgumentException if the number of records between commits or the number of
     *     threads is less than 1, or the commit interval is negative
     */
    public IngestOptions build() {
      return new IngestOptions(this);
    }
  }
}

package org.visnyk.ingest;

/**
 * How to put articles into an index. Immutable.
 *
 * @param onRejection what to do about a bad record; default {@link OnRejection#CONTINUE}
 * @param commitEvery number of records after which what was accepted is made durable; default
 *     100,000
 * @param listener hears of progress and rejections; default {@link IngestListener#NONE}
 */
public record IngestOptions(OnRejection onRejection, long commitEvery, IngestListener listener) {

  /** What to do about a bad record. */
  public enum OnRejection {
    /** Count it and go on. */
    CONTINUE,
    /** Stop there with a {@link RejectedRecordException}, keeping what was read before. */
    STOP
  }

  /**
   * Checks the components.
   *
   * @throws IllegalArgumentException if the number of records between commits is not positive
   */
  public IngestOptions {
    if (commitEvery < 1) {
      throw new IllegalArgumentException("at least 1 record between commits, not " + commitEvery);
    }
  }

  /** Going on after bad records, committing every 100,000 records, telling nobody. */
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

    /** Who hears of progress and rejections; default nobody. */
    public Builder listener(IngestListener listener) {
      this.listener = listener;
      return this;
    }

    /**
     * Builds the options.
     *
     * @throws IllegalArgumentException if the number of records between commits is not positive
     */
    public IngestOptions build() {
      return new IngestOptions(onRejection, commitEvery, listener);
    }
  }
}

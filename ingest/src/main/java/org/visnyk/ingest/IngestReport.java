package org.visnyk.ingest;

import java.time.Duration;

/**
 * The outcomes of the records that were read. Immutable.
 *
 * @since 0.1
 */
public final class IngestReport {
  private final long added;
  private final long updated;
  private final long rejected;
  private final long skipped;
  private final Duration duration;

  IngestReport(long added, long updated, long rejected, long skipped, Duration duration) {
    this.added = added;
    this.updated = updated;
    this.rejected = rejected;
    this.skipped = skipped;
    this.duration = duration;
  }

  /** Number of records read: those added, updated, rejected or skipped. */
  public long read() {
    return added + updated + rejected + skipped;
  }

  /** Number of articles that were new to the index. */
  public long added() {
    return added;
  }

  /** Number of articles that replaced one with the same id. */
  public long updated() {
    return updated;
  }

  /** Number of records rejected. */
  public long rejected() {
    return rejected;
  }

  /** Number of articles skipped because the interrupted ingest that this one resumes put them. */
  public long skipped() {
    return skipped;
  }

  /** Time since the ingest began, commits included. */
  public Duration duration() {
    return duration;
  }
}

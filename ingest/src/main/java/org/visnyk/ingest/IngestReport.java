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
  private final long warnings;
  private final long qualified;
  private final Duration duration;

  IngestReport(
      long added,
      long updated,
      long rejected,
      long skipped,
      long warnings,
      long qualified,
      Duration duration) {
    this.added = added;
    this.updated = updated;
    this.rejected = rejected;
    this.skipped = skipped;
    this.warnings = warnings;
    this.qualified = qualified;
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

  /** Number of values that could not be used; their articles were kept without them. */
  public long warnings() {
    return warnings;
  }

  /** Number of articles whose id was preceded by their source, as another source has it. */
  public long qualified() {
    return qualified;
  }

  /** Time since the ingest began, commits included. */
  public Duration duration() {
    return duration;
  }
}

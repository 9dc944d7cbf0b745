package org.visnyk.ingest;

import org.visnyk.ingest.record.IngestRecord.Rejection;

/**
 * A record was rejected, and the {@link IngestOptions} say to stop at the first one.
 *
 * @since 0.1
 */
public final class RejectedRecordException extends RuntimeException {
  // Transient, because exceptions are serializable and rejections are not.
  private final transient Rejection rejection;

  RejectedRecordException(Rejection rejection) {
    super(
        "record %d of %s was rejected: %s"
            .formatted(
                rejection.position().number(), rejection.position().source(), rejection.reason()));
    this.rejection = rejection;
  }

  /** The rejected record. */
  public Rejection rejection() {
    return rejection;
  }
}

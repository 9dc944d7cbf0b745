package org.visnyk.ingest.record;

import org.visnyk.ingest.Ingest;

/** A bad record stopped an {@link Ingest} that was told to stop there. */
public final class RejectedRecordException extends RuntimeException {
  // Transient, because exceptions are serializable and rejections need not be.
  private final transient Rejection rejection;

  public RejectedRecordException(Rejection rejection) {
    super(
        "record %d of %s was refused: %s"
            .formatted(
                rejection.position().number(), rejection.position().source(), rejection.reason()));
    this.rejection = rejection;
  }

  /** The record that was refused. */
  public Rejection rejection() {
    return rejection;
  }
}

package org.visnyk.ingest;

/**
 * An ingest cannot go on where an earlier one ended: these are other inputs than those, or they
 * were changed. Nothing was put. Going through them from the beginning is always right, because an
 * article replaces the one with its id.
 */
public final class NotResumableException extends RuntimeException {
  /** Says what does not fit, and what to do. */
  NotResumableException(String reason) {
    super(
        reason
            + "; give the same inputs in the same order, or leave --resume out, which goes through"
            + " all of them and replaces what is there");
  }
}

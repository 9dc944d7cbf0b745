package org.visnyk.ingest;

import org.visnyk.ingest.IngestOptions.Beginning;

/**
 * An interrupted ingest cannot be resumed, because the inputs are not the same or the index has no
 * bookmark of an ingest. Nothing was put. Beginning at the {@linkplain Beginning#FIRST_RECORD first
 * record} is always possible, since an article replaces the one with its id.
 *
 * @since 0.1
 */
public final class NotResumableException extends RuntimeException {
  /** Says what does not match, and what to do. */
  NotResumableException(String reason) {
    super(
        reason
            + "; give the same inputs in the same order, or begin at the first record, which"
            + " replaces the articles that are already there");
  }
}

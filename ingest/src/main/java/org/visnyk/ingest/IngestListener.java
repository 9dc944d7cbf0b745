package org.visnyk.ingest;

import org.visnyk.ingest.record.Rejection;

/** Hears what happens while articles are put into an index. Called by one thread at a time. */
public interface IngestListener {
  /** A listener that does nothing. */
  IngestListener NONE = new IngestListener() {};

  /**
   * Another record was read, accepted or not.
   *
   * @param read number of records read so far
   */
  default void recordRead(long read) {}

  /** A record was refused. */
  default void recordRejected(Rejection rejection) {}
}

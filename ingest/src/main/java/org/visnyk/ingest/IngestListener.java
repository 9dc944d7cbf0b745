package org.visnyk.ingest;

import org.visnyk.ingest.record.IngestRecord.ReadArticle;
import org.visnyk.ingest.record.IngestRecord.Rejection;

/**
 * Is notified of the progress of an {@link Ingest}, by one thread at a time.
 *
 * @since 0.1
 */
public interface IngestListener {
  /** A listener that does nothing. */
  IngestListener NONE = new IngestListener() {};

  /**
   * A record was read, accepted or not.
   *
   * @param read number of records read so far
   */
  default void recordRead(long read) {}

  /** An article was read, and will be put. */
  default void articleRead(ReadArticle read) {}

  /** A record was rejected. */
  default void recordRejected(Rejection rejection) {}
}

package org.visnyk.ingest.record;

import java.io.IOException;
import java.util.Optional;

/**
 * Reads records one after another. Holds one record at a time, so that an input of any size is read
 * with bounded memory. Not safe for use by several threads at once.
 */
public interface RecordReader extends AutoCloseable {
  /**
   * Reads the next record.
   *
   * @return the record, or empty at the end of the input
   * @throws IOException if the input cannot be read; what is merely wrong with a record is a {@link
   *     Rejection}
   */
  Optional<IngestRecord> next() throws IOException;

  /** Closes the input. */
  @Override
  void close() throws IOException;
}

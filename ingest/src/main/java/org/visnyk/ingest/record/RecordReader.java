package org.visnyk.ingest.record;

import java.io.IOException;
import java.util.Optional;

/**
 * Reads the records of an input one after another. Holds one record at a time, so that memory is
 * bounded whatever the size of the input. Not safe for use by several threads at once.
 *
 * @since 0.1
 */
public interface RecordReader extends AutoCloseable {
  /**
   * Reads the next record.
   *
   * @return the record, or empty at the end of the input
   * @throws IOException if the input cannot be read; a record with an error in itself is a {@link
   *     IngestRecord.Rejection} instead
   */
  Optional<IngestRecord> next() throws IOException;

  /**
   * The keys or columns of the records read so far, and which of them became fields. Empty for
   * formats without keys.
   */
  default KeyUse keys() {
    return KeyUse.NONE;
  }

  /** Closes the input. */
  @Override
  void close() throws IOException;
}

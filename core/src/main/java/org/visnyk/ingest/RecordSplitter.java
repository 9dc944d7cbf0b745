package org.visnyk.ingest;

import java.io.IOException;

/** Cuts an input into records without understanding them. */
interface RecordSplitter extends AutoCloseable {
  /**
   * Collects the next record that is not blank.
   *
   * @return whether there was one
   */
  boolean next(RawRecord record) throws IOException;

  @Override
  void close() throws IOException;
}

package org.visnyk.ingest.json;

import java.io.IOException;
import org.visnyk.ingest.record.RawRecord;

/** Cuts an input into records without understanding them. */
public interface RecordSplitter extends AutoCloseable {
  /**
   * Collects the next record that is not blank.
   *
   * @return whether there was one
   */
  boolean next(RawRecord record) throws IOException;

  @Override
  void close() throws IOException;
}

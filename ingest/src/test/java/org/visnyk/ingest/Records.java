package org.visnyk.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.visnyk.ingest.record.IngestRecord;
import org.visnyk.ingest.record.RecordReader;

/** Collects all records of a reader. */
public final class Records {
  private Records() {}

  public static List<IngestRecord> all(RecordReader reader) throws IOException {
    try (reader) {
      List<IngestRecord> records = new ArrayList<>();
      Optional<IngestRecord> next = reader.next();
      while (next.isPresent()) {
        records.add(next.get());
        next = reader.next();
      }
      return records;
    }
  }
}

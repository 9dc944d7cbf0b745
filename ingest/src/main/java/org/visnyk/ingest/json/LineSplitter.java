package org.visnyk.ingest.json;

import java.io.IOException;
import java.io.InputStream;
import org.visnyk.ingest.draft.RawRecord;
import org.visnyk.ingest.encoding.ByteSource;

/** Cuts an input into lines, which end with a line feed. A record has the number of its line. */
final class LineSplitter implements JsonReader.Splitter {
  private final ByteSource source;
  private long line;

  LineSplitter(InputStream in) {
    source = new ByteSource(in);
  }

  @Override
  public Surroundings around() {
    return Surroundings.none();
  }

  @Override
  public boolean next(RawRecord record) throws IOException {
    if (line == 0) {
      source.skipByteOrderMark();
    }
    boolean more = true;
    while (more) {
      record.begin(++line);
      more = source.takeLine(record);
      if (!record.isBlank()) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}

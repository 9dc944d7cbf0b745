package org.visnyk.ingest.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.visnyk.ingest.record.ArticleMapping;
import org.visnyk.ingest.record.IngestRecord;
import org.visnyk.ingest.record.RecordReader;

/**
 * Reads one JSON array of objects in UTF-8, however many lines it takes. The objects are as {@link
 * JsonLinesReader} has them, numbered from 1. Text after the end of the array is refused as one
 * record; an array that is not closed ends with an {@link java.io.EOFException} after its last
 * object.
 */
public final class JsonArrayReader implements RecordReader {
  private final RecordReader records;

  /**
   * Makes a reader, which closes the stream when it is closed.
   *
   * @param in the bytes; need not be buffered
   * @param source the name of the input, for people
   * @param mapping which keys hold what
   */
  public JsonArrayReader(InputStream in, String source, ArticleMapping mapping) {
    records = new JsonRecords(new ArraySplitter(in), source, mapping);
  }

  @Override
  public Optional<IngestRecord> next() throws IOException {
    return records.next();
  }

  @Override
  public void close() throws IOException {
    records.close();
  }
}

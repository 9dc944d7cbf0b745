package org.visnyk.ingest.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.visnyk.ingest.record.ArticleMapping;
import org.visnyk.ingest.record.IngestRecord;
import org.visnyk.ingest.record.RecordReader;

/**
 * Reads JSON lines in UTF-8: one JSON object a line, with the keys of {@link ArticleMapping}.
 *
 * <p>Blank lines are passed over, and so is a byte order mark. Unknown keys are ignored, and {@code
 * null} is the same as no value. {@code authors} and {@code tags} are an array of strings or one
 * string, {@code id} is a string or a whole number, {@code published} is in a form of {@link
 * NewsDates}. Half a surrogate pair becomes U+FFFD. Everything else is refused line by line, a line
 * longer than 16 MiB without being held.
 */
public final class JsonLinesReader implements RecordReader {
  private final RecordReader records;

  /**
   * Makes a reader, which closes the stream when it is closed.
   *
   * @param in the bytes; need not be buffered
   * @param source the name of the input, for people
   * @param mapping which keys hold what
   */
  public JsonLinesReader(InputStream in, String source, ArticleMapping mapping) {
    records = new JsonRecords(new LineSplitter(in), source, mapping);
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

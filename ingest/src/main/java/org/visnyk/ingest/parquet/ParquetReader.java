package org.visnyk.ingest.parquet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.visnyk.ingest.json.JsonReader;
import org.visnyk.ingest.record.IngestRecord;
import org.visnyk.ingest.record.KeyUse;
import org.visnyk.ingest.record.ReaderOptions;
import org.visnyk.ingest.record.RecordReader;

/**
 * Reads a Parquet file row by row; columns are found and mapped as the keys of JSON are. What says
 * where the columns are stands at the end of the file, so a stream is copied to a temporary file,
 * which is deleted when the reader is closed.
 */
public final class ParquetReader implements RecordReader {
  private final Path file;
  private final JsonReader rows;

  private ParquetReader(Path file, JsonReader rows) {
    this.file = file;
    this.rows = rows;
  }

  /**
   * Opens a file.
   *
   * @param in its bytes; closed when they have been copied
   * @param source the name of the file, for messages
   * @throws IOException if it cannot be read, or is no Parquet file
   */
  public static ParquetReader open(InputStream in, String source, ReaderOptions options)
      throws IOException {
    Path file = Files.createTempFile("visnyk-", ".parquet");
    try {
      Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
      in.close();
      return new ParquetReader(file, JsonReader.ofLines(RowLines.of(file), source, options));
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  @Override
  public Optional<IngestRecord> next() throws IOException {
    return rows.next();
  }

  @Override
  public KeyUse keys() {
    return rows.keys();
  }

  @Override
  public void close() throws IOException {
    try {
      rows.close();
    } finally {
      Files.deleteIfExists(file);
    }
  }
}

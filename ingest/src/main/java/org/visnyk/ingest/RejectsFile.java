package org.visnyk.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.visnyk.ingest.record.IngestRecord.Rejection;

/**
 * Writes rejections as JSON lines: {@code
 * {"source":..,"record":..,"field":..,"reason":..,"raw":..}}. Not safe for use by several threads
 * at once.
 *
 * @since 0.1
 */
public final class RejectsFile implements AutoCloseable {
  private static final JsonFactory JSON = new JsonFactory();

  private final Writer out;

  /**
   * Creates the file, or empties an existing one.
   *
   * @throws IOException if it cannot be written
   */
  public RejectsFile(Path file) throws IOException {
    // Files.newBufferedWriter would fail on an unpaired surrogate, which a bad record may hold.
    out = new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8);
  }

  /**
   * Writes one line and flushes it: rejections are few, and they matter most when the run ends
   * badly.
   *
   * @throws IOException if it cannot be written
   */
  public void write(Rejection rejection) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.writeStartObject();
      json.writeStringField("source", rejection.position().source());
      json.writeNumberField("record", rejection.position().number());
      json.writeStringField("field", rejection.field());
      json.writeStringField("reason", rejection.reason());
      json.writeStringField("raw", rejection.raw());
      json.writeEndObject();
    }
    out.write('\n');
    out.flush();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}

package org.visnyk.ingest.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;

/**
 * Records of another format as lines of JSON in UTF-8, each made when it is read, for {@link
 * JsonReader#ofLines}. For one thread.
 */
public abstract class JsonLines extends InputStream {
  private static final JsonFactory JSON = new JsonFactory();

  private byte[] line = new byte[0];
  private int at;

  /** Starts before the first record. */
  protected JsonLines() {}

  /** Writes the next record as one JSON object; returns false, and writes nothing, at the end. */
  protected abstract boolean writeNext(JsonGenerator json) throws IOException;

  @Override
  public final int read() throws IOException {
    return fill() ? line[at++] & 0xFF : -1;
  }

  @Override
  public final int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int count = Math.min(length, line.length - at);
    System.arraycopy(line, at, target, offset, count);
    at += count;
    return count;
  }

  private boolean fill() throws IOException {
    if (at < line.length) {
      return true;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json =
        JSON.createGenerator(new OutputStreamWriter(bytes, StandardCharsets.UTF_8))) {
      if (!writeNext(json)) {
        return false;
      }
    }
    bytes.write('\n');
    line = bytes.toByteArray();
    at = 0;
    return true;
  }
}

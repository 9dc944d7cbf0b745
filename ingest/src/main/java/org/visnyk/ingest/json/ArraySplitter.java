package org.visnyk.ingest.json;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.visnyk.ingest.draft.RawRecord;
import org.visnyk.ingest.encoding.ByteSource;

/**
 * Cuts one JSON array into its elements by counting brackets outside of strings. A record has the
 * number of its element. A broken element costs itself only, as long as its brackets and quotation
 * marks balance; otherwise the elements after it are part of it. A parser could do neither: it
 * cannot continue after an error, nor skip an element that exceeds its limits.
 */
final class ArraySplitter implements JsonReader.Splitter {
  private enum State {
    BEFORE_ARRAY,
    IN_ARRAY,
    AFTER_ARRAY,
    UNCLOSED
  }

  private final ByteSource source;
  private State state = State.BEFORE_ARRAY;
  private long element;

  ArraySplitter(InputStream in) {
    source = new ByteSource(in);
  }

  @Override
  public boolean next(RawRecord record) throws IOException {
    record.begin(element + 1);
    if (state == State.BEFORE_ARRAY) {
      source.skipByteOrderMark();
      enterArray(record);
    }
    while (state == State.IN_ARRAY && record.isBlank()) {
      record.begin(++element);
      collectElement(record);
    }
    if (state == State.AFTER_ARRAY && record.isBlank()) {
      record.begin(++element);
      collectRest(record);
    }
    if (state == State.UNCLOSED && record.isBlank()) {
      throw new EOFException("the JSON array is not closed, so the end of it seems to be missing");
    }
    return !record.isBlank();
  }

  /** Skips the opening bracket; an input without one is a single bad record. */
  private void enterArray(RawRecord record) throws IOException {
    int value = source.next();
    while (RawRecord.isBlank(value)) {
      value = source.next();
    }
    if (value == '[') {
      state = State.IN_ARRAY;
    } else {
      state = State.AFTER_ARRAY;
      if (value != ByteSource.END) {
        record.append(value);
        collectRest(record);
      }
    }
  }

  private void collectElement(RawRecord record) throws IOException {
    int depth = 0;
    boolean quoted = false;
    boolean escaped = false;
    for (int value = source.next(); value != ByteSource.END; value = source.next()) {
      if (!quoted && depth == 0 && (value == ',' || value == ']')) {
        state = value == ']' ? State.AFTER_ARRAY : State.IN_ARRAY;
        return;
      }
      record.append(value);
      if (quoted) {
        quoted = escaped || value != '"';
        escaped = !escaped && value == '\\';
      } else if (value == '"') {
        quoted = true;
      } else if (value == '{' || value == '[') {
        depth++;
      } else if ((value == '}' || value == ']') && depth > 0) {
        depth--;
      }
    }
    state = State.UNCLOSED;
  }

  private void collectRest(RawRecord record) throws IOException {
    for (int value = source.next(); value != ByteSource.END; value = source.next()) {
      record.append(value);
    }
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}

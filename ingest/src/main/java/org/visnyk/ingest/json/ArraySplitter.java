package org.visnyk.ingest.json;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.visnyk.ingest.encoding.ByteSource;
import org.visnyk.ingest.record.RawRecord;

/**
 * Cuts one JSON array into its elements by counting brackets outside of strings. Records are
 * numbered by their place in the array. A broken element whose brackets and quotation marks balance
 * spoils only itself; otherwise what follows it belongs to it. An array that is not closed ends
 * with an {@link EOFException} after its last element, because something of it is missing.
 */
final class ArraySplitter implements RecordSplitter {
  private enum State {
    BEFORE_ARRAY,
    IN_ARRAY,
    AFTER_ARRAY,
    CUT_OFF
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
    if (state == State.CUT_OFF && record.isBlank()) {
      throw new EOFException("the JSON array is not closed, so the end of it seems to be missing");
    }
    return !record.isBlank();
  }

  /** Passes over the opening bracket; without one, the whole input is a single bad record. */
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
    state = State.CUT_OFF;
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

package org.visnyk.ingest;

import java.io.IOException;
import java.io.InputStream;

/**
 * Cuts a table into rows, which end with a line feed outside of quotation marks. A mark opens a
 * quoted value only where a value begins. Rows are numbered from 1, the header and blank rows
 * counted.
 */
final class RowSplitter implements RecordSplitter {
  private final ByteSource source;
  private char separator = ',';
  private boolean separatorKnown;
  private long row;
  private boolean cutOff;

  RowSplitter(InputStream in) {
    source = new ByteSource(in);
  }

  /** Says what stands between values; until then, any usual separator does. */
  void separateBy(char known) {
    separator = known;
    separatorKnown = true;
  }

  @Override
  public boolean next(RawRecord record) throws IOException {
    if (row == 0) {
      source.skipByteOrderMark();
    }
    boolean more = true;
    while (more) {
      record.begin(++row);
      more = collectRow(record);
      if (!record.isBlank()) {
        return true;
      }
    }
    return false;
  }

  /** Whether the last row ended in the middle of a quoted value. */
  boolean isCutOff() {
    return cutOff;
  }

  private boolean collectRow(RawRecord record) throws IOException {
    boolean quoted = false;
    boolean valueBegins = true;
    int value = source.next();
    while (value != ByteSource.END && (quoted || value != '\n')) {
      record.append(value);
      if (quoted) {
        // A doubled mark closes the value and opens it again, which comes to the same.
        quoted = value != '"';
        valueBegins = value == '"';
      } else if (value == '"') {
        quoted = valueBegins;
        valueBegins = false;
      } else {
        valueBegins = isSeparator(value) || (valueBegins && value == ' ');
      }
      value = source.next();
    }
    cutOff = quoted;
    return value != ByteSource.END;
  }

  private boolean isSeparator(int value) {
    return separatorKnown ? value == separator : value == ',' || value == ';' || value == '\t';
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}

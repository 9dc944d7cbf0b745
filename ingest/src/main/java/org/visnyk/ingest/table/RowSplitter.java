package org.visnyk.ingest.table;

import java.io.IOException;
import java.io.InputStream;
import org.visnyk.ingest.encoding.ByteSource;
import org.visnyk.ingest.json.RecordSplitter;
import org.visnyk.ingest.record.RawRecord;

/**
 * Cuts a table into rows, which end with a line feed outside of quotation marks. A mark opens a
 * quoted value only where a value begins. Rows are numbered from 1, the header and blank rows
 * counted.
 *
 * <p>Where a mark is not closed, the row takes in others that follow it. So a row of several lines
 * may be taken back to its first line, and the next row begins with its second.
 */
final class RowSplitter implements RecordSplitter {
  /**
   * Lines after which a quoted value that is still open counts as broken. Far more than a text has;
   * without a limit, two marks that are missing far from each other would make one long value of
   * all rows between them.
   */
  static final int MAX_LINES = 10_000;

  /** How many bytes may be read again for each one that is read, so that no table takes forever. */
  private static final int MAX_TIMES_AGAIN = 4;

  private enum At {
    START_OF_VALUE,
    PLAIN_VALUE,
    QUOTED_VALUE,
    CLOSING_MARK
  }

  private final ByteSource source;
  private char separator = ',';
  private boolean separatorKnown;
  private long row;
  private long line = 1;
  private int lines;
  private int firstLineLength;
  private boolean broken;
  private boolean closedTooEarly;
  private boolean oddMarks;
  private long readAgain;

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

  /** Tries what comes next as a row that counts as part of the one before; blank ones, too. */
  boolean tryNext(RawRecord record) throws IOException {
    record.begin(row);
    return collectRow(record) || !record.isBlank();
  }

  /** Number of the line with which the last row began, from 1. */
  long firstLine() {
    return line - lines;
  }

  /** Number of the line with which the last row ended, from 1. */
  long lastLine() {
    return line - 1;
  }

  /**
   * Whether the last row was still within a quoted value when it ended, or a value goes on after
   * its closing mark below the first line: a mark that was to open a value of another row.
   */
  boolean isBroken() {
    return broken;
  }

  /** Whether a value of the last row goes on after its closing mark. */
  boolean isClosedTooEarly() {
    return closedTooEarly;
  }

  /**
   * Whether a value of the last row that is not quoted has an odd number of marks: it may be the
   * rest of one that was.
   */
  boolean hasOddMarks() {
    return oddMarks;
  }

  /** Takes the last row back to its first line, unless too much was read again already. */
  void keepFirstLine(RawRecord record) {
    if (lines > 1 && source.isMarked() && mayReadAgain()) {
      readAgain += record.length();
      record.cutTo(firstLineLength);
      source.backTo(firstLineLength + 1);
      line -= lines - 1;
      lines = 1;
    }
  }

  /** Goes back to where the last row began. */
  void takeBack() {
    source.backTo(0);
    line -= lines;
  }

  private boolean mayReadAgain() {
    return readAgain <= MAX_TIMES_AGAIN * source.taken() + RawRecord.MAX_BYTES;
  }

  private boolean collectRow(RawRecord record) throws IOException {
    source.mark();
    lines = 1;
    firstLineLength = 0;
    oddMarks = false;
    boolean closedBelow = false;
    closedTooEarly = false;
    boolean odd = false;
    At at = At.START_OF_VALUE;
    int value = source.next();
    while (value != ByteSource.END && (value != '\n' || goesOn(at, record))) {
      record.append(value);
      At next = after(at, value);
      boolean isPlain = next == At.PLAIN_VALUE;
      closedTooEarly |= isPlain && at == At.CLOSING_MARK;
      closedBelow |= isPlain && at == At.CLOSING_MARK && lines > 1;
      oddMarks |= odd && !isPlain;
      odd = isPlain && odd != (value == '"');
      at = next;
      value = source.next();
    }
    line += lines;
    oddMarks |= odd;
    broken = at == At.QUOTED_VALUE || closedBelow;
    return value != ByteSource.END;
  }

  /** Whether a line feed belongs to a value, as long as that is not too long. */
  private boolean goesOn(At at, RawRecord record) {
    if (at != At.QUOTED_VALUE || lines == MAX_LINES || record.isTooLong()) {
      return false;
    }
    firstLineLength = lines == 1 ? record.length() : firstLineLength;
    lines++;
    return true;
  }

  private At after(At at, int value) {
    return switch (at) {
      case QUOTED_VALUE -> value == '"' ? At.CLOSING_MARK : At.QUOTED_VALUE;
      case START_OF_VALUE -> afterStart(value);
      case CLOSING_MARK -> afterClosingMark(value);
      case PLAIN_VALUE -> isSeparator(value) ? At.START_OF_VALUE : At.PLAIN_VALUE;
    };
  }

  private At afterStart(int value) {
    if (value == '"') {
      return At.QUOTED_VALUE;
    }
    return value == ' ' || isSeparator(value) ? At.START_OF_VALUE : At.PLAIN_VALUE;
  }

  private At afterClosingMark(int value) {
    if (value == '"') {
      return At.QUOTED_VALUE; // a doubled mark stands for one
    }
    if (isSeparator(value)) {
      return At.START_OF_VALUE;
    }
    return RawRecord.isBlank(value) ? At.CLOSING_MARK : At.PLAIN_VALUE;
  }

  private boolean isSeparator(int value) {
    return separatorKnown ? value == separator : value == ',' || value == ';' || value == '\t';
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}

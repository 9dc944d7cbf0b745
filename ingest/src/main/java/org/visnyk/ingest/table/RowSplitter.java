package org.visnyk.ingest.table;

import java.io.IOException;
import java.io.InputStream;
import org.visnyk.ingest.draft.RawRecord;
import org.visnyk.ingest.encoding.ByteSource;

/**
 * Cuts a table into rows, which end with a line feed outside of quotation marks, or with a carriage
 * return if the table has no line feeds. Rows are numbered from 1, including the header and blank
 * rows.
 *
 * <p>A row in which a quotation mark is not closed swallows the rows after it. Therefore a row of
 * several lines can be cut down to its first line, and the next row then begins with the second.
 */
final class RowSplitter implements AutoCloseable {
  /**
   * Maximum number of lines of a quoted value, far more than an article has. Without a limit, two
   * missing quotation marks would turn all rows between them into one value.
   */
  static final int MAX_LINES = 10_000;

  /** Maximum number of bytes read again for each byte of the table, so that reading ends. */
  private static final int MAX_REPEATS = 4;

  private final ByteSource source;
  private RowGrammar grammar = RowGrammar.ofAnySeparator();
  private int lineEnd = '\n';
  private long row;
  private long line = 1;
  private int lines;
  private int firstLineLength;
  private boolean unclosed;
  private boolean closedTooEarly;
  private boolean oddQuotes;
  private boolean escaped;
  private long bytesReadAgain;

  RowSplitter(InputStream in) {
    source = new ByteSource(in);
  }

  /** Sets the separator; before that, any usual one separates values. */
  void use(RowGrammar known) {
    grammar = known;
  }

  /**
   * Collects the next row that is not blank.
   *
   * @return whether there was one
   */
  boolean next(RawRecord record) throws IOException {
    if (row == 0) {
      source.skipByteOrderMark();
      lineEnd = source.hasCarriageReturnsOnly() ? '\r' : '\n';
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

  /** Collects the last row again, with another grammar. */
  void repeat(RawRecord record, RowGrammar known) throws IOException {
    undoLast();
    grammar = known;
    record.begin(row);
    collectRow(record);
  }

  /** Whether the last row can be collected again. */
  boolean canRepeat() {
    return source.isMarked();
  }

  /** Number of lines of the last row. */
  int lines() {
    return lines;
  }

  /**
   * Collects the next row, blank or not, under the number of the previous one.
   *
   * @return whether there was one
   */
  boolean tryNext(RawRecord record) throws IOException {
    record.begin(row);
    return collectRow(record) || !record.isBlank();
  }

  /** Number of the first line of the last row, from 1. */
  long firstLine() {
    return line - lines;
  }

  /** Number of the last line of the last row, from 1. */
  long lastLine() {
    return line - 1;
  }

  /**
   * Whether the last row ended within a quoted value, or a quoted value went on after its closing
   * mark below the first line: that mark was probably to open a value of another row.
   */
  boolean isUnclosed() {
    return unclosed;
  }

  /**
   * Whether the mark that closed a value of the last row too early stands behind a backslash, as
   * programs write it that do not double it.
   */
  boolean isEscaped() {
    return escaped;
  }

  /** Whether a quoted value of the last row went on after its closing mark. */
  boolean isClosedTooEarly() {
    return closedTooEarly;
  }

  /**
   * Whether a plain value of the last row contains an odd number of quotation marks: it may be the
   * rest of a quoted one.
   */
  boolean hasOddQuotes() {
    return oddQuotes;
  }

  /** Cuts the last row down to its first line, unless too much was read again already. */
  void keepFirstLine(RawRecord record) {
    if (lines > 1 && source.isMarked() && mayReadAgain()) {
      bytesReadAgain += record.length();
      record.truncate(firstLineLength);
      source.reset(firstLineLength + 1);
      line -= lines - 1;
      lines = 1;
    }
  }

  /** Goes back to the beginning of the last row. */
  void undoLast() {
    source.reset(0);
    line -= lines;
  }

  private boolean mayReadAgain() {
    return bytesReadAgain <= MAX_REPEATS * source.taken() + RawRecord.MAX_BYTES;
  }

  /** Returns whether the row ended with a line feed, so that another one may follow. */
  private boolean collectRow(RawRecord record) throws IOException {
    source.mark();
    lines = 1;
    firstLineLength = 0;
    oddQuotes = false;
    closedTooEarly = false;
    escaped = false;
    int beforeQuote = 0;
    int last = 0;
    boolean closedTooEarlyBelow = false;
    boolean odd = false;
    RowGrammar.State state = RowGrammar.State.START_OF_VALUE;
    int value = source.next();
    while (value != ByteSource.END && (value != lineEnd || continues(state, record))) {
      record.append(value);
      RowGrammar.State next = grammar.next(state, value);
      boolean early = RowGrammar.isClosedTooEarly(state, next);
      beforeQuote = next == RowGrammar.State.CLOSING_QUOTE ? last : beforeQuote;
      escaped |= early && beforeQuote == '\\';
      last = value;
      closedTooEarly |= early;
      closedTooEarlyBelow |= early && lines > 1;
      boolean isPlain = next == RowGrammar.State.PLAIN_VALUE;
      oddQuotes |= odd && !isPlain;
      odd = isPlain && odd != (value == '"');
      state = next;
      value = source.next();
    }
    line += lines;
    oddQuotes |= odd;
    boolean open = state == RowGrammar.State.QUOTED_VALUE || state == RowGrammar.State.ESCAPED;
    unclosed = open || closedTooEarlyBelow;
    return value != ByteSource.END;
  }

  /** Whether a line feed is part of a quoted value that is not too long already. */
  private boolean continues(RowGrammar.State state, RawRecord record) {
    boolean isQuoted = state == RowGrammar.State.QUOTED_VALUE || state == RowGrammar.State.ESCAPED;
    if (!isQuoted || lines == MAX_LINES || record.isTooLong()) {
      return false;
    }
    firstLineLength = lines == 1 ? record.length() : firstLineLength;
    lines++;
    return true;
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}

package org.visnyk.ingest.encoding;

import java.io.IOException;
import java.io.InputStream;
import org.visnyk.ingest.draft.RawRecord;

/**
 * Reads bytes one at a time, without the lock that {@code BufferedInputStream} takes for each. Can
 * go back to a mark, as long as that is not too far back; the bytes since the mark are kept.
 */
public final class ByteSource implements AutoCloseable {
  /** What {@link #next} returns at the end of the input. */
  public static final int END = -1;

  private static final int[] BYTE_ORDER_MARK = {0xEF, 0xBB, 0xBF};
  private static final int NO_MARK = -1;

  /**
   * Bytes kept since the mark: a record of maximum size, and 1 MiB of the line in which it ends.
   */
  private static final int MAX_BACK = RawRecord.MAX_BYTES + (1 << 20);

  private final InputStream in;
  private byte[] buffer = new byte[1 << 16];
  private int at;
  private int end;
  private int mark = NO_MARK;
  private long taken;

  /** Creates a source; the stream need not be buffered. */
  public ByteSource(InputStream in) {
    this.in = in;
  }

  /** The next byte, 0 to 255, or {@link #END}. */
  public int next() throws IOException {
    return at < end || fill(1) ? buffer[at++] & 0xFF : END;
  }

  /**
   * Appends the rest of the line to a record, without the line feed.
   *
   * @return whether there was a line feed
   */
  public boolean takeLine(RawRecord record) throws IOException {
    while (at < end || fill(1)) {
      int from = at;
      while (at < end && buffer[at] != '\n') {
        at++;
      }
      record.append(buffer, from, at);
      if (at < end) {
        at++;
        return true;
      }
    }
    return false;
  }

  /**
   * Appends the inside of a JSON string to a record, up to the next quotation mark, backslash or
   * line feed, or the end of the buffered bytes.
   */
  public void takePlain(RawRecord record) {
    int from = at;
    while (at < end && buffer[at] != '"' && buffer[at] != '\\' && buffer[at] != '\n') {
      at++;
    }
    record.append(buffer, from, at);
  }

  /** The next byte without taking it, or {@link #END}. */
  public int peek() throws IOException {
    return at < end || fill(1) ? buffer[at] & 0xFF : END;
  }

  /** Whether lines end with a carriage return alone, as far as the buffered bytes show. */
  public boolean hasCarriageReturnsOnly() throws IOException {
    peek();
    boolean found = false;
    for (int i = at; i < end; i++) {
      if (buffer[i] == '\n') {
        return false;
      }
      found |= buffer[i] == '\r';
    }
    return found;
  }

  /** Sets the mark at the current position. */
  public void mark() {
    mark = at;
  }

  /** Whether a mark is set and less than 17 MiB back. */
  public boolean isMarked() {
    return mark != NO_MARK;
  }

  /** Goes back to a position given as the number of bytes after the mark. */
  public void reset(int offset) {
    at = mark + offset;
  }

  /** Number of bytes read from the input so far, including buffered ones. */
  public long taken() {
    return taken;
  }

  /** Skips a byte order mark. Call before {@link #next}. */
  public void skipByteOrderMark() throws IOException {
    if (!fill(BYTE_ORDER_MARK.length)) {
      return;
    }
    for (int i = 0; i < BYTE_ORDER_MARK.length; i++) {
      if ((buffer[at + i] & 0xFF) != BYTE_ORDER_MARK[i]) {
        return;
      }
    }
    at += BYTE_ORDER_MARK.length;
  }

  /** Reads until the buffer holds enough bytes; only called while it holds fewer. */
  private boolean fill(int wanted) throws IOException {
    makeRoom();
    while (end - at < wanted) {
      int read = in.read(buffer, end, buffer.length - end);
      if (read < 0) {
        return false;
      }
      end += read;
      taken += read;
    }
    return true;
  }

  /** Moves the unread bytes, and those since the mark, to the front; grows the buffer if needed. */
  private void makeRoom() {
    if (isMarked() && at - mark >= MAX_BACK) {
      mark = NO_MARK;
    }
    int kept = isMarked() ? mark : at;
    boolean isNearlyFull = end - kept > buffer.length / 4 * 3;
    byte[] target = isNearlyFull ? new byte[2 * buffer.length] : buffer;
    System.arraycopy(buffer, kept, target, 0, end - kept);
    buffer = target;
    at -= kept;
    end -= kept;
    mark = isMarked() ? 0 : NO_MARK;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}

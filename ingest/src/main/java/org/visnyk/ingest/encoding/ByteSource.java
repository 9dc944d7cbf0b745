package org.visnyk.ingest.encoding;

import java.io.IOException;
import java.io.InputStream;
import org.visnyk.ingest.record.RawRecord;

/**
 * Bytes one at a time, without the lock that {@code BufferedInputStream} takes for each. One can go
 * back to a mark, for which the bytes after it are held.
 */
public final class ByteSource implements AutoCloseable {
  public static final int END = -1;
  private static final int[] BYTE_ORDER_MARK = {0xEF, 0xBB, 0xBF};

  private final InputStream in;
  private static final int NO_MARK = -1;

  /** How far one can go back: the longest record, and as much of the line in which it ends. */
  private static final int FARTHEST_BACK = RawRecord.MAX_BYTES + (1 << 20);

  private byte[] buffer = new byte[1 << 16];
  private int at;
  private int end;
  private int mark = NO_MARK;
  private long taken;

  public ByteSource(InputStream in) {
    this.in = in;
  }

  /** The next byte, 0 to 255, or {@link #END}. */
  public int next() throws IOException {
    return at < end || fill(1) ? buffer[at++] & 0xFF : END;
  }

  /** Remembers this place, to go back to it or to a later one. */
  public void mark() {
    mark = at;
  }

  /** Whether the place that was marked is not too far away, 17 MiB, to go back to it. */
  public boolean isMarked() {
    return mark != NO_MARK;
  }

  /** Goes back to so many bytes after the mark. */
  public void backTo(int offset) {
    at = mark + offset;
  }

  /** Number of bytes taken from the input so far, those in the buffer included. */
  public long taken() {
    return taken;
  }

  /** Passes over a byte order mark. To be called before the first byte is taken. */
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

  /** Reads until the buffer holds so many bytes ahead; only called while it holds fewer. */
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

  /** Keeps what is ahead, and what comes after the mark as long as it is not too much. */
  private void makeRoom() {
    if (isMarked() && at - mark >= FARTHEST_BACK) {
      mark = NO_MARK;
    }
    int kept = isMarked() ? mark : at;
    boolean isCramped = end - kept > buffer.length / 4 * 3;
    byte[] target = isCramped ? new byte[2 * buffer.length] : buffer;
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

package org.visnyk.ingest;

import java.io.IOException;
import java.io.InputStream;

/** Bytes one at a time, without the lock that {@code BufferedInputStream} takes for each. */
final class ByteSource implements AutoCloseable {
  static final int END = -1;
  private static final int[] BYTE_ORDER_MARK = {0xEF, 0xBB, 0xBF};

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int end;

  ByteSource(InputStream in) {
    this.in = in;
  }

  /** The next byte, 0 to 255, or {@link #END}. */
  int next() throws IOException {
    return at < end || fill(1) ? buffer[at++] & 0xFF : END;
  }

  /** Passes over a byte order mark. To be called before the first byte is taken. */
  void skipByteOrderMark() throws IOException {
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
    if (at == end) {
      at = 0;
      end = 0;
    }
    while (end - at < wanted) {
      int read = in.read(buffer, end, buffer.length - end);
      if (read < 0) {
        return false;
      }
      end += read;
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}

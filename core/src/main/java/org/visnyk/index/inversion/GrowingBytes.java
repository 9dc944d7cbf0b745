package org.visnyk.index.inversion;

import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.ArrayUtil;

/** Bytes that are written one after another. Reused; for one thread at a time. */
final class GrowingBytes extends DataOutput {
  /** An array that has grown beyond this is released. */
  private static final int MAX_KEPT = 1 << 20;

  private static final int FEWEST = 1 << 12;

  private byte[] bytes = new byte[FEWEST];
  private int length;

  /** Forgets what was written. */
  void clear() {
    length = 0;
    if (bytes.length > MAX_KEPT) {
      bytes = new byte[FEWEST];
    }
  }

  @Override
  public void writeByte(byte value) {
    if (length == bytes.length) {
      bytes = ArrayUtil.grow(bytes, length + 1);
    }
    bytes[length++] = value;
  }

  @Override
  public void writeBytes(byte[] source, int offset, int count) {
    bytes = ArrayUtil.grow(bytes, length + count);
    System.arraycopy(source, offset, bytes, length, count);
    length += count;
  }

  /** The array with the bytes that were written at its beginning; valid until more are written. */
  byte[] array() {
    return bytes;
  }

  int length() {
    return length;
  }
}

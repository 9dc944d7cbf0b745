package org.visnyk.index.coding;

/** Reads bits, the highest of a byte first. After the last there are zeros. For one thread. */
final class BitInput {
  private final byte[] bytes;
  private final int end;
  private int next;

  /** Bits that were taken from the bytes, the highest ones first. */
  private long pending;

  private int pendingCount;

  BitInput(byte[] bytes, int start, int end) {
    this.bytes = bytes;
    this.next = start;
    this.end = end;
  }

  /** The next bits, at most 32, without passing over them. */
  int peek(int count) {
    if (pendingCount < Integer.SIZE) {
      fill();
    }
    return (int) (pending >>> (Long.SIZE - count));
  }

  private void fill() {
    if (end - next >= Integer.BYTES) {
      long more = (int) BitOutput.INTS.get(bytes, next) & 0xffffffffL;
      next += Integer.BYTES;
      pendingCount += Integer.SIZE;
      pending |= more << (Long.SIZE - pendingCount);
    } else {
      for (; next < end; next++) {
        pendingCount += Byte.SIZE;
        pending |= (bytes[next] & 0xffL) << (Long.SIZE - pendingCount);
      }
    }
  }

  /**
   * Passes over bits that were peeked.
   *
   * @throws IllegalArgumentException if there are fewer
   */
  void skip(int count) {
    pending <<= count;
    pendingCount -= count;
    if (pendingCount < 0) {
      throw new IllegalArgumentException("a coded text ends too early");
    }
  }
}

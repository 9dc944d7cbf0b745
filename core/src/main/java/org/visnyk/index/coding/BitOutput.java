package org.visnyk.index.coding;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.apache.lucene.util.BytesRef;

/** Writes bits, the highest of a byte first. For one thread. */
final class BitOutput {
  /** Four bytes of an array at once. */
  static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

  private byte[] bytes;
  private int length;

  /** Bits that fill no byte yet, the lowest ones. */
  private long pending;

  private int pendingCount;

  /** Expects a number of bytes. */
  BitOutput(int expected) {
    bytes = new byte[expected + Long.BYTES];
  }

  /** Writes the lowest bits of a value, at most 32, of which the others are 0. */
  void write(int value, int count) {
    pending = (pending << count) | value;
    pendingCount += count;
    if (pendingCount >= Integer.SIZE) {
      pendingCount -= Integer.SIZE;
      if (length + Integer.BYTES > bytes.length) {
        bytes = Arrays.copyOf(bytes, 2 * length + Integer.BYTES);
      }
      INTS.set(bytes, length, (int) (pending >>> pendingCount));
      length += Integer.BYTES;
    }
  }

  /** What was written, with zeros up to a whole byte. */
  BytesRef finish() {
    int rest = Math.ceilDiv(pendingCount, Byte.SIZE);
    int end = length + rest;
    write(0, Integer.SIZE - pendingCount);
    return new BytesRef(bytes, 0, end);
  }
}

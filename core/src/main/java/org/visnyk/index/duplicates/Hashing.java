package org.visnyk.index.duplicates;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Hash functions that must never change, because their values are stored in indexes. */
final class Hashing {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long FACTOR = 0x9e3779b97f4a7c15L;

  private Hashing() {}

  /** Hashes bytes, eight at a time. */
  static long hash(byte[] bytes, int offset, int length) {
    long hash = length * FACTOR;
    int end = offset + length;
    int at = offset;
    for (; at + Long.BYTES <= end; at += Long.BYTES) {
      hash = step(hash, (long) LONG.get(bytes, at));
    }
    long rest = 0;
    for (; at < end; at++) {
      rest = (rest << 8) | (bytes[at] & 0xff);
    }
    return mix(step(hash, rest));
  }

  private static long step(long hash, long word) {
    long product = (hash ^ word) * FACTOR;
    return product ^ (product >>> 32);
  }

  /** Spreads the bits: the last step of MurmurHash3. */
  static long mix(long value) {
    long mixed = value;
    mixed = (mixed ^ (mixed >>> 33)) * 0xff51afd7ed558ccdL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return mixed ^ (mixed >>> 33);
  }

  /** A number from 0 up to, but without, the bound, from the upper half of a hash. */
  static int reduce(long hash, int bound) {
    return (int) (((hash >>> 32) * bound) >>> 32);
  }
}

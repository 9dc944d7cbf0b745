package org.visnyk.index.inversion;

/** Numbers of seven bits in each byte, the lowest first, as Lucene writes them. Stateless. */
final class VInts {
  private VInts() {}

  /** Number of bytes that a number takes. */
  static int size(int value) {
    return value == 0 ? 1 : (38 - Integer.numberOfLeadingZeros(value)) / 7;
  }

  /** Writes a number, and says where it ends. */
  static int write(int value, byte[] target, int offset) {
    int at = offset;
    int rest = value;
    while ((rest & ~0x7f) != 0) {
      target[at++] = (byte) ((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    target[at++] = (byte) rest;
    return at;
  }
}

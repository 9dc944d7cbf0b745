package org.visnyk.language.dictionary;

import java.io.ByteArrayOutputStream;

/** A growing array of bytes that takes numbers, the lowest byte first. */
final class LittleEndianBytes extends ByteArrayOutputStream {
  void writeChar(int value) {
    writeLowest(value, Character.BYTES);
  }

  void writeInt(int value) {
    writeLowest(value, Integer.BYTES);
  }

  void writeLong(long value) {
    writeLowest(value, Long.BYTES);
  }

  private void writeLowest(long value, int bytes) {
    for (int i = 0; i < bytes; i++) {
      write((int) (value >>> (Byte.SIZE * i)));
    }
  }
}

package org.visnyk.ingest.source;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.visnyk.ingest.record.UnsupportedInputException;

/** What comes out of a packed stream, as long as it is no more than a sound archive would give. */
final class Unpacked extends FilterInputStream {
  private final Counter packed;

  Unpacked(InputStream in, Counter packed) {
    super(in);
    this.packed = packed;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    try {
      int count = super.read(target, offset, length);
      packed.gave(count);
      return count;
    } catch (EOFException e) {
      throw endsTooEarly(e);
    }
  }

  static IOException endsTooEarly(EOFException cause) {
    EOFException clear =
        new EOFException("the compressed data ends too early, so the end of it is missing");
    clear.initCause(cause);
    return clear;
  }

  /** Counts what goes into an unpacking and what comes out of it. */
  static final class Counter extends FilterInputStream {
    private static final long HARMLESS = (long) Inputs.HARMLESS_MEGABYTES << 20;
    private static final long MOST = (long) Inputs.MAX_GIGABYTES << 30;

    private long taken;
    private long given;

    Counter(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int value = super.read();
      taken += value < 0 ? 0 : 1;
      return value;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int count = super.read(target, offset, length);
      taken += Math.max(0, count);
      return count;
    }

    /** Hears how many bytes came out, or a negative number at the end. */
    void gave(int count) throws UnsupportedInputException {
      given += Math.max(0, count);
      if (given > MOST || (given > HARMLESS && given / Inputs.MAX_TIMES_LARGER > taken)) {
        throw new UnsupportedInputException(
            "it unpacks to more than %,d MiB from %,d KiB, which looks like an attack; unpack it yourself if you trust it"
                .formatted(given >> 20, taken >> 10));
      }
    }
  }
}

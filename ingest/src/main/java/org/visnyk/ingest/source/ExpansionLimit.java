package org.visnyk.ingest.source;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.visnyk.ingest.record.UnsupportedInputException;

/**
 * Bounds what may come out of one input, all archives and compressed files inside of it together:
 * the limits apply to the outermost file, so that a zip of zips has no more room than a zip.
 */
final class ExpansionLimit {
  /** Maximum ratio of decompressed to compressed size, above {@link #UNLIMITED_MEBIBYTES}. */
  static final int MAX_RATIO = 200;

  /** Up to this size in MiB, any ratio is accepted. */
  static final int UNLIMITED_MEBIBYTES = 64;

  /** Maximum decompressed size of one input in GiB. */
  static final int MAX_GIBIBYTES = 64;

  private static final long UNLIMITED = (long) UNLIMITED_MEBIBYTES << 20;
  private static final long MAX = (long) MAX_GIBIBYTES << 30;

  private long compressed;
  private long decompressed;

  /** The outermost stream, whose bytes are counted. */
  InputStream outermost(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read() throws IOException {
        int value = super.read();
        compressed += value < 0 ? 0 : 1;
        return value;
      }

      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        compressed += Math.max(0, count);
        return count;
      }

      @Override
      public boolean markSupported() {
        return false;
      }

      // at least one, since GZIPInputStream takes zero for the end of a file of several parts
      @Override
      public int available() throws IOException {
        return Math.max(1, super.available());
      }
    };
  }

  /** A stream whose bytes are decompressed ones, and are counted as such. */
  InputStream decompressed(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
      }

      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        try {
          int count = super.read(target, offset, length);
          addDecompressed(count);
          return count;
        } catch (EOFException e) {
          throw Compression.truncated(e);
        }
      }

      @Override
      public long skip(long count) throws IOException {
        return Math.max(0, read(new byte[(int) Math.min(count, 1 << 13)]));
      }

      @Override
      public boolean markSupported() {
        return false;
      }

      @Override
      public int available() throws IOException {
        return Math.max(1, super.available());
      }
    };
  }

  /**
   * Adds to the decompressed size.
   *
   * @param count number of bytes, or negative at the end of the stream
   * @throws UnsupportedInputException if that exceeds the limits
   */
  void addDecompressed(int count) throws UnsupportedInputException {
    decompressed += Math.max(0, count);
    if (decompressed > MAX || (decompressed > UNLIMITED && decompressed / MAX_RATIO > compressed)) {
      throw new UnsupportedInputException(
          "it decompresses to more than %,d MiB from %,d KiB, which looks like an attack; decompress it yourself if you trust it"
              .formatted(decompressed >> 20, compressed >> 10));
    }
  }
}

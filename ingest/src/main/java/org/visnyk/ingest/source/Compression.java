package org.visnyk.ingest.source;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.visnyk.ingest.record.UnsupportedInputException;

/** How an input is compressed, and the limits to what may come out of it. */
enum Compression {
  NONE,
  GZIP,
  ZIP;

  /** Maximum ratio of decompressed to compressed size, above {@link #UNLIMITED_MEBIBYTES}. */
  static final int MAX_RATIO = 200;

  /** Up to this size in MiB, any ratio is accepted. */
  static final int UNLIMITED_MEBIBYTES = 64;

  /** Maximum decompressed size of one input in GiB. */
  static final int MAX_GIBIBYTES = 64;

  private static final int TAR_MAGIC_OFFSET = 257;

  /**
   * Detects the compression.
   *
   * @param sample the first bytes of the input
   * @throws UnsupportedInputException if the input is an archive or a document of a kind that is
   *     not supported; the message names it
   */
  static Compression of(byte[] sample) throws UnsupportedInputException {
    if (startsWith(sample, "\u001F\u008B")) {
      return GZIP;
    }
    if (startsWith(sample, "PK\u0003\u0004") || startsWith(sample, "PK\u0005\u0006")) {
      return ZIP;
    }
    refuse(sample, "%PDF", "a PDF document");
    refuse(sample, "Rar!", "a RAR archive");
    refuse(sample, "7z\u00BC\u00AF", "a 7z archive");
    refuse(sample, "BZh", "compressed by bzip2");
    refuse(sample, "\u00FD7zXZ", "compressed by xz");
    refuse(sample, "(\u00B5/\u00FD", "compressed by zstd");
    refuse(sample, "\u00D0\u00CF\u0011\u00E0", "an office document");
    refuse(sample, "\u0089PNG", "an image");
    refuse(sample, "\u00FF\u00D8\u00FF", "an image");
    refuse(sample, "GIF8", "an image");
    if (sample.length > TAR_MAGIC_OFFSET) {
      refuse(Arrays.copyOfRange(sample, TAR_MAGIC_OFFSET, sample.length), "ustar", "a tar archive");
    }
    return NONE;
  }

  private static void refuse(byte[] sample, String magic, String kind)
      throws UnsupportedInputException {
    if (startsWith(sample, magic)) {
      throw new UnsupportedInputException(
          "this is %s, which is not supported; unpack or convert it first".formatted(kind));
    }
  }

  private static boolean startsWith(byte[] sample, String magic) {
    byte[] bytes = magic.getBytes(StandardCharsets.ISO_8859_1);
    return sample.length >= bytes.length
        && Arrays.equals(sample, 0, bytes.length, bytes, 0, bytes.length);
  }

  /** Decompresses a gzip stream within the limits. */
  static InputStream gunzip(InputStream in) throws IOException {
    try {
      Meter meter = new Meter(in);
      return new Gunzipped(new GZIPInputStream(meter, 1 << 16), meter);
    } catch (EOFException e) {
      throw truncated(e);
    }
  }

  /** The same exception with a clear message. */
  static IOException truncated(EOFException cause) {
    EOFException clear = new EOFException("the compressed data is truncated: its end is missing");
    clear.initCause(cause);
    return clear;
  }

  /** A compressed stream that counts its bytes and those that come out of it. */
  static final class Meter extends FilterInputStream {
    private static final long UNLIMITED = (long) UNLIMITED_MEBIBYTES << 20;
    private static final long MAX = (long) MAX_GIBIBYTES << 30;

    private long compressed;
    private long decompressed;

    Meter(InputStream in) {
      super(in);
    }

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

    /**
     * Adds to the decompressed size.
     *
     * @param count number of bytes, or negative at the end of the stream
     * @throws UnsupportedInputException if that exceeds the limits
     */
    void addDecompressed(int count) throws UnsupportedInputException {
      decompressed += Math.max(0, count);
      if (decompressed > MAX
          || (decompressed > UNLIMITED && decompressed / MAX_RATIO > compressed)) {
        throw new UnsupportedInputException(
            "it decompresses to more than %,d MiB from %,d KiB, which looks like an attack; decompress it yourself if you trust it"
                .formatted(decompressed >> 20, compressed >> 10));
      }
    }
  }

  /** The content of a gzip stream. */
  private static final class Gunzipped extends FilterInputStream {
    private final Meter meter;

    Gunzipped(InputStream in, Meter meter) {
      super(in);
      this.meter = meter;
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
        meter.addDecompressed(count);
        return count;
      } catch (EOFException e) {
        throw truncated(e);
      }
    }
  }
}

package org.visnyk.ingest.source;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarUtils;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.tukaani.xz.XZInputStream;
import org.visnyk.ingest.record.UnsupportedInputException;

/** How an input is packed. */
enum Compression {
  NONE,
  GZIP,
  BZIP2,
  XZ,
  ZSTD,
  ZIP,
  TAR;

  /** Memory that a stream may need to be decompressed: a dictionary larger than any tool writes. */
  private static final int MAX_XZ_KIBIBYTES = 128 << 10;

  /** 128 MiB, as the zstd tool accepts without being asked. */
  private static final int MAX_ZSTD_WINDOW_LOG = 27;

  private static final int TAR_BLOCK = 512;
  private static final int TAR_MAGIC_OFFSET = 257;

  /**
   * Detects how an input is packed.
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
    if (startsWith(sample, "BZh")) {
      return BZIP2;
    }
    if (startsWith(sample, "\u00FD7zXZ\u0000")) {
      return XZ;
    }
    if (startsWith(sample, "(\u00B5/\u00FD")) {
      return ZSTD;
    }
    if (isTar(sample)) {
      return TAR;
    }
    refuse(sample, "%PDF", "a PDF document");
    refuse(sample, "Rar!", "a RAR archive");
    refuse(sample, "7z\u00BC\u00AF", "a 7z archive");
    refuse(sample, "\u0004\"M\u0018", "compressed by lz4");
    refuse(sample, "\u001F\u009D", "compressed by compress (.Z)");
    refuse(sample, "!<arch>", "an ar archive");
    refuse(sample, "\u00D0\u00CF\u0011\u00E0", "an office document");
    refuse(sample, "{\\rtf", "an RTF document");
    refuse(sample, "SQLite format 3", "an SQLite database");
    refuse(sample, "PGDMP", "a dump of PostgreSQL");
    refuse(sample, "ORC", "an ORC file");
    refuse(sample, "Obj\u0001", "an Avro file");
    refuse(sample, "ARROW1", "an Arrow file");
    refuse(sample, "\u0089HDF", "an HDF5 file");
    refuse(sample, "\u0080\u0004\u0095", "a Python pickle");
    refuse(sample, "\u0089PNG", "an image");
    refuse(sample, "\u00FF\u00D8\u00FF", "an image");
    refuse(sample, "GIF8", "an image");
    return NONE;
  }

  private static boolean isTar(byte[] sample) {
    if (sample.length < TAR_BLOCK) {
      return false;
    }
    byte[] header = Arrays.copyOf(sample, TAR_BLOCK);
    return startsWith(Arrays.copyOfRange(header, TAR_MAGIC_OFFSET, TAR_BLOCK), "ustar")
        || (header[0] != 0 && hasCheckSum(header));
  }

  /** Tars of before 1988 have no magic number, but a sum over the header. */
  private static boolean hasCheckSum(byte[] header) {
    try {
      return TarUtils.verifyCheckSum(header);
    } catch (IllegalArgumentException e) {
      return false; // there is no number where the sum would be
    }
  }

  private static void refuse(byte[] sample, String magic, String kind)
      throws UnsupportedInputException {
    if (startsWith(sample, magic)) {
      throw new UnsupportedInputException(
          "this is %s, which is not supported; unpack or convert it first".formatted(kind));
    }
  }

  static boolean startsWith(byte[] sample, String magic) {
    byte[] bytes = magic.getBytes(StandardCharsets.ISO_8859_1);
    return sample.length >= bytes.length
        && Arrays.equals(sample, 0, bytes.length, bytes, 0, bytes.length);
  }

  /** Decompresses a stream of a single file within the limits. */
  InputStream decompress(InputStream in, ExpansionLimit limit) throws IOException {
    try {
      return limit.decompressed(
          switch (this) {
            case GZIP -> new GZIPInputStream(in, 1 << 16);
            case BZIP2 -> new BZip2CompressorInputStream(in, true);
            case XZ -> new XZInputStream(in, MAX_XZ_KIBIBYTES);
            case ZSTD ->
                new ZstdInputStreamNoFinalizer(in)
                    .setContinuous(false)
                    .setLongMax(MAX_ZSTD_WINDOW_LOG);
            case NONE, ZIP, TAR -> throw new IllegalStateException("not a compressed file");
          });
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
}

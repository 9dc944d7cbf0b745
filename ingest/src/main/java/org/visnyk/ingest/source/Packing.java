package org.visnyk.ingest.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.visnyk.ingest.encoding.TextEncoding;
import org.visnyk.ingest.record.UnsupportedInputException;

/** How an input is packed, by its first bytes. */
enum Packing {
  NONE,
  GZIP,
  ZIP;

  private static final int TAR_MARK = 257;

  /**
   * Tells the packing.
   *
   * @throws UnsupportedInputException if it is packed in another way, or a kind of document that is
   *     not read; the message says which
   */
  static Packing of(byte[] sample) throws UnsupportedInputException {
    if (TextEncoding.startsWith(sample, 0x1F, 0x8B)) {
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
    refuse(sample, "\u00D0\u00CF\u0011\u00E0", "a document of an office program");
    refuse(sample, "\u0089PNG", "a picture");
    refuse(sample, "\u00FF\u00D8\u00FF", "a picture");
    refuse(sample, "GIF8", "a picture");
    if (sample.length > TAR_MARK) {
      refuse(Arrays.copyOfRange(sample, TAR_MARK, sample.length), "ustar", "a tar archive");
    }
    return NONE;
  }

  private static void refuse(byte[] sample, String beginning, String kind)
      throws UnsupportedInputException {
    if (startsWith(sample, beginning)) {
      throw new UnsupportedInputException(
          "this is %s, which is not read; unpack or convert it first".formatted(kind));
    }
  }

  private static boolean startsWith(byte[] sample, String beginning) {
    byte[] mark = beginning.getBytes(StandardCharsets.ISO_8859_1);
    return sample.length >= mark.length
        && Arrays.equals(sample, 0, mark.length, mark, 0, mark.length);
  }
}

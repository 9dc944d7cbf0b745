package org.visnyk.ingest.source;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.visnyk.ingest.record.UnsupportedInputException;

/**
 * The files of a zip archive in the order in which they are packed. Nothing is unpacked to a disk,
 * so that a name such as {@code ../../x} is but a name.
 */
final class ZipEntries implements ArchiveEntries {
  private final EndMark endMark;
  private final Counted zip;

  ZipEntries(InputStream in) {
    endMark = new EndMark(in);
    zip = new Counted(new Unpacked.Counter(endMark));
  }

  @Override
  public Optional<Member> next() throws IOException {
    ZipEntry entry = nextEntry();
    while (entry != null
        && (entry.isDirectory() || !ArchiveEntries.mayHoldArticles(entry.getName()))) {
      entry = nextEntry();
    }
    if (entry == null) {
      endMark.require();
      return Optional.empty();
    }
    return Optional.of(new Member(readableName(entry.getName()), () -> new Shared(zip)));
  }

  private @Nullable ZipEntry nextEntry() throws IOException {
    try {
      return zip.getNextEntry();
    } catch (EOFException e) {
      throw Unpacked.endsTooEarly(e);
    } catch (ZipException e) {
      String message = String.valueOf(e.getMessage());
      throw new UnsupportedInputException(
          message.contains("encrypted")
              ? "the zip archive is locked with a password; unpack it first"
              : "the zip archive is damaged or of an unusual kind (%s); unpack it first"
                  .formatted(message));
    }
  }

  /** Names that do not say how they are written are in UTF-8, or in the code page of old DOS. */
  private static String readableName(String name) {
    if (name.chars().anyMatch(c -> c > 0xFF)) {
      return name;
    }
    byte[] bytes = name.getBytes(StandardCharsets.ISO_8859_1);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return Charset.isSupported("IBM866") ? new String(bytes, Charset.forName("IBM866")) : name;
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** Counts also what is passed over on the way to the next file. */
  private static final class Counted extends ZipInputStream {
    private final Unpacked.Counter packed;

    Counted(Unpacked.Counter packed) {
      super(packed, StandardCharsets.ISO_8859_1);
      this.packed = packed;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      try {
        int count = super.read(target, offset, length);
        packed.gave(count);
        return count;
      } catch (EOFException e) {
        throw Unpacked.endsTooEarly(e);
      }
    }
  }

  /**
   * Watches for the record at the end of an archive: to {@link ZipInputStream} an archive that is
   * cut off between two files is complete.
   */
  private static final class EndMark extends FilterInputStream {
    private static final int MARK = 0x504B0506;
    private int lastFour;
    private boolean seen;

    EndMark(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int count = super.read(target, offset, length);
      for (int i = 0; i < count; i++) {
        lastFour = lastFour << 8 | (target[offset + i] & 0xFF);
        seen |= lastFour == MARK;
      }
      return count;
    }

    void require() throws IOException {
      byte[] rest = new byte[1 << 13];
      while (read(rest, 0, rest.length) >= 0) {
        // Only the mark is of interest.
      }
      if (!seen) {
        throw new EOFException("the zip archive ends too early, so the end of it is missing");
      }
    }
  }

  /** One file of the archive; closing it leaves the archive open. */
  private static final class Shared extends FilterInputStream {
    Shared(InputStream in) {
      super(in);
    }

    @Override
    public void close() {
      // The archive goes on.
    }
  }
}

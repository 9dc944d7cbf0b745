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
 * The files of a zip archive in the order in which they are stored. Nothing is written to disk, so
 * a name such as {@code ../../x} is harmless.
 */
final class ZipEntries implements ContainerReader.Entries {
  private final EndRecordWatch endRecord;
  private final MeteredZip zip;

  ZipEntries(InputStream in, ExpansionLimit limit) {
    endRecord = new EndRecordWatch(in);
    zip = new MeteredZip(endRecord, limit);
  }

  @Override
  public Optional<ContainerReader.Entry> next() throws IOException {
    ZipEntry entry = nextEntry();
    while (entry != null
        && (entry.isDirectory() || !ContainerReader.mayHoldArticles(entry.getName()))) {
      entry = nextEntry();
    }
    if (entry == null) {
      endRecord.require();
      return Optional.empty();
    }
    return Optional.of(
        new ContainerReader.Entry(readableName(entry.getName()), () -> new Unclosed(zip)));
  }

  private @Nullable ZipEntry nextEntry() throws IOException {
    try {
      return zip.getNextEntry();
    } catch (EOFException e) {
      throw Compression.truncated(e);
    } catch (ZipException e) {
      String message = String.valueOf(e.getMessage());
      throw new UnsupportedInputException(
          message.contains("encrypted")
              ? "the zip archive is protected by a password; unpack it first"
              : "the zip archive is damaged or of an unsupported kind (%s); unpack it first"
                  .formatted(message));
    }
  }

  /** Names without a declared encoding are in UTF-8, or in the code page of DOS. */
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

  /** Also meters the files that are skipped on the way to the next one. */
  private static final class MeteredZip extends ZipInputStream {
    private final ExpansionLimit limit;

    MeteredZip(InputStream in, ExpansionLimit limit) {
      super(in, StandardCharsets.ISO_8859_1);
      this.limit = limit;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      try {
        int count = super.read(target, offset, length);
        limit.addDecompressed(count);
        return count;
      } catch (EOFException e) {
        throw Compression.truncated(e);
      }
    }
  }

  /**
   * Watches for the record that ends an archive, because {@link ZipInputStream} takes an archive
   * truncated between two files for complete.
   */
  private static final class EndRecordWatch extends FilterInputStream {
    private static final int SIGNATURE = 0x504B0506;
    private int lastFour;
    private boolean seen;

    EndRecordWatch(InputStream in) {
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
        seen |= lastFour == SIGNATURE;
      }
      return count;
    }

    void require() throws IOException {
      byte[] rest = new byte[1 << 13];
      while (read(rest, 0, rest.length) >= 0) {
        // reading is enough
      }
      if (!seen) {
        throw new EOFException("the zip archive is truncated: its end is missing");
      }
    }
  }

  /** One file of the archive; closing it leaves the archive open. */
  private static final class Unclosed extends FilterInputStream {
    Unclosed(InputStream in) {
      super(in);
    }

    @Override
    public void close() {
      // the archive has more files
    }
  }
}

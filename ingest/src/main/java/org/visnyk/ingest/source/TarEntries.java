package org.visnyk.ingest.source;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.visnyk.ingest.record.UnsupportedInputException;

/**
 * The files of a tar archive in the order in which they are stored. Links and devices are skipped.
 * Nothing is written to disk, so a name such as {@code ../../x} is harmless.
 */
final class TarEntries implements ContainerReader.Entries {
  private final TarArchiveInputStream tar;

  TarEntries(InputStream in) {
    tar = new TarArchiveInputStream(in, "UTF-8");
  }

  @Override
  public Optional<ContainerReader.Entry> next() throws IOException {
    @Nullable TarArchiveEntry entry = nextEntry();
    while (entry != null
        && !(entry.isFile()
            && !entry.isLink()
            && !entry.isSymbolicLink()
            && ContainerReader.mayHoldArticles(entry.getName()))) {
      entry = nextEntry();
    }
    return entry == null
        ? Optional.empty()
        : Optional.of(new ContainerReader.Entry(entry.getName(), () -> new Unclosed(tar)));
  }

  private @Nullable TarArchiveEntry nextEntry() throws IOException {
    try {
      return tar.getNextEntry();
    } catch (EOFException e) {
      throw Compression.truncated(e);
    } catch (UnsupportedInputException e) {
      throw e;
    } catch (IOException | IllegalArgumentException e) {
      throw new UnsupportedInputException(
          "the tar archive is damaged or truncated (%s); unpack it first"
              .formatted(e.getMessage()));
    }
  }

  @Override
  public void close() throws IOException {
    tar.close();
  }

  /** One file of the archive; closing it leaves the archive open. */
  private static final class Unclosed extends FilterInputStream {
    Unclosed(InputStream in) {
      super(in);
    }

    @Override
    public boolean markSupported() {
      return false;
    }

    @Override
    public void close() {
      // the archive has more files
    }
  }
}

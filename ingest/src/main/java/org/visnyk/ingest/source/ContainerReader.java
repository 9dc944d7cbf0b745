package org.visnyk.ingest.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.visnyk.ingest.record.IngestRecord;
import org.visnyk.ingest.record.ReaderOptions;
import org.visnyk.ingest.record.RecordPosition;
import org.visnyk.ingest.record.RecordReader;
import org.visnyk.ingest.record.Rejection;

/**
 * Reads the members of a folder or an archive one after another. A member that cannot be read is
 * one rejection, and the others are read.
 */
final class ContainerReader implements RecordReader {
  private final ArchiveEntries members;
  private final String source;
  private final ReaderOptions options;
  private final int nesting;
  private @Nullable RecordReader current;
  private String name = "";
  private long last;
  private boolean ended;

  ContainerReader(ArchiveEntries members, String source, ReaderOptions options, int nesting) {
    this.members = members;
    this.source = source;
    this.options = options;
    this.nesting = nesting;
  }

  @Override
  public Optional<IngestRecord> next() throws IOException {
    while (!ended) {
      Optional<IngestRecord> record = current == null ? openNext() : nextOf(current);
      if (record.isPresent()) {
        return record;
      }
    }
    return Optional.empty();
  }

  /** Turns to the next member; gives the reason if it cannot be opened. */
  private Optional<IngestRecord> openNext() throws IOException {
    Optional<ArchiveEntries.Member> member = members.next();
    if (member.isEmpty()) {
      ended = true;
      return Optional.empty();
    }
    name = source + (source.endsWith("/") ? "" : "/") + member.get().name();
    last = 0;
    try {
      InputStream in = member.get().content().open();
      try {
        current = Inputs.open(in, name, options, nesting);
      } catch (IOException e) {
        in.close();
        throw e;
      }
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(rejection(e));
    }
  }

  private Optional<IngestRecord> nextOf(RecordReader reader) throws IOException {
    try {
      Optional<IngestRecord> record = reader.next();
      if (record.isEmpty()) {
        closeCurrent();
      } else {
        last = record.get().position().number();
      }
      return record;
    } catch (IOException e) {
      closeCurrent();
      return Optional.of(rejection(e));
    }
  }

  private Rejection rejection(IOException failure) {
    String message = failure.getMessage();
    return new Rejection(
        new RecordPosition(name, last + 1),
        "",
        message == null ? failure.getClass().getSimpleName() : message,
        "");
  }

  private void closeCurrent() throws IOException {
    RecordReader reader = current;
    current = null;
    if (reader != null) {
      reader.close();
    }
  }

  @Override
  public void close() throws IOException {
    try (members) {
      closeCurrent();
    }
  }
}

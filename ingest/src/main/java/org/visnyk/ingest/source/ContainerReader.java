package org.visnyk.ingest.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.visnyk.ingest.record.IngestRecord;
import org.visnyk.ingest.record.IngestRecord.Position;
import org.visnyk.ingest.record.IngestRecord.Rejection;
import org.visnyk.ingest.record.KeyUse;
import org.visnyk.ingest.record.ReaderOptions;
import org.visnyk.ingest.record.RecordReader;
import org.visnyk.ingest.record.UnsupportedInputException;

/**
 * Reads the files in a folder or an archive one after another. A file that cannot be read is one
 * rejection, and the others are read.
 */
final class ContainerReader implements RecordReader {
  /** The files in a folder or an archive. */
  interface Entries extends AutoCloseable {
    /**
     * The next file; its predecessor must not be read any more.
     *
     * @throws IOException if neither this file nor any after it can be read
     */
    Optional<Entry> next() throws IOException;

    @Override
    void close() throws IOException;
  }

  /**
   * A file in a folder or an archive.
   *
   * @param name its path in the container
   */
  record Entry(String name, Content content) {}

  /** Opens a file. */
  interface Content {
    InputStream open() throws IOException;
  }

  /** Extensions of files that belong to saved pages and hold no articles. */
  private static final Set<String> PAGE_RESOURCES =
      Set.of(
          "css", "js", "mjs", "map", "png", "jpg", "jpeg", "gif", "svg", "webp", "avif", "ico",
          "bmp", "woff", "woff2", "ttf", "otf", "eot", "mp3", "mp4", "webm", "m4a", "ogg");

  private final Entries entries;
  private final String source;
  private final ReaderOptions options;
  private final InputOpener.Depth depth;
  private @Nullable RecordReader current;
  private String name = "";
  private long last;
  private boolean ended;
  private KeyUse keys = KeyUse.NONE;

  ContainerReader(Entries entries, String source, ReaderOptions options, InputOpener.Depth depth) {
    this.entries = entries;
    this.source = source;
    this.options = options;
    this.depth = depth;
  }

  static ContainerReader ofFolder(
      Path folder, ReaderOptions options, UnaryOperator<InputStream> wrapper) throws IOException {
    return new ContainerReader(
        new FolderEntries(folder, wrapper), folder.toString(), options, InputOpener.Depth.FOLDER);
  }

  /** Whether a file may hold articles, judging by its name. */
  static boolean mayHoldArticles(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return !name.startsWith(".")
        && !path.startsWith("__MACOSX/")
        && !(name.contains(".") && PAGE_RESOURCES.contains(extension));
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

  /** Opens the next file; returns a rejection if that fails. */
  private Optional<IngestRecord> openNext() throws IOException {
    Optional<Entry> entry = entries.next();
    if (entry.isEmpty()) {
      ended = true;
      return Optional.empty();
    }
    name = source + (source.endsWith("/") ? "" : "/") + entry.get().name();
    last = 0;
    try {
      InputStream in = entry.get().content().open();
      try {
        current = InputOpener.open(in, name, options, depth);
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
    Rejection rejection =
        new Rejection(
            new Position(name, last + 1),
            "",
            message == null ? failure.getClass().getSimpleName() : message,
            "");
    return failure instanceof UnsupportedInputException unsupported
        ? unsupported.remedy().map(rejection::withRemedy).orElse(rejection)
        : rejection;
  }

  private void closeCurrent() throws IOException {
    RecordReader reader = current;
    current = null;
    if (reader != null) {
      keys = keys.plus(reader.keys());
      reader.close();
    }
  }

  @Override
  public KeyUse keys() {
    return current == null ? keys : keys.plus(current.keys());
  }

  @Override
  public void close() throws IOException {
    try (entries) {
      closeCurrent();
    }
  }

  /**
   * The files of a folder and its subfolders, in the order of their names. Holds the names of the
   * entries still to visit, about 100 bytes each.
   */
  private static final class FolderEntries implements Entries {
    private final Path folder;
    private final UnaryOperator<InputStream> wrapper;
    private final Deque<Path> pending = new ArrayDeque<>();

    FolderEntries(Path folder, UnaryOperator<InputStream> wrapper) throws IOException {
      this.folder = folder;
      this.wrapper = wrapper;
      push(folder);
    }

    @Override
    public Optional<Entry> next() throws IOException {
      while (!pending.isEmpty()) {
        Path path = pending.pop();
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
          push(path);
        } else if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
          return Optional.of(
              new Entry(
                  folder.relativize(path).toString(),
                  () -> wrapper.apply(Files.newInputStream(path))));
        }
      }
      return Optional.empty();
    }

    private void push(Path directory) throws IOException {
      try (Stream<Path> files = Files.list(directory)) {
        List<Path> sorted =
            files
                .filter(file -> mayHoldArticles(String.valueOf(file.getFileName())))
                .sorted()
                .toList();
        sorted.reversed().forEach(pending::push);
      }
    }

    @Override
    public void close() {
      pending.clear();
    }
  }
}

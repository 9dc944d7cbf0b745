package org.visnyk.ingest.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The files of a folder and of the folders inside of it, in the order of their names. Holds the
 * names of the folders on the way to the current file, about 100 bytes each, and nothing more.
 */
final class FolderEntries implements ArchiveEntries {
  private final Path folder;
  private final UnaryOperator<InputStream> watching;
  private final Deque<Path> ahead = new ArrayDeque<>();

  FolderEntries(Path folder, UnaryOperator<InputStream> watching) throws IOException {
    this.folder = folder;
    this.watching = watching;
    push(folder);
  }

  @Override
  public Optional<Member> next() throws IOException {
    while (!ahead.isEmpty()) {
      Path path = ahead.pop();
      if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
        push(path);
      } else if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
        return Optional.of(
            new Member(
                folder.relativize(path).toString(),
                () -> watching.apply(Files.newInputStream(path))));
      }
    }
    return Optional.empty();
  }

  private void push(Path directory) throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      List<Path> sorted =
          entries
              .filter(entry -> ArchiveEntries.mayHoldArticles(String.valueOf(entry.getFileName())))
              .sorted()
              .toList();
      sorted.reversed().forEach(ahead::push);
    }
  }

  @Override
  public void close() {
    ahead.clear();
  }
}

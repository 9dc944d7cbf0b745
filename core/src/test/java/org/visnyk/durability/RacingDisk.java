package org.visnyk.durability;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.tests.mockfile.FilterFileSystemProvider;

/**
 * A file system on which something happens between looking for the newest commit and reading it.
 * Lucene lists the folder until two listings are equal, and then opens what it has found.
 */
final class RacingDisk extends FilterFileSystemProvider {
  private final Queue<Runnable> events = new ConcurrentLinkedQueue<>();
  private Set<Path> listed = Set.of();

  RacingDisk(Path onDisk) {
    super("racing://", onDisk.getFileSystem());
  }

  /** Adds what happens before the newest commit is read the next time that has no event yet. */
  void beforeNextReading(Runnable event) {
    events.add(event);
  }

  /** How many events have not happened. */
  int pending() {
    return events.size();
  }

  @Override
  public DirectoryStream<Path> newDirectoryStream(
      Path folder, DirectoryStream.Filter<? super Path> filter) throws IOException {
    DirectoryStream<Path> files = super.newDirectoryStream(folder, filter);
    return new DirectoryStream<>() {
      @Override
      public Iterator<Path> iterator() {
        return files.iterator();
      }

      @Override
      public void close() throws IOException {
        files.close();
        Runnable event = isListedAgain(toDelegate(folder)) ? events.poll() : null;
        if (event != null) {
          event.run();
        }
      }
    };
  }

  private synchronized boolean isListedAgain(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      Set<Path> now = files.collect(Collectors.toSet());
      boolean isSame = now.equals(listed);
      listed = isSame ? Set.of() : now;
      return isSame;
    }
  }
}

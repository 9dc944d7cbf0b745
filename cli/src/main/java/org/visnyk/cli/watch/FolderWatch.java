package org.visnyk.cli.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Sees files and their changes in folders and their subfolders: at once where the operating system
 * reports changes, and by looking through the folders regularly, since it does not report those
 * that other machines make in a network folder. Links in a folder are not followed.
 *
 * <p>{@link #look} may be called by one thread at a time, {@link #close} by any.
 */
public final class FolderWatch implements AutoCloseable {
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

  /** Looking through the folders takes at most one part in so many of the time. */
  private static final int SHARE = 20;

  private final List<Path> watched;
  private final Predicate<Path> filter;
  private final Consumer<String> notices;
  private final @Nullable WatchService service;
  private final Map<WatchKey, Path> folders = new HashMap<>();
  private final Set<Path> missing = new HashSet<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private boolean isComplete = true;
  private long nextLook = System.nanoTime();

  /**
   * Starts to watch.
   *
   * @param watched folders and files
   * @param filter which files and subfolders of the folders are of interest
   * @param notices receives sentences about what cannot be watched
   */
  public FolderWatch(List<Path> watched, Predicate<Path> filter, Consumer<String> notices) {
    this.watched = List.copyOf(watched);
    this.filter = filter;
    this.notices = notices;
    this.service = service();
  }

  private @Nullable WatchService service() {
    try {
      return FileSystems.getDefault().newWatchService();
    } catch (IOException | UnsupportedOperationException e) {
      lackOfNotification();
      return null;
    }
  }

  /**
   * Waits for changes, at most for the given time, and shows each file that changed, or all files
   * if it is time to look through the folders. Returns at once when this is closed.
   */
  public void look(Duration most, BiConsumer<Path, FileState> files) throws InterruptedException {
    long wait = Math.min(most.toNanos(), Math.max(0, nextLook - System.nanoTime()));
    try {
      awaitChanges(wait, files);
      if (nextLook - System.nanoTime() <= 0) {
        lookThrough(files);
      }
    } catch (ClosedWatchServiceException e) {
      // So the caller sees that it is to end.
    }
  }

  private void awaitChanges(long nanos, BiConsumer<Path, FileState> files)
      throws InterruptedException {
    if (service == null) {
      closed.await(nanos, TimeUnit.NANOSECONDS);
      return;
    }
    WatchKey key = service.poll(nanos, TimeUnit.NANOSECONDS);
    while (key != null) {
      @Nullable Path folder = folders.get(key);
      for (WatchEvent<?> event : key.pollEvents()) {
        if (event.context() instanceof Path name && folder != null) {
          changed(folder.resolve(name), files);
        } else {
          nextLook = System.nanoTime(); // more changes than the system could remember
        }
      }
      if (!key.reset()) {
        folders.remove(key);
      }
      key = service.poll();
    }
  }

  private void changed(Path path, BiConsumer<Path, FileState> files) {
    if (watched.contains(path)) {
      FileState.of(path).ifPresent(state -> files.accept(path, state));
    } else if (isBelowWatchedFolder(path) && filter.test(path)) {
      walk(path, files);
    }
  }

  /** The folder of a watched file is watched as well, but not its other files. */
  private boolean isBelowWatchedFolder(Path path) {
    return watched.stream().anyMatch(top -> path.startsWith(top) && Files.isDirectory(top));
  }

  private void lookThrough(BiConsumer<Path, FileState> files) {
    long start = System.nanoTime();
    for (Path top : watched) {
      if (Files.isDirectory(top)) {
        lookThrough(top, files);
      } else {
        watch(top.getParent() == null ? Path.of("") : top.getParent());
        FileState.of(top).ifPresent(state -> files.accept(top, state));
      }
      noteMissing(top);
    }
    long took = System.nanoTime() - start;
    nextLook = System.nanoTime() + Math.max(LOOK_EVERY.toNanos(), SHARE * took);
  }

  /** The folder itself may be a link. */
  private void lookThrough(Path folder, BiConsumer<Path, FileState> files) {
    watch(folder);
    try (Stream<Path> content = Files.list(folder)) {
      content.filter(filter).forEach(path -> walk(path, files));
    } catch (IOException | UncheckedIOException e) {
      // It is gone again, or may not be read: see noteMissing.
    }
  }

  private void noteMissing(Path top) {
    if (Files.isReadable(top)) {
      missing.remove(top);
    } else if (missing.add(top)) {
      notices.accept(top + " is missing or cannot be read; it is watched for until it is back");
    }
  }

  private void walk(Path from, BiConsumer<Path, FileState> files) {
    try {
      Files.walkFileTree(from, new Walk(files));
    } catch (IOException e) {
      // It has disappeared while being looked through, or may not be read.
    }
  }

  /**
   * Watches a folder before it is listed, so that nothing can arrive in between. Again each time,
   * since it may have been renamed, or be another one of the same name.
   */
  private void watch(Path folder) {
    if (service == null || !isComplete) {
      return;
    }
    try {
      folders.put(
          folder.register(
              service, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY),
          folder);
    } catch (IOException e) {
      if (Files.isReadable(folder)) {
        isComplete = false;
        lackOfNotification();
      }
    }
  }

  private void lackOfNotification() {
    notices.accept(
        "this system does not report all changes of files, so the folders are looked through"
            + " regularly");
  }

  @Override
  public void close() {
    closed.countDown();
    if (service != null) {
      try {
        service.close();
      } catch (IOException e) {
        // Nothing depends on it.
      }
    }
  }

  /** Shows the regular files in a folder and its subfolders, and watches the folders. */
  private final class Walk extends SimpleFileVisitor<Path> {
    private final BiConsumer<Path, FileState> files;

    Walk(BiConsumer<Path, FileState> files) {
      this.files = files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      if (!filter.test(folder)) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      watch(folder);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isRegularFile() && filter.test(file)) {
        files.accept(file, FileState.of(attributes));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
      return FileVisitResult.CONTINUE; // what could be listed counts
    }
  }
}

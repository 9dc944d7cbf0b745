package org.visnyk.durability;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.tests.mockfile.FilterFileSystemProvider;
import org.apache.lucene.tests.mockfile.FilterOutputStream2;

/**
 * A file system that becomes full, and from then on refuses to write or to sync, or that fails
 * once.
 */
final class SmallDisk extends FilterFileSystemProvider {
  static final String FULL = "No space left on device";
  static final String BROKEN = "Input/output error";

  private final AtomicLong room = new AtomicLong(Long.MAX_VALUE);
  private final AtomicLong bytesToFailure = new AtomicLong(Long.MAX_VALUE);
  private final CountDownLatch merges = new CountDownLatch(1);
  private volatile boolean holdsMerges;
  private volatile boolean endsWithNextWrite;

  SmallDisk(Path onDisk) {
    super("small://", onDisk.getFileSystem());
  }

  /** Sets how many more bytes can be written. */
  void setRoom(long bytes) {
    room.set(bytes);
  }

  /** Makes one write fail after so many bytes. */
  void failOnceAfter(long bytes) {
    bytesToFailure.set(bytes);
  }

  /** From now on, background merges wait when they write. */
  void holdMerges() {
    holdsMerges = true;
  }

  /** The next write of anybody else ends the waiting: the merges find the disk full. */
  void failMergesAtTheNextWrite() {
    endsWithNextWrite = true;
  }

  @Override
  public OutputStream newOutputStream(Path path, OpenOption... options) throws IOException {
    take(0);
    return new FilterOutputStream2(super.newOutputStream(path, options)) {
      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        take(length);
        super.write(bytes, offset, length);
      }

      @Override
      public void write(byte[] bytes) throws IOException {
        write(bytes, 0, bytes.length);
      }

      @Override
      public void write(int value) throws IOException {
        take(1);
        super.write(value);
      }
    };
  }

  /** Lucene opens a channel for writing in order to sync a file. */
  @Override
  public FileChannel newFileChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    if (options.contains(StandardOpenOption.WRITE)) {
      take(0);
    }
    return super.newFileChannel(path, options, attributes);
  }

  private void take(long bytes) throws IOException {
    if (holdsMerges && Thread.currentThread().getName().contains("Merge")) {
      awaitUninterruptibly(merges);
      throw new IOException(FULL);
    }
    if (endsWithNextWrite) {
      merges.countDown();
    }
    if (bytesToFailure.addAndGet(-bytes) < 0) {
      bytesToFailure.set(Long.MAX_VALUE);
      throw new IOException(BROKEN);
    }
    if (room.addAndGet(-bytes) < 0) {
      throw new IOException(FULL);
    }
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    while (true) {
      try {
        latch.await();
        return;
      } catch (InterruptedException e) {
        // The merges of a closing writer are not interrupted.
      }
    }
  }
}

package org.visnyk.durability;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.FileSystemException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.List;
import java.util.Set;
import org.apache.lucene.tests.mockfile.FilterFileSystemProvider;

/** A file system that can only be read, as a mounted image of a backup. */
final class ReadOnlyDisk extends FilterFileSystemProvider {
  static final String REASON = "Read-only file system";

  ReadOnlyDisk(Path onDisk) {
    super("readonly://", onDisk.getFileSystem());
  }

  @Override
  public void checkAccess(Path path, AccessMode... modes) throws IOException {
    if (List.of(modes).contains(AccessMode.WRITE)) {
      throw refusal(path);
    }
    super.checkAccess(path, modes);
  }

  @Override
  public OutputStream newOutputStream(Path path, OpenOption... options) throws IOException {
    throw refusal(path);
  }

  @Override
  public FileChannel newFileChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    requireReading(path, options);
    return super.newFileChannel(path, options, attributes);
  }

  @Override
  public SeekableByteChannel newByteChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    requireReading(path, options);
    return super.newByteChannel(path, options, attributes);
  }

  @Override
  public void delete(Path path) throws IOException {
    throw refusal(path);
  }

  private static void requireReading(Path path, Set<? extends OpenOption> options)
      throws IOException {
    if (options.contains(StandardOpenOption.WRITE)) {
      throw refusal(path);
    }
  }

  private static FileSystemException refusal(Path path) {
    return new FileSystemException(path.toString(), null, REASON);
  }
}

package org.visnyk.cli.option;

import java.io.File;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.visnyk.cli.output.Streams;

/**
 * A file, a folder or standard input, as named on the command line.
 *
 * @param argument the argument; {@code -} is standard input
 */
public record InputFile(String argument) {

  /** The name to use in messages. */
  public String name() {
    return isStandardInput() ? "standard input" : argument;
  }

  /** Whether it is standard input. */
  public boolean isStandardInput() {
    return argument.equals("-");
  }

  /** Size in bytes, including all files in a folder; 0 if unknown. */
  public long size() {
    try {
      if (isFolder()) {
        return sizeOfFolder();
      }
      return isStandardInput() ? 0 : Files.size(Path.of(argument));
    } catch (IOException | InvalidPathException e) {
      return 0;
    }
  }

  private long sizeOfFolder() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(argument))) {
      return files.map(Path::toFile).filter(File::isFile).mapToLong(File::length).sum();
    } catch (UncheckedIOException e) {
      return 0; // reported when the folder is read
    }
  }

  /** Whether it is a folder, whose files are the input. */
  public boolean isFolder() {
    try {
      return !isStandardInput() && Files.isDirectory(Path.of(argument));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** Opens the file; closing the returned stream leaves standard input open. */
  public InputStream open(Streams streams) throws IOException {
    return isStandardInput() ? new Shared(streams.in()) : Files.newInputStream(requireReadable());
  }

  /**
   * Checks that this is a readable file or standard input.
   *
   * @throws IOException if it is not
   */
  public void check() throws IOException {
    if (!isStandardInput()) {
      requireReadable();
    }
  }

  /**
   * Checks that this is a readable file or folder or standard input.
   *
   * @throws IOException if it is not
   */
  public void checkFileOrFolder() throws IOException {
    if (!isFolder()) {
      check();
    } else if (!Files.isReadable(Path.of(argument))) {
      throw new FileSystemException(argument, null, "no permission to read");
    }
  }

  /** Whether it can be read more than once, unlike a pipe. */
  public boolean canBeReadTwice() {
    return !isStandardInput() && Files.isRegularFile(Path.of(argument));
  }

  /** Whether writing to the other file would overwrite this one. */
  public boolean isSameFileAs(Path other) {
    try {
      return !isStandardInput()
          && Files.exists(other)
          && Files.isSameFile(Path.of(argument), other);
    } catch (IOException | InvalidPathException e) {
      return false;
    }
  }

  private Path requireReadable() throws IOException {
    try {
      Path path = Path.of(argument);
      if (!Files.exists(path)) {
        throw new NoSuchFileException(argument);
      }
      if (Files.isDirectory(path)) {
        throw new FileSystemException(argument, null, "a folder, not a file");
      }
      if (!Files.isReadable(path)) {
        throw new FileSystemException(argument, null, "no permission to read");
      }
      return path;
    } catch (InvalidPathException e) {
      throw new NoSuchFileException(argument);
    }
  }

  private static final class Shared extends FilterInputStream {
    Shared(InputStream in) {
      super(in);
    }

    @Override
    public void close() {
      // Standard input belongs to the process.
    }
  }
}

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
 * A file that a person named as input; {@code -} is standard input.
 *
 * @param argument what the person typed
 */
public record InputFile(String argument) {

  /** What to call it in front of people. */
  public String name() {
    return isStandardInput() ? "standard input" : argument;
  }

  public boolean isStandardInput() {
    return argument.equals("-");
  }

  /** Size in bytes, of a folder that of all files in it; 0 if it is not known. */
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
      return 0; // a folder that cannot be read is complained of when its turn comes
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

  /** Opens it, so that closing what is returned leaves standard input open. */
  public InputStream open(Streams streams) throws IOException {
    return isStandardInput() ? new Shared(streams.in()) : Files.newInputStream(requireReadable());
  }

  /**
   * Says whether it can be read, before anything else is begun.
   *
   * @throws IOException if it cannot
   */
  public void check() throws IOException {
    if (!isStandardInput()) {
      requireReadable();
    }
  }

  /**
   * Says whether it or the files in it can be read.
   *
   * @throws IOException if not
   */
  public void checkFileOrFolder() throws IOException {
    if (!isFolder()) {
      check();
    } else if (!Files.isReadable(Path.of(argument))) {
      throw new FileSystemException(argument, null, "no permission to read");
    }
  }

  /** Whether looking at its beginning takes nothing away, as it would from a pipe. */
  public boolean canBeReadTwice() {
    return !isStandardInput() && Files.isRegularFile(Path.of(argument));
  }

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

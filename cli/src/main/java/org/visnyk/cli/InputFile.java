package org.visnyk.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A file that a person named as input; {@code -} is standard input.
 *
 * @param argument what the person typed
 */
record InputFile(String argument) {

  /** What to call it in front of people. */
  String name() {
    return isStandardInput() ? "standard input" : argument;
  }

  boolean isStandardInput() {
    return argument.equals("-");
  }

  /** Size in bytes; 0 if it is not known. */
  long size() {
    try {
      return isStandardInput() ? 0 : Files.size(Path.of(argument));
    } catch (IOException | InvalidPathException e) {
      return 0;
    }
  }

  /** Opens it, so that closing what is returned leaves standard input open. */
  InputStream open(Streams streams) throws IOException {
    return isStandardInput() ? new Shared(streams.in()) : Files.newInputStream(requireReadable());
  }

  /**
   * Says whether it can be read, before anything else is begun.
   *
   * @throws IOException if it cannot
   */
  void check() throws IOException {
    if (!isStandardInput()) {
      requireReadable();
    }
  }

  /** Whether looking at its beginning takes nothing away, as it would from a pipe. */
  boolean canBeReadTwice() {
    return !isStandardInput() && Files.isRegularFile(Path.of(argument));
  }

  boolean isSameFileAs(Path other) {
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

package org.visnyk.cli.option;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
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

  private boolean isStandardInput() {
    return argument.equals("-");
  }

  /** The path; empty for standard input and for a name that no file can have. */
  public Optional<Path> path() {
    try {
      return isStandardInput() ? Optional.empty() : Optional.of(Path.of(argument));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** Size in bytes, including all files in a folder; 0 if unknown. */
  public long size() {
    long size = 0;
    try (Stream<Path> files = path().isPresent() ? Files.walk(path().get()) : Stream.empty()) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        size += Files.size(file);
      }
      return size;
    } catch (IOException | UncheckedIOException e) {
      return 0; // reported when the file is read
    }
  }

  /** Whether it is a folder, whose files are the input. */
  public boolean isFolder() {
    return path().filter(Files::isDirectory).isPresent();
  }

  /** Whether it can be read more than once, unlike a pipe. */
  public boolean canBeReadTwice() {
    return path().filter(Files::isRegularFile).isPresent();
  }

  /** Whether writing to the other file would overwrite this one. */
  public boolean isSameFileAs(Path other) {
    try {
      return path().isPresent() && Files.exists(other) && Files.isSameFile(path().get(), other);
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Checks that this is a readable file or standard input.
   *
   * @throws IOException if it is not
   */
  public void requireFile() throws IOException {
    if (isFolder()) {
      throw new FileSystemException(argument, null, "a folder, not a file");
    }
    requireReadable();
  }

  /**
   * Checks that this is a readable file or folder or standard input.
   *
   * @throws IOException if it is not
   */
  public void requireReadable() throws IOException {
    if (isStandardInput()) {
      return;
    }
    Path path = path().filter(Files::exists).orElseThrow(() -> new NoSuchFileException(argument));
    if (!Files.isReadable(path)) {
      throw new FileSystemException(argument, null, "no permission to read");
    }
  }

  /** Opens the file; closing the returned stream leaves standard input open. */
  public InputStream open(Streams streams) throws IOException {
    if (!isStandardInput()) {
      requireFile();
      return Files.newInputStream(Path.of(argument));
    }
    return new FilterInputStream(streams.in()) {
      @Override
      public void close() {
        // Standard input belongs to the process.
      }
    };
  }
}

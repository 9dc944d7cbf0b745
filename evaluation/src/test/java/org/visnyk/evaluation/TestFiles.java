package org.visnyk.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/** Real files for the readers under test. */
public final class TestFiles {
  private TestFiles() {}

  /** Writes UTF-8 text into a file that lives as long as the JVM at most. */
  public static Path file(String name, String text) {
    return file(name, text.getBytes(StandardCharsets.UTF_8));
  }

  public static Path file(String name, byte[] bytes) {
    try {
      Path folder = Files.createTempDirectory("visnyk-evaluation");
      folder.toFile().deleteOnExit();
      Path file = Files.write(folder.resolve(name), bytes);
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads text by way of a file that is gone afterwards, for properties with many tries. */
  public static <T> T readOnce(String text, Function<Path, T> reader) {
    try {
      Path file = Files.createTempFile("visnyk-evaluation", ".txt");
      try {
        Files.writeString(file, text);
        return reader.apply(file);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

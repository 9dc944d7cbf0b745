package org.visnyk.language.dictionary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads the lists of words that lie beside the classes of this package. Stateless. */
public final class WordLists {
  private static final char COMMENT = '#';

  private WordLists() {}

  /** Makes something of the lines of a list. */
  @FunctionalInterface
  public interface LineReader<T> {
    T read(BufferedReader lines) throws IOException;
  }

  /**
   * Reads a list.
   *
   * @param owner the class that stands in the package of the list
   * @param name the file name of the list
   * @throws IllegalStateException if it is missing from the jar
   */
  public static <T> T read(Class<?> owner, String name, LineReader<T> reader) {
    try (InputStream resource = owner.getResourceAsStream(name)) {
      if (resource == null) {
        throw new IllegalStateException(
            name + " is missing; use the jar of visnyk-core as it was built");
      }
      return reader.read(
          new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a line says before its comment. */
  public static String content(String line) {
    int comment = line.indexOf(COMMENT);
    return (comment < 0 ? line : line.substring(0, comment)).strip();
  }
}

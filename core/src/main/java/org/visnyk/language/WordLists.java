package org.visnyk.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads the lists of words that lie beside the classes of this package. Stateless. */
final class WordLists {
  private static final char COMMENT = '#';

  private WordLists() {}

  /** Makes something of the lines of a list. */
  @FunctionalInterface
  interface LineReader<T> {
    T read(BufferedReader lines) throws IOException;
  }

  /**
   * Reads a list.
   *
   * @throws IllegalStateException if it is missing from the jar
   */
  static <T> T read(String name, LineReader<T> reader) {
    try (InputStream resource = WordLists.class.getResourceAsStream(name)) {
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
  static String content(String line) {
    int comment = line.indexOf(COMMENT);
    return (comment < 0 ? line : line.substring(0, comment)).strip();
  }
}

package org.visnyk.language.dictionary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads word lists, which are resources in the package of their owner. Stateless. */
public final class WordLists {
  private static final char COMMENT = '#';

  private WordLists() {}

  /** Parses the lines of a list. */
  @FunctionalInterface
  public interface LineReader<T> {
    T read(BufferedReader lines) throws IOException;
  }

  /**
   * Reads a list.
   *
   * @param owner a class in the package of the list
   * @param name the file name of the list
   * @throws IllegalStateException if it is missing from the jar
   */
  public static <T> T read(Class<?> owner, String name, LineReader<T> reader) {
    try (InputStream resource = owner.getResourceAsStream(name)) {
      if (resource == null) {
        throw new IllegalStateException(name + " is missing; use an unmodified jar of visnyk-core");
      }
      return reader.read(
          new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The content of a line without its comment. */
  public static String content(String line) {
    int comment = line.indexOf(COMMENT);
    return (comment < 0 ? line : line.substring(0, comment)).strip();
  }
}

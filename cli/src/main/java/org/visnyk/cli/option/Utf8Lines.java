package org.visnyk.cli.option;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reads UTF-8 text line by line. Unlike in {@link BufferedReader#readLine}, a lone {@code \r} does
 * not end a line. A byte order mark is skipped; bytes that are not UTF-8 become U+FFFD.
 */
public final class Utf8Lines implements AutoCloseable {
  private static final int END = -1;

  private final BufferedReader reader;
  private boolean started;

  public Utf8Lines(InputStream in) {
    reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  /** The next line without its line terminator; empty at the end of the text. */
  public Optional<String> next() throws IOException {
    int character = reader.read();
    if (!started && character == '\uFEFF') {
      character = reader.read();
    }
    started = true;
    if (character == END) {
      return Optional.empty();
    }
    StringBuilder line = new StringBuilder();
    while (character != END && character != '\n') {
      line.append((char) character);
      character = reader.read();
    }
    boolean carriageReturn =
        character == '\n' && !line.isEmpty() && line.charAt(line.length() - 1) == '\r';
    line.setLength(line.length() - (carriageReturn ? 1 : 0));
    return Optional.of(line.toString());
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}

package org.visnyk.cli.option;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Lines of UTF-8 text, one at a time. A line ends with {@code \n} or {@code \r\n} and not, as Java
 * would have it, also with a lone {@code \r}. A byte order mark is passed over; bytes that are no
 * UTF-8 become U+FFFD.
 */
public final class Utf8Lines implements AutoCloseable {
  private static final int END = -1;

  private final BufferedReader reader;
  private boolean started;

  public Utf8Lines(InputStream in) {
    reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  /** The next line without its end; empty after the last. */
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

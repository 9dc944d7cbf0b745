package org.visnyk.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Reads a UTF-8 file line by line and puts file and line in front of every complaint about it. */
final class Lines {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private Lines() {}

  /**
   * Hands every line that is not blank to {@code parser}, without its line end and without a byte
   * order mark. An {@link EvaluationException} of the parser comes out with its place added.
   */
  static void forEach(Path file, Consumer<String> parser) {
    // A decoder of UTF-8 reads ahead and could not tell the line that is malformed. Latin-1 keeps
    // every byte, and a line end is the same byte in both.
    try (BufferedReader bytes = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
      long number = 0;
      for (String raw = bytes.readLine(); raw != null; raw = bytes.readLine()) {
        number++;
        try {
          String line = decode(raw, number == 1);
          if (!line.isBlank()) {
            parser.accept(line);
          }
        } catch (EvaluationException e) {
          throw e.at(file, number);
        }
      }
    } catch (NoSuchFileException e) {
      throw new EvaluationException(file + ": there is no such file; check the path", e);
    } catch (IOException e) {
      throw new EvaluationException(
          file + ": the file cannot be read (" + e.getMessage() + "); check that it is a text file",
          e);
    }
  }

  private static String decode(String latin1, boolean first) {
    ByteBuffer bytes = ByteBuffer.wrap(latin1.getBytes(StandardCharsets.ISO_8859_1));
    try {
      String line = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
      return first && line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line;
    } catch (CharacterCodingException e) {
      throw new EvaluationException("the line is not valid UTF-8; save the file as UTF-8", e);
    }
  }
}

package org.visnyk.benchmarks.lemma;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads tagged sentences: a line for each word, its form, lemma and part of speech divided by tabs;
 * more columns are passed over, and so are lines that begin with {@code "# "}. A blank line ends a
 * sentence.
 */
public final class GoldFile {
  private GoldFile() {}

  /**
   * Reads a whole file.
   *
   * @throws IOException if the file cannot be read
   * @throws IllegalArgumentException if a line has too few columns; the message names it
   */
  public static List<List<GoldToken>> read(Path file) throws IOException {
    List<List<GoldToken>> sentences = new ArrayList<>();
    List<GoldToken> sentence = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (line.startsWith("# ")) {
        continue;
      }
      if (line.isBlank()) {
        end(sentence, sentences);
        continue;
      }
      String[] columns = line.split("\t");
      if (columns.length < 3) {
        throw new IllegalArgumentException(
            "%s, line %d: expected form, lemma and part of speech, divided by tabs"
                .formatted(file, number));
      }
      sentence.add(new GoldToken(columns[0], columns[1], columns[2]));
    }
    end(sentence, sentences);
    return List.copyOf(sentences);
  }

  private static void end(List<GoldToken> sentence, List<List<GoldToken>> sentences) {
    if (!sentence.isEmpty()) {
      sentences.add(List.copyOf(sentence));
      sentence.clear();
    }
  }
}

package org.visnyk.benchmarks.spelling;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.visnyk.language.text.NormalForm;

/**
 * A misspelt word and what was meant.
 *
 * @param wrong as it was typed
 * @param right as it should have been
 */
public record SpellingPair(String wrong, String right) {

  /**
   * Reads pairs from a file with a header: anything, wrong, right, divided by tabs.
   *
   * @throws IOException if the file cannot be read, or a line has too few columns
   */
  public static List<SpellingPair> read(Path file) throws IOException {
    List<SpellingPair> pairs = new ArrayList<>();
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    for (int i = 1; i < lines.size(); i++) {
      String[] columns = lines.get(i).split("\t", -1);
      if (columns.length < 3) {
        throw new IOException(
            "%s, line %d: wants a split, a wrong and a right word, divided by tabs"
                .formatted(file, i + 1));
      }
      pairs.add(new SpellingPair(columns[1], columns[2]));
    }
    return List.copyOf(pairs);
  }

  /** Whether a word is what was meant, whatever its capitals. */
  public boolean isRight(String word) {
    return NormalForm.of(word).equals(NormalForm.of(right));
  }
}
